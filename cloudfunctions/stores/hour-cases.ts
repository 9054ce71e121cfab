import type { Activity } from '#core/activity/activity';
import { scansBySignup } from '#core/attendance/scan-order';
import { annulledScans } from '#core/hours/annulled-scans';
import { plannedSpans } from '#core/hours/by-hand';
import type { Decision } from '#core/hours/decision';
import type { Elsewhere, HourCase } from '#core/hours/hour-case';
import { proposalOf } from '#core/hours/proposal';
import { withSettled } from '#core/hours/settled';
import { entriesByRecord, type KeptStanding, standingsOf } from '#core/hours/standings';
import type { LedgerEntry } from '#core/ledger/entry';
import { chunksOf } from '#core/shared/chunks-of';
import type { SignupId, VolunteerId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { entriesOfActivity, entriesOfRecords } from './ledger';
import { scansOf } from './scans';
import { settlementsOf } from './settlements';
import { readSignups, type SignupDocument, signupIdOf, signupsAround, signupsAt } from './signups';

const AT_ONCE = 200;
/** Rows of one read; with needs and messages a thousand might be more than an answer holds. */
const PAGE = 500;

const idOf = ({ activityId, volunteerId }: SignupDocument): SignupId => signupIdOf(activityId, volunteerId);

/** Rows of the same people at other activities near in time, by volunteer. */
async function rowsElsewhere(
  activity: Activity,
  rows: readonly SignupDocument[],
): Promise<readonly SignupDocument[]> {
  const people = rows.map(({ volunteerId }) => volunteerId);
  const found = await Promise.all(chunksOf(people, AT_ONCE).map((chunk) => signupsAround(chunk, activity)));
  return found.flat().filter(({ activityId }) => activityId !== activity.id);
}

/**
 * Whether minutes hold their hours against other activities: they count, or will without anybody looking at the overlap
 * again. A disputed record that is upheld goes on from where it was, so it holds what it held before. Where nothing
 * counts nothing is held: who was put right to no minutes here may have been elsewhere.
 */
function holdsHours({ state, dispute, service }: KeptStanding): boolean {
  const settled = dispute?.before ?? state;
  return service?.minutes !== 0 && (settled === 'approved' || settled === 'awaiting');
}

function elsewhereOf(row: SignupDocument, standing: KeptStanding | undefined): readonly Elsewhere[] {
  const service = standing?.service;
  if (standing === undefined || service === undefined || !holdsHours(standing)) {
    return [];
  }
  const planned = plannedSpans(row);
  const spans = service.stays.length > 0 ? service.stays : planned;
  return [{ record: idOf(row), title: service.title, day: service.day, days: service.days, spans }];
}

/** What others vouched for, of the same people at other activities, by volunteer. */
async function vouchedElsewhere(
  activity: Activity,
  rows: readonly SignupDocument[],
): Promise<ReadonlyMap<VolunteerId, readonly Elsewhere[]>> {
  const others = await rowsElsewhere(activity, rows);
  const standings = standingsOf(await entriesOfRecords(others.map(idOf)));
  const byPerson = new Map<VolunteerId, readonly Elsewhere[]>();
  for (const row of others) {
    const own = elsewhereOf(row, standings.get(idOf(row)));
    byPerson.set(row.volunteerId, [...(byPerson.get(row.volunteerId) ?? []), ...own]);
  }
  return byPerson;
}

const decisionsIn = (entries: readonly LedgerEntry[]): readonly Decision[] =>
  entries.map(({ decision }) => decision);

/** With what the organizer has settled of what was flagged. */
async function withSettlements(cases: readonly HourCase[]): Promise<readonly HourCase[]> {
  const flagged = cases.flatMap(({ proposal }) => proposal?.flagged.map(({ scanId }) => scanId) ?? []);
  if (flagged.length === 0) {
    return cases;
  }
  const settled = new Map(
    (await settlementsOf(flagged)).map(({ _id, decision, reason, by, settledAt }) => [
      _id,
      { decision, reason, by, at: settledAt },
    ]),
  );
  return cases.map((one) =>
    one.proposal === undefined
      ? one
      : { ...one, proposal: withSettled(one.proposal, (scanId) => settled.get(scanId)) },
  );
}

/** Everything known of some people at one activity, for looking at and deciding about their hours. */
async function casesOf(
  activity: Activity,
  { rows, entries }: { readonly rows: readonly SignupDocument[]; readonly entries: readonly LedgerEntry[] },
  now: Instant,
): Promise<readonly HourCase[]> {
  const ids = rows.map(idOf);
  const [everyScan, elsewhere] = await Promise.all([scansOf(ids), vouchedElsewhere(activity, rows)]);
  const own = scansBySignup(everyScan);
  const standings = standingsOf(entries);
  const told = entriesByRecord(entries);
  const cases = rows.map((row): HourCase => {
    const record = idOf(row);
    const scans = own.get(record) ?? [];
    const proposal = proposalOf({ activity, dutyId: row.dutyId, scans }, now);
    return {
      ...{ record, volunteerNo: row.volunteerNo, activity, dutyId: row.dutyId },
      isConfirmed: row.state === 'confirmed',
      ...(proposal === undefined ? {} : { proposal }),
      annulled: annulledScans(scans),
      decisions: decisionsIn(told.get(record) ?? []),
      standing: standings.get(record) ?? { state: 'proposed', byHand: false, needs: [], turns: 0 },
      elsewhere: elsewhere.get(row.volunteerId) ?? [],
    };
  });
  return withSettlements(cases);
}

/** A case with the name that lists show. */
export interface NamedCase {
  readonly hourCase: HourCase;
  readonly maskedName: string;
}

const named = (rows: readonly SignupDocument[], cases: readonly HourCase[]): readonly NamedCase[] => {
  const names = new Map(rows.map((row) => [idOf(row), row.maskedName]));
  return cases.map((hourCase) => ({ hourCase, maskedName: names.get(hourCase.record) ?? '' }));
};

/** Cases of some records of an activity; those of other activities or of nobody are left out. */
export async function readCases(
  activity: Activity,
  records: readonly SignupId[],
  now: Instant,
): Promise<readonly NamedCase[]> {
  const [found, entries] = await Promise.all([readSignups(records), entriesOfRecords(records)]);
  const rows = found.filter(({ activityId }) => activityId === activity.id);
  return named(rows, await casesOf(activity, { rows, entries }, now));
}

async function everyRow(activity: Activity, after = ''): Promise<readonly SignupDocument[]> {
  const rows = await signupsAt(activity.id, { after, limit: PAGE });
  const last = rows[PAGE - 1];
  return last === undefined ? rows : [...rows, ...(await everyRow(activity, last._id))];
}

/** Cases of everybody who was to be there, was there, or has hours written for it. */
export async function casesAt(activity: Activity, now: Instant): Promise<readonly NamedCase[]> {
  const [rows, entries] = await Promise.all([everyRow(activity), entriesOfActivity(activity.id)]);
  const cases = named(rows, await casesOf(activity, { rows, entries }, now));
  return cases.filter(
    ({ hourCase: { isConfirmed, proposal, decisions } }) =>
      isConfirmed || proposal !== undefined || decisions.length > 0,
  );
}
