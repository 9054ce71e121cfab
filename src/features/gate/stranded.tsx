import type { Gate } from '#core/attendance/calls';
import { Notice } from '../../ui/notice';
import { syncPath } from './paths';
import { GATE_WORDS } from './words';

interface StrandedProps {
  /** How many scans wait on this phone, by activity. */
  readonly waiting: ReadonlyMap<string, number>;
  /** How many the server will not take and nobody has dealt with, by activity. */
  readonly rejected: ReadonlyMap<string, number>;
  /** The gates that are listed, with what waits at each; `undefined` while nobody knows. */
  readonly gates: readonly Gate[] | undefined;
}

/**
 * Scans of activities that no list names any more, which nobody is to lose sight of: those that wait go up by
 * themselves, those that the server will not take are for a person to deal with.
 */
export function Stranded({ waiting, rejected, gates }: StrandedProps) {
  const listed = new Set<string>(gates?.map(({ activityId }) => activityId));
  const unlisted = (counts: ReadonlyMap<string, number>) =>
    gates === undefined ? [] : [...counts].filter(([activityId]) => !listed.has(activityId));
  return (
    <>
      {unlisted(waiting).map(([activityId, count]) => (
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
      {unlisted(rejected).map(([activityId, count]) => (
        <Notice
          key={activityId}
          tone="err"
          title={GATE_WORDS.strandedRejected(count)}
          to={syncPath(activityId)}
        >
          {GATE_WORDS.strandedRejectedAdvice}
        </Notice>
      ))}
    </>
  );
}
