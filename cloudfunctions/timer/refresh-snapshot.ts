import type { Job } from '#kernel/serve-timer';
import { countActivePlaces } from '#stores/places';
import { rebuildSnapshot } from '#stores/rebuild-snapshot';
import { newestSnapshot } from '#stores/snapshots';

/** Makes the directory anew when places came or went; whoever changes a place otherwise rebuilds it at once. */
export const refreshSnapshot: Job = {
  name: 'refresh-snapshot',
  right: 'platform-timer',
  run: async (now) => {
    const [head, total] = await Promise.all([newestSnapshot(), countActivePlaces()]);
    const isStale = head?.total !== total;
    return { total, rebuilt: isStale && (await rebuildSnapshot(now)) ? 1 : 0 };
  },
};
