import { now } from '../../platform/clock';
import { Notice } from '../../ui/notice';
import { agoWords } from '../../words/when';
import { isOffline, useGate, waitingOf } from './gate-state';
import { isUnsettled } from './own-scans';
import { syncPath } from './paths';
import { GATE_WORDS } from './words';

/** What waits, and what the server will not take until somebody has dealt with it; «全部已上传» when there is neither. */
function standWords(waiting: number, unsettled: number): readonly string[] {
  const refused = unsettled === 0 ? [] : [GATE_WORDS.rejectedTitle(unsettled)];
  return waiting === 0 && unsettled > 0 ? refused : [GATE_WORDS.pending(waiting), ...refused];
}

/** «n 条待上传 · m 分钟前已同步» and whether there is a network, always in sight; opens the list of what waits. */
export function SyncLine({ activityId }: { readonly activityId: string }) {
  const gate = useGate();
  const { roster, own } = gate;
  const ago = roster === undefined ? [] : [GATE_WORDS.synced(agoWords(roster.syncedAt, now()))];
  const waiting = waitingOf(gate).length;
  const unsettled = own.filter(isUnsettled).length;
  const online = waiting === 0 ? 'cloud-done' : 'cloud';
  const isOut = isOffline(gate);
  return (
    <Notice
      tone={isOut || unsettled > 0 ? 'warn' : 'info'}
      icon={isOut ? 'offline' : online}
      title={[...standWords(waiting, unsettled), ...ago].join(' · ')}
      to={syncPath(activityId)}
    >
      {isOut ? GATE_WORDS.offlineMode : GATE_WORDS.online}
    </Notice>
  );
}
