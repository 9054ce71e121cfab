import type { Scan } from '#core/attendance/scan';
import {
  type SettleScanReply,
  type SettleScanRequest,
  settleScanRequest,
} from '#core/attendance/settling/calls';
import { doubtAboutNaming, type NamingRefusal } from '#core/attendance/settling/naming';
import { Failure } from '#core/shared/failure';
import { type ActivityId, asId, type VolunteerNo } from '#core/shared/ids';
import { randomDigits } from '#kernel/random';
import { verb } from '#kernel/verb';
import { record } from '#stores/audit';
import { carryOut, consequenceOf } from '#stores/carry-out';
import { isUndoneAtGate, readScans, scanIn } from '#stores/scans';
import { type SettlementDocument, settle, settlementsOf } from '#stores/settlements';
import { knownByNo, volunteerOf } from '#stores/volunteers';

type Asked = Pick<SettleScanRequest, 'decision' | 'volunteerNo'>;

/** Looks up whom the organizer names, and says what stands against it. */
async function doubtIn(
  scan: Scan,
  { decision, volunteerNo }: Asked,
  by: VolunteerNo | undefined,
): Promise<NamingRefusal | undefined> {
  if (volunteerNo === undefined) {
    return undefined;
  }
  const [[person], isUndone] = await Promise.all([knownByNo([volunteerNo]), isUndoneAtGate(scan)]);
  return doubtAboutNaming(scan, { decision, isUndone, by, person });
}

/** What stands, to whoever asked for something else. */
const alreadySettled = ({ decision, volunteerNo }: SettlementDocument): SettleScanReply => ({
  ...{ kind: 'already-settled', decision },
  ...(volunteerNo === undefined ? {} : { volunteerNo }),
});

/**
 * 处理存疑扫码: the organizer says whether a scan stands or never counted, with a reason, and who an unknown person was. No
 * scan is changed: an annulment is another scan, and so is the arrival of somebody who was turned away or whom nobody
 * could tell. Whoever settles first decides, and settling again changes nothing.
 */
export const settleScan = verb({
  name: 'settle-scan',
  right: 'organizer',
  request: settleScanRequest,
  scope: ({ activityId }) => ({ activityId: asId<ActivityId>(activityId) }),
  run: async ({ activityId, scanId, ...asked }, { visitor: { openid }, now }): Promise<SettleScanReply> => {
    const [[document], [earlier], organizer] = await Promise.all([
      readScans([scanId]),
      settlementsOf([scanId]),
      volunteerOf(openid),
    ]);
    if (document === undefined || document.activityId !== activityId || document.annuls !== undefined) {
      throw new Failure('NOT_FOUND', `no scan ${scanId} here`);
    }
    const { decision, reason } = asked;
    const scan = scanIn(document);
    const doubt = earlier === undefined ? await doubtIn(scan, asked, organizer?.volunteerNo) : undefined;
    if (doubt !== undefined) {
      return doubt;
    }
    if (earlier === undefined) {
      const note = [decision, asked.volunteerNo].filter(Boolean).join(' ');
      const entry = { by: openid, action: 'settle-scan', targetId: scanId, note };
      await record(entry, `settle-scan:${scanId}:${openid}:${note}`);
    }
    const named =
      asked.volunteerNo === undefined ? {} : { volunteerNo: asId<VolunteerNo>(asked.volunteerNo) };
    const by = organizer?.volunteerNo ?? 'desk';
    const draft = { ...{ _id: scanId, activityId: scan.activityId, decision, reason, by }, ...named };
    const intent = { ...draft, settledAt: now };
    const standing =
      earlier ?? (await settle({ ...intent, isDone: consequenceOf(scan, intent) === undefined }));
    await carryOut(standing, randomDigits);
    if (standing.decision !== decision || standing.volunteerNo !== asked.volunteerNo) {
      return alreadySettled(standing);
    }
    return { kind: 'settled', decision };
  },
});
