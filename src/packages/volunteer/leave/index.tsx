import { knownHereOnlyCounts, waitingCounts } from '../../../features/gate/own-scans';
import { LeaveScreen } from '../../../features/leave/leave-screen';
import { ownOutbox } from '../../../features/self-check-in/own-outbox';

const sumOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Those of a steward, and those of the volunteer themselves. */
const countWaiting = (): number => sumOf(waitingCounts()) + ownOutbox().length;
const countRejected = (): number => sumOf(knownHereOnlyCounts());

export default function LeavePage() {
  return <LeaveScreen countWaiting={countWaiting} countRejected={countRejected} />;
}
