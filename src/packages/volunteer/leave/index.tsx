import { waitingCounts } from '../../../features/gate/own-scans';
import { LeaveScreen } from '../../../features/leave/leave-screen';
import { ownOutbox } from '../../../features/self-check-in/own-outbox';

/** Those of a steward, and those of the volunteer themselves. */
const countWaiting = (): number =>
  [...waitingCounts().values()].reduce((sum, count) => sum + count, 0) + ownOutbox().length;

export default function LeavePage() {
  return <LeaveScreen countWaiting={countWaiting} />;
}
