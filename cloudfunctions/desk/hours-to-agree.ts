import { hoursToAgreeRequest } from '#core/hours/calls';
import type { AgreeingOffice } from '#core/hours/decision';
import type { HourCase } from '#core/hours/hour-case';
import { sheetRow } from '#core/hours/sheet-row';
import type { AwaitingRow, HoursToAgreeReply } from '#core/hours/views';
import type { Registered } from '#core/role/visitor';
import { asId, type TeamId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { allOf } from '#kernel/all-of';
import { freshId } from '#kernel/random';
import { verb } from '#kernel/verb';
import { readActivities } from '#stores/activities';
import { record } from '#stores/audit';
import { casesAt, type NamedCase } from '#stores/hour-cases';
import { firstDueFirst, type HourSheetDocument, placeOf, sheetsAwaiting } from '#stores/hour-sheets';
import { namesOf, sheetActivity } from './hours-at';
import { shownProofPhotos } from './proof-photos-there';

/** Activities shown at once. */
const MOST_SHEETS = 10;
/** Pages without anything to agree to that are passed over in one call. */
const MOST_EMPTY_PAGES = 5;

/** A sheet that waits for the caller, with their offices that are asked. */
interface Waiting {
  readonly sheet: HourSheetDocument;
  readonly offices: readonly AgreeingOffice[];
}

/** Sheets that wait for the caller, each once, and one more than a page holds. */
async function sheetsFor({ roles }: Registered, cursor: string | undefined): Promise<readonly Waiting[]> {
  const orgIds: readonly TeamId[] = roles.flatMap((role) => (role.kind === 'organizer' ? [role.teamId] : []));
  const isSecretariat = roles.some(({ kind }) => kind === 'secretariat');
  const part = { limit: MOST_SHEETS + 1, cursor };
  const [own, all] = await Promise.all([
    orgIds.length === 0 ? [] : sheetsAwaiting('parent-organisation', { ...part, orgIds }),
    isSecretariat ? sheetsAwaiting('association', part) : [],
  ]);
  const idsOf = (sheets: readonly HourSheetDocument[]) => new Set(sheets.map(({ _id }) => _id));
  const [asksParent, asksAssociation] = [idsOf(own), idsOf(all)];
  const each = new Map([...own, ...all].map((sheet) => [sheet._id, sheet]));
  return [...each.values()].sort(firstDueFirst).map((sheet) => ({
    sheet,
    offices: [
      ...(asksParent.has(sheet._id) ? (['parent-organisation'] as const) : []),
      ...(asksAssociation.has(sheet._id) ? (['association'] as const) : []),
    ],
  }));
}

/** What was vouched for last, and is asked about. */
const askedAbout = ({ decisions }: HourCase) =>
  [...decisions]
    .reverse()
    .find(({ kind }) => kind === 'confirmed' || kind === 'entered' || kind === 'corrected');

function awaitingRow(
  { hourCase, maskedName }: NamedCase,
  office: AgreeingOffice,
  nameOf: (no: string) => string,
) {
  const asked = askedAbout(hourCase);
  const day = hourCase.standing.service?.day;
  const isAsked = hourCase.standing.state === 'awaiting' && hourCase.standing.needs.includes(office);
  if (!isAsked || asked === undefined || day === undefined) {
    return undefined;
  }
  const row: AwaitingRow = {
    ...{ activity: sheetActivity(hourCase.activity), row: sheetRow(hourCase, maskedName), day, office },
    confirmedBy: nameOf(asked.by),
    turn: hourCase.standing.turns + 1,
    ...('reason' in asked ? { reason: asked.reason } : {}),
    ...('proof' in asked ? { proof: asked.proof } : {}),
    ...('photos' in asked ? { photos: asked.photos } : {}),
  };
  return row;
}

/** A row with its photos as the second person sees them before agreeing. */
async function withPhotos(row: AwaitingRow): Promise<AwaitingRow> {
  if (row.photos === undefined) {
    return row;
  }
  const show = await shownProofPhotos(row.activity.activityId, row.photos);
  return { ...row, photos: row.photos.map(show) };
}

/** Who asks for which page. */
interface Asking {
  readonly visitor: Registered;
  readonly cursor: string | undefined;
  readonly now: Instant;
}

async function pageFor({ visitor, cursor, now }: Asking): Promise<HoursToAgreeReply> {
  const waiting = await sheetsFor(visitor, cursor);
  const shown = waiting.slice(0, MOST_SHEETS);
  const activities = await readActivities(shown.map(({ sheet }) => asId(sheet._id)));
  const found = await Promise.all(
    shown.map(async ({ sheet, offices }) => {
      const activity = activities.get(asId(sheet._id));
      const cases = activity === undefined ? [] : await casesAt(activity, now);
      return offices.flatMap((office) => cases.map((one) => ({ one, office })));
    }),
  );
  const cases = found.flat();
  const nameOf = await namesOf(cases.flatMap(({ one }) => askedAbout(one.hourCase)?.by ?? []));
  const rows = await allOf(
    cases.flatMap(({ one, office }) => awaitingRow(one, office, nameOf) ?? []).map(withPhotos),
  );
  const last = shown.at(-1);
  return waiting.length > MOST_SHEETS && last !== undefined
    ? { rows, next: placeOf(last.sheet), hasMore: true }
    : { rows, hasMore: false };
}

/** A page with something to agree to, or the end; sheets whose count is behind have nothing. */
async function rowsFor(asking: Asking): Promise<HoursToAgreeReply> {
  let page = await pageFor(asking);
  for (
    let passed = 1;
    page.rows.length === 0 && page.next !== undefined && passed < MOST_EMPTY_PAGES;
    passed += 1
  ) {
    page = await pageFor({ ...asking, cursor: page.next });
  }
  return page;
}

/** 待同意的时长: long days, hours by hand and corrections that wait for the caller's office. */
export const hoursToAgree = verb({
  name: 'hours-to-agree',
  right: 'hours-anywhere',
  request: hoursToAgreeRequest,
  run: async ({ cursor }, { visitor, now }): Promise<HoursToAgreeReply> => {
    const reply = await rowsFor({ visitor, cursor, now });
    if (reply.rows.length > 0) {
      const note = `hours of ${reply.rows.length}`;
      await record({ by: visitor.openid, action: 'hours-to-agree', targetId: 'awaiting', note }, freshId());
    }
    return reply;
  },
});
