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
import { type HourSheetDocument, sheetsAwaiting } from '#stores/hour-sheets';
import { namesOf, sheetActivity } from './hours-at';
import { shownProofPhotos } from './proof-photos-there';

/** Activities shown at once; the others follow as these are done. */
const MOST_SHEETS = 10;

/** Sheets that wait for the caller, with the office of theirs that is asked. */
async function sheetsFor({
  roles,
}: Registered): Promise<readonly (readonly [HourSheetDocument, AgreeingOffice])[]> {
  const orgIds: readonly TeamId[] = roles.flatMap((role) => (role.kind === 'organizer' ? [role.teamId] : []));
  const isSecretariat = roles.some(({ kind }) => kind === 'secretariat');
  const limit = MOST_SHEETS + 1;
  const [own, all] = await Promise.all([
    orgIds.length === 0 ? [] : sheetsAwaiting('parent-organisation', { orgIds, limit }),
    isSecretariat ? sheetsAwaiting('association', { limit }) : [],
  ]);
  return [
    ...own.map((sheet) => [sheet, 'parent-organisation'] as const),
    ...all.map((sheet) => [sheet, 'association'] as const),
  ].sort(([one], [other]) => one.dueAt - other.dueAt);
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

async function rowsFor(visitor: Registered, now: Instant): Promise<HoursToAgreeReply> {
  const sheets = await sheetsFor(visitor);
  const shown = sheets.slice(0, MOST_SHEETS);
  const activities = await readActivities(shown.map(([{ _id }]) => asId(_id)));
  const found = await Promise.all(
    shown.map(async ([{ _id }, office]) => {
      const activity = activities.get(asId(_id));
      const cases = activity === undefined ? [] : await casesAt(activity, now);
      return cases.map((one) => ({ one, office }));
    }),
  );
  const cases = found.flat();
  const nameOf = await namesOf(cases.flatMap(({ one }) => askedAbout(one.hourCase)?.by ?? []));
  const rows = cases.flatMap(({ one, office }) => awaitingRow(one, office, nameOf) ?? []);
  return { rows: await allOf(rows.map(withPhotos)), hasMore: sheets.length > MOST_SHEETS };
}

/** 待同意的时长: long days, hours by hand and corrections that wait for the caller's office. */
export const hoursToAgree = verb({
  name: 'hours-to-agree',
  right: 'hours-anywhere',
  request: hoursToAgreeRequest,
  run: async (_, { visitor, now }): Promise<HoursToAgreeReply> => {
    const reply = await rowsFor(visitor, now);
    if (reply.rows.length > 0) {
      const note = `hours of ${reply.rows.length}`;
      await record({ by: visitor.openid, action: 'hours-to-agree', targetId: 'awaiting', note }, freshId());
    }
    return reply;
  },
});
