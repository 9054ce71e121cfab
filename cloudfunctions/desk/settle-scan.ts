import { type SettleScanReply, settleScanRequest } from '#core/attendance/settling/calls';
import { Failure } from '#core/shared/failure';
import { type ActivityId, asId } from '#core/shared/ids';
import { verb } from '#kernel/verb';
import { record } from '#stores/audit';
import { carryOut, consequenceOf } from '#stores/carry-out';
import { readScans, scanIn } from '#stores/scans';
import { settle, settlementsOf } from '#stores/settlements';
import { volunteerOf } from '#stores/volunteers';

/**
 * 处理存疑扫码: the organizer says whether a scan stands or never counted, with a reason. No scan is changed: an
 * annulment is another scan, and so is the arrival of somebody who was turned away. Whoever settles first decides, and settling again changes nothing.
 */
export const settleScan = verb({
  name: 'settle-scan',
  right: 'organizer',
  request: settleScanRequest,
  scope: ({ activityId }) => ({ activityId: asId<ActivityId>(activityId) }),
  run: async (
    { activityId, scanId, decision, reason },
    { visitor: { openid }, now },
  ): Promise<SettleScanReply> => {
    const [[scan], [settled], organizer] = await Promise.all([
      readScans([scanId]),
      settlementsOf([scanId]),
      volunteerOf(openid),
    ]);
    if (scan === undefined || scan.activityId !== activityId || scan.annuls !== undefined) {
      throw new Failure('NOT_FOUND', `no scan ${scanId} here`);
    }
    if (settled === undefined) {
      const entry = { by: openid, action: 'settle-scan', targetId: scanId, note: decision };
      await record(entry, `settle-scan:${scanId}:${openid}:${decision}`);
    }
    const by = organizer?.volunteerNo ?? 'desk';
    const draft = { _id: scanId, activityId: scan.activityId, decision, reason, by, settledAt: now };
    const standing = await settle({ ...draft, isDone: consequenceOf(scanIn(scan), draft) === undefined });
    await carryOut(standing);
    if (standing.decision !== decision) {
      return { kind: 'already-settled', decision: standing.decision };
    }
    return { kind: 'settled', decision };
  },
});
