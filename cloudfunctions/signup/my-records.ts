import { scansBySignup } from '#core/attendance/scan-order';
import { type NameOf, named, peopleIn } from '#core/hours/birth';
import { type MissingRecord, missingRecord } from '#core/hours/own-hours';
import { type DatedOwnRecord, type MyRecordsReply, type OwnRecord, ownRecord } from '#core/hours/own-record';
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

/** Somebody's records, and what they have no record of. */
interface Found {
  readonly dated: readonly DatedOwnRecord[];
  readonly missing: readonly MissingRecord[];
}

async function foundIn(rows: readonly SignupDocument[], now: Instant): Promise<Found> {
  const ids: readonly ActivityId[] = [...new Set(rows.map(({ activityId }) => activityId))];
  const signupIds = rows.map(({ activityId, volunteerId }) => signupIdOf(activityId, volunteerId));
  const [activities, scans, entries] = await Promise.all([
    readActivities(ids),
    scansOf(signupIds),
    entriesOfRecords(signupIds),
  ]);
  const [own, told] = [scansBySignup(scans), entriesByRecord(entries)];
  const parts = rows.flatMap(({ activityId, volunteerId, dutyId, state }) => {
    const activity = activities.get(activityId);
    if (activity === undefined) {
      return [];
    }
    const record = signupIdOf(activityId, volunteerId);
    const part = { activity, dutyId, scans: own.get(record) ?? [] };
    const { dueDay } = dueTimeOf(activity);
    const isConfirmed = state === 'confirmed';
    return [{ record, part, decisions: decisionsIn(told.get(record)), dueDay, isConfirmed }];
  });
  return {
    dated: parts.flatMap((one) => ownRecord(one, now)),
    missing: parts.flatMap((one) => missingRecord(one, now)),
  };
}

async function allFound(id: VolunteerId, now: Instant, skip = 0): Promise<Found> {
  const rows = await signupsOf(id, skip);
  const found = await foundIn(rows, now);
  if (rows.length < AT_ONCE) {
    return found;
  }
  const { dated, missing } = await allFound(id, now, skip + AT_ONCE);
  return { dated: [...found.dated, ...dated], missing: [...found.missing, ...missing] };
}

const shown = ({ stays, birth }: OwnRecord): readonly string[] => [
  ...stays.flatMap(({ inBy, outBy }) => [inBy, outBy]),
  ...peopleIn(birth),
];

/** A phone is known to whoever it scanned by the end of its id only. */
const tail = <TView extends EndView>(end: TView): TView => ({ ...end, device: end.device.slice(-4) });

const withoutDevices = ({ stays, open, annulled, decisions }: RecordBirth): RecordBirth => ({
  stays: stays.map((stay) => ({ ...stay, in: tail(stay.in), out: tail(stay.out) })),
  ...(open === undefined ? {} : { open: open.map((stay) => ({ ...stay, in: tail(stay.in) })) }),
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

/** 我的服务记录: how every minute arose, where each record stands, the sums, and what there is no record of. */
export const myRecords = verb({
  name: 'my-records',
  right: 'registered',
  request: myRecordsRequest,
  run: async (_, { visitor: { member }, now }): Promise<MyRecordsReply> => {
    const { dated, missing } = await allFound(member.id, now);
    const summed = sumUp(dated);
    return { ...summed, records: await withNames(summed.records), missing };
  },
});
