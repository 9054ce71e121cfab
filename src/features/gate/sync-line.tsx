import { now } from '../../platform/clock';
import { GroupedList, RowLink } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { agoWords } from '../../words/when';
import { useGate } from './gate-state';
import { GATE_WORDS } from './words';

/** «n 条待上传 · m 分钟前已同步», always in sight; opens the list of what waits. */
export function SyncLine({ activityId }: { readonly activityId: string }) {
  const { outbox, roster, isSyncing } = useGate();
  const ago = roster === undefined ? undefined : GATE_WORDS.synced(agoWords(roster.syncedAt, now()));
  const words = [isSyncing ? GATE_WORDS.syncing : GATE_WORDS.pending(outbox.length), ago]
    .filter(Boolean)
    .join(' · ');
  return (
    <GroupedList label={GATE_WORDS.syncTitle}>
      {[
        <RowLink
          key="sync"
          to={`/packages/organizer/sync/index?id=${activityId}`}
          label={`${GATE_WORDS.syncTitle}：${words}`}
        >
          <IconText icon={outbox.length === 0 ? 'cloud-done' : 'cloud'} size="body" tone="info" strong>
            {words}
          </IconText>
        </RowLink>,
      ]}
    </GroupedList>
  );
}
