import { scansBySignup } from '#core/attendance/scan-order';
import { type NameOf, named, peopleIn } from '#core/hours/birth';
import { type DatedOwnRecord, type OwnRecord, ownRecord } from '#core/hours/own-record';
import { entriesByRecord } from '#core/hours/standings';
import { sumUp } from '#core/hours/sum-up';
import type { EndView, RecordBirth } from '#core/hours/views';
import { dueTimeOf } from '#core/hours/working-days';
import type { LedgerEntry } from '#core/ledger/entry';
import { myRecordsRequest } from '#core/record/calls';
import type { ActivityId, VolunteerId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { verb } from '#kernel/verb';
import { readActivities } from '#stores/activities';
import { entriesOfRecords } from '#stores/ledger';
import { scansOf } from '#stores/scans';
import { type SignupDocument, signupIdOf, signupsOf } from '#stores/signups';
import { volunteersByNo } from '#stores/volunteers';

const AT_ONCE = 200;

const decisionsIn = (entries: readonly LedgerEntry[] = []) => entries.map(({ decision }) => decision);

async function datedRecords(
  rows: readonly SignupDocument[],
  now: Instant,
): Promise<readonly DatedOwnRecord[]> {
  const ids: readonly ActivityId[] = [...new Set(rows.map(({ activityId }) => activityId))];
  const signupIds = rows.map(({ activityId, volunteerId }) => signupIdOf(activityId, volunteerId));
  const [activities, scans, entries] = await Promise.all([
    readActivities(ids),
    scansOf(signupIds),
    entriesOfRecords(signupIds),
  ]);
  const [own, told] = [scansBySignup(scans), entriesByRecord(entries)];
  return rows.flatMap(({ activityId, volunteerId, dutyId }) => {
    const activity = activities.get(activityId);
    if (activity === undefined) {
      return [];
    }
    const record = signupIdOf(activityId, volunteerId);
    const part = { activity, dutyId, scans: own.get(record) ?? [] };
    const { dueDay } = dueTimeOf(activity);
    return ownRecord({ record, part, decisions: decisionsIn(told.get(record)), dueDay }, now);
  });
}

async function allRecords(id: VolunteerId, now: Instant, skip = 0): Promise<readonly DatedOwnRecord[]> {
  const rows = await signupsOf(id, skip);
  const records = await datedRecords(rows, now);
  return rows.length < AT_ONCE ? records : [...records, ...(await allRecords(id, now, skip + AT_ONCE))];
}

const shown = ({ stays, birth }: OwnRecord): readonly string[] => [
  ...stays.flatMap(({ inBy, outBy }) => [inBy, outBy]),
  ...peopleIn(birth),
];

/** A phone is known to whoever it scanned by the end of its id only. */
const tail = <TView extends EndView>(end: TView): TView => ({ ...end, device: end.device.slice(-4) });

const withoutDevices = ({ stays, annulled, decisions }: RecordBirth): RecordBirth => ({
  stays: stays.map((stay) => ({ ...stay, in: tail(stay.in), out: tail(stay.out) })),
  annulled: annulled.map((one) => ({ ...one, scan: tail(one.scan), annulment: tail(one.annulment) })),
  decisions,
});

const shownAs = (record: OwnRecord, nameOf: NameOf): OwnRecord => ({
  ...record,
  stays: record.stays.map((stay) => ({ ...stay, inBy: nameOf(stay.inBy), outBy: nameOf(stay.outBy) })),
  birth: withoutDevices(named(record.birth, nameOf)),
});

/** Stewards and staff are named as the roster names people. */
async function withNames(records: readonly OwnRecord[]): Promise<readonly OwnRecord[]> {
  const numbers = [...new Set(records.flatMap(shown))].filter((number) => number.startsWith('ZC'));
  const people = await volunteersByNo(numbers);
  const names = new Map<string, string>(people.map((one) => [one.volunteerNo, one.maskedName]));
  return records.map((record) => shownAs(record, (by) => names.get(by) ?? by));
}

/** 我的服务记录: how every minute arose, where each record stands, and the sums. */
export const myRecords = verb({
  name: 'my-records',
  right: 'registered',
  request: myRecordsRequest,
  run: async (_, { visitor: { member }, now }) => {
    const summed = sumUp(await allRecords(member.id, now));
    return { ...summed, records: await withNames(summed.records) };
  },
});
