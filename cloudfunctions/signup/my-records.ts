import { scansBySignup } from '#core/attendance/scan-order';
import { myRecordsRequest } from '#core/record/calls';
import type { ServiceRecord } from '#core/record/record';
import { type DatedRecord, serviceRecord } from '#core/record/service-record';
import { sumUp } from '#core/record/sum-up';
import type { ActivityId, VolunteerId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { verb } from '#kernel/verb';
import { readActivities } from '#stores/activities';
import { scansOf } from '#stores/scans';
import { type SignupDocument, signupIdOf, signupsOf } from '#stores/signups';
import { volunteersByNo } from '#stores/volunteers';

const AT_ONCE = 200;

async function datedRecords(rows: readonly SignupDocument[], now: Instant): Promise<readonly DatedRecord[]> {
  const ids: readonly ActivityId[] = [...new Set(rows.map(({ activityId }) => activityId))];
  const signupIds = rows.map(({ activityId, volunteerId }) => signupIdOf(activityId, volunteerId));
  const [activities, scans] = await Promise.all([readActivities(ids), scansOf(signupIds)]);
  const own = scansBySignup(scans);
  return rows.flatMap(({ activityId, volunteerId, dutyId }) => {
    const activity = activities.get(activityId);
    const signupId = signupIdOf(activityId, volunteerId);
    const part = activity && { activity, dutyId, scans: own.get(signupId) ?? [] };
    return part === undefined ? [] : (serviceRecord(part, now) ?? []);
  });
}

async function allRecords(id: VolunteerId, now: Instant, skip = 0): Promise<readonly DatedRecord[]> {
  const rows = await signupsOf(id, skip);
  const records = await datedRecords(rows, now);
  return rows.length < AT_ONCE ? records : [...records, ...(await allRecords(id, now, skip + AT_ONCE))];
}

/** Stewards are named as the roster names people. */
async function withNames(records: readonly ServiceRecord[]): Promise<readonly ServiceRecord[]> {
  const numbers = new Set(records.flatMap(({ stays }) => stays.flatMap(({ inBy, outBy }) => [inBy, outBy])));
  const stewards = await volunteersByNo([...numbers].filter((number) => number.startsWith('ZC')));
  const names = new Map<string, string>(stewards.map((one) => [one.volunteerNo, one.maskedName]));
  const nameOf = (by: string): string => names.get(by) ?? by;
  return records.map((record) => ({
    ...record,
    stays: record.stays.map((stay) => ({ ...stay, inBy: nameOf(stay.inBy), outBy: nameOf(stay.outBy) })),
  }));
}

/** 我的服务记录: how every minute arose, and the sums. Derived from scans each time, never kept. */
export const myRecords = verb({
  name: 'my-records',
  right: 'registered',
  request: myRecordsRequest,
  run: async (_, { visitor: { member }, now }) => {
    const summed = sumUp(await allRecords(member.id, now));
    return { ...summed, records: await withNames(summed.records) };
  },
});
