import { now } from '../../platform/clock';
import { Notice } from '../../ui/notice';
import { agoWords } from '../../words/when';
import { useGate, waitingOf } from './gate-state';
import { networkState } from './network-state';
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
  const { tone, icon, words } = networkState(gate);
  return (
    <Notice
      tone={unsettled > 0 ? 'warn' : tone}
      icon={icon === 'cloud-done' && waiting > 0 ? 'cloud' : icon}
      title={[...standWords(waiting, unsettled), ...ago].join(' · ')}
      to={syncPath(activityId)}
    >
      {words}
    </Notice>
  );
}
