import type { Activity } from '#core/activity/activity';
import type { AgreeingOffice } from '#core/hours/decision';
import { sheetRow, sheetTotals } from '#core/hours/sheet-row';
import { dueTimeOf } from '#core/hours/working-days';
import type { CalendarDay } from '#core/shared/calendar';
import type { ActivityId, TeamId } from '#core/shared/ids';
import { type Instant, minutesAfter } from '#core/shared/instant';
import { compareAndSet, find, get, insertUnique, updateWhere } from '#kernel/database';
import { atMost, equal, oneOf, type TestOf } from '#kernel/database/condition';
import { collection, type Stored } from '#kernel/database/document';
import { page } from '#kernel/database/page';
import { casesAt } from './hour-cases';

/**
 * How much is still open about the hours of one ended activity (时长确认单); `_id` is the activity's. A count kept of
 * the ledger and the scans, so that lists need not read them; they are the truth, this is brought up to date.
 */
export interface HourSheetDocument extends Stored {
  readonly teamId: TeamId;
  readonly orgId: TeamId;
  readonly endsAt: Instant;
  readonly dueAt: Instant;
  readonly dueDay: CalendarDay;
  /** Records the organizer still has something to do with. */
  readonly open: number;
  readonly isOpen: boolean;
  /** Offices that some record waits for. */
  readonly awaits: readonly AgreeingOffice[];
  /** Something was still open when it fell due; stays for ever. */
  readonly wasLate: boolean;
  /**
   * When it is counted again at the latest: soon after somebody began to decide or scans came late, else once in a
   * while; absent once the month is over and nothing is open.
   */
  readonly checkAt?: Instant | undefined;
}

const sheets = collection<HourSheetDocument>('hour-sheets');

/** Minutes after which whoever began to decide is surely gone. */
const GONE_AFTER = 1;
/** Whoever writes scans says so; in case that got lost it is counted every hour at first, then every day. */
const SOON = 60;
const RARELY = 24 * 60;
const FIRST_DAYS = 2 * 24 * 60;
const MONTH = 30 * 24 * 60;
/** Minutes after the end from which a sheet may stand. */
const STANDS_AFTER = 60;
const MOST_TRIES = 3;

/** The hour sheet of one activity, if there is one. */
export const readSheet = (id: ActivityId): Promise<HourSheetDocument | undefined> => get(sheets, id);

/** The state of a sheet as the ledger and the scans tell it. */
async function counted(activity: Activity, now: Instant) {
  const rows = (await casesAt(activity, now)).map(({ hourCase, maskedName }) =>
    sheetRow(hourCase, maskedName),
  );
  const totals = sheetTotals(rows);
  const isSettled = !totals.isOpen && totals.awaits.length === 0;
  return { ...totals, checkAt: nextCheck(activity, isSettled, now) };
}

/** Nothing is counted for ever: a sheet that is settled when the month is over waits until somebody touches it. */
function nextCheck({ endsAt }: Activity, isSettled: boolean, now: Instant): Instant | undefined {
  if (now <= minutesAfter(endsAt, FIRST_DAYS)) {
    return minutesAfter(now, SOON);
  }
  return isSettled && now > minutesAfter(endsAt, MONTH) ? undefined : minutesAfter(now, RARELY);
}

/** Sets up the sheet of an ended activity; one that exists stays as it is. */
export async function buildSheet(activity: Activity, now: Instant): Promise<boolean> {
  const { dueAt, dueDay } = dueTimeOf(activity);
  const insertion = await insertUnique(sheets, {
    ...{ _id: activity.id, teamId: activity.team.id, orgId: activity.recordingOrg.id },
    ...{ endsAt: activity.endsAt, dueAt, dueDay, wasLate: false },
    ...(await counted(activity, now)),
  });
  return insertion.kind === 'inserted';
}

/** Says beforehand that somebody is about to decide, so that the clock counts again should they be cut off. */
export const touchSheet = (id: ActivityId, now: Instant): Promise<boolean> =>
  updateWhere(sheets, { _id: equal<string>(id) }, { set: { checkAt: minutesAfter(now, GONE_AFTER) } });

/** The same of scans that may come after the sheet was set up; nothing is asked while there can be none. */
export async function touchLate(
  { id, endsAt }: Pick<Activity, 'id' | 'endsAt'>,
  now: Instant,
): Promise<void> {
  if (now >= minutesAfter(endsAt, STANDS_AFTER)) {
    await touchSheet(id, now);
  }
}

/** Sets up the sheet of an activity that could not be counted: the clock tries again. */
export async function buildUncounted(activity: Activity, now: Instant): Promise<void> {
  const { dueAt, dueDay } = dueTimeOf(activity);
  await insertUnique(sheets, {
    ...{ _id: activity.id, teamId: activity.team.id, orgId: activity.recordingOrg.id },
    ...{ endsAt: activity.endsAt, dueAt, dueDay, wasLate: false },
    ...{ open: 0, isOpen: false, awaits: [], checkAt: minutesAfter(now, GONE_AFTER) },
  });
}

/** Puts off counting a sheet that could not be counted, so that the others get their turn. */
export const postpone = (id: string, now: Instant): Promise<boolean> =>
  updateWhere(sheets, { _id: equal(id) }, { set: { checkAt: minutesAfter(now, SOON) } });

/**
 * Counts again. The sheet is read before the records: whoever replaces it as read here has seen everything that went
 * into it, so nothing can be counted away by somebody who did not know of it.
 */
export async function recountSheet(activity: Activity, now: Instant): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const sheet = await readSheet(activity.id);
    if (sheet === undefined) {
      return;
    }
    const next = await counted(activity, now);
    const wasLate = sheet.wasLate || (next.isOpen && now >= sheet.dueAt);
    if ((await compareAndSet(sheets, sheet, { ...next, wasLate })) !== undefined) {
      return;
    }
  }
  // Many are at it: the clock counts once they are done.
  await touchSheet(activity.id, now);
}

/** Sheets that are due to be counted again, longest waiting first. */
export const sheetsToCheck = (now: Instant, limit: number): Promise<readonly HourSheetDocument[]> =>
  find(sheets, { where: { checkAt: atMost(now) }, order: [['checkAt', 'asc']], limit });

/** Open sheets past their day that nobody has marked late yet. */
export const sheetsToMarkLate = (now: Instant, limit: number): Promise<readonly HourSheetDocument[]> =>
  find(sheets, {
    where: { isOpen: equal(true), wasLate: equal(false), dueAt: atMost(now) },
    order: [['dueAt', 'asc']],
    limit,
  });

/** Marks a sheet late, unless somebody has closed it meanwhile. */
export const markLate = ({ _id }: HourSheetDocument): Promise<boolean> =>
  updateWhere(
    sheets,
    { _id: equal(_id), isOpen: equal(true), wasLate: equal(false) },
    { set: { wasLate: true } },
  );

/** Whose sheets are asked for; all when there is no list. */
export interface SheetScope {
  /** Organizers' teams, and organisations that keep the records of others. */
  readonly ledBy?: readonly TeamId[];
  readonly limit: number;
}

/** The order of every list of sheets. */
export const firstDueFirst = (sheet: HourSheetDocument, other: HourSheetDocument): number =>
  sheet.dueAt - other.dueAt || (sheet._id < other._id ? -1 : 1);

/** Sheets with something open, the one due first first. */
export async function openSheets({ ledBy, limit }: SheetScope): Promise<readonly HourSheetDocument[]> {
  const findOpen = (whose: { readonly [TKey in 'teamId' | 'orgId']?: TestOf<TeamId> }) =>
    find(sheets, { where: { isOpen: equal(true), ...whose }, order: [['dueAt', 'asc']], limit });
  if (ledBy === undefined) {
    return findOpen({});
  }
  const leading = oneOf(ledBy);
  const found = (await Promise.all([findOpen({ teamId: leading }), findOpen({ orgId: leading })])).flat();
  const each = new Map(found.map((sheet) => [sheet._id, sheet]));
  return [...each.values()].sort(firstDueFirst).slice(0, limit);
}

/** Which of the sheets that wait for an office are read. */
interface AwaitingSheets {
  /** Organisations that keep the records; all when left out. */
  readonly orgIds?: readonly TeamId[];
  readonly limit: number;
  /** The place of the sheet before. */
  readonly cursor?: string | undefined;
}

/** Sheets with records that wait for an office, the one due first first. */
export async function sheetsAwaiting(
  office: AgreeingOffice,
  { orgIds, limit, cursor }: AwaitingSheets,
): Promise<readonly HourSheetDocument[]> {
  const { rows } = await page(sheets, {
    where: { awaits: equal(office), ...(orgIds === undefined ? {} : { orgId: oneOf(orgIds) }) },
    ...{ by: 'dueAt', way: 'asc', limit, cursor },
  });
  return rows;
}

/** Where a list of sheets goes on after this one. */
export const placeOf = ({ dueAt, _id }: HourSheetDocument): string => `${dueAt}.${_id}`;
