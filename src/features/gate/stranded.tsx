import type { Gate } from '#core/attendance/calls';
import { Notice } from '../../ui/notice';
import { syncPath } from './paths';
import { GATE_WORDS } from './words';

interface StrandedProps {
  /** How many scans wait on this phone, by activity. */
  readonly waiting: ReadonlyMap<string, number>;
  /** The gates that are listed, with what waits at each; `undefined` while nobody knows. */
  readonly gates: readonly Gate[] | undefined;
}

/** Scans that wait for activities that no list names any more: they go up by themselves, and nobody is to lose sight of them. */
export function Stranded({ waiting, gates }: StrandedProps) {
  const listed = new Set<string>(gates?.map(({ activityId }) => activityId));
  const others = gates === undefined ? [] : [...waiting].filter(([activityId]) => !listed.has(activityId));
  return (
    <>
      {others.map(([activityId, count]) => (
        <Notice
          key={activityId}
          tone="warn"
          icon="cloud"
          title={GATE_WORDS.stranded(count)}
          to={syncPath(activityId)}
        >
          {GATE_WORDS.strandedAdvice}
        </Notice>
      ))}
    </>
  );
}
