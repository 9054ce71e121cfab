import { now } from '../../platform/clock';
import { Notice } from '../../ui/notice';
import { agoWords } from '../../words/when';
import { isOffline, useGate, waitingOf } from './gate-state';
import { syncPath } from './paths';
import { GATE_WORDS } from './words';

/** «n 条待上传 · m 分钟前已同步» and whether there is a network, always in sight; opens the list of what waits. */
export function SyncLine({ activityId }: { readonly activityId: string }) {
  const gate = useGate();
  const { roster } = gate;
  const ago = roster === undefined ? [] : [GATE_WORDS.synced(agoWords(roster.syncedAt, now()))];
  const waiting = waitingOf(gate).length;
  const online = waiting === 0 ? 'cloud-done' : 'cloud';
  const isOut = isOffline(gate);
  return (
    <Notice
      tone={isOut ? 'warn' : 'info'}
      icon={isOut ? 'offline' : online}
      title={[GATE_WORDS.pending(waiting), ...ago].join(' · ')}
      to={syncPath(activityId)}
    >
      {isOut ? GATE_WORDS.offlineMode : GATE_WORDS.online}
    </Notice>
  );
}
