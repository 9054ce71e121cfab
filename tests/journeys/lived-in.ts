import type { HourOutcomesReply } from '#core/hours/views';
import { MINUTE } from '#core/shared/instant';
import { answerOf } from '../builders/a-cloud';
import { inHours } from '../builders/an-activity';
import { REQUESTS } from '../builders/requests';
import type { Cloud, CloudSession } from '../support/cloud';
import { LATE, PEOPLE, RUNNING, SERVED } from './lived-world';
import { SUBJECTS } from './routes';
import type { Subjects } from './screens';
import { ACTIVITY, ORGANIZER, PARENT } from './world-data';

type Name = keyof typeof PEOPLE;

/** Somebody with what they signed up for: their records by activity. */
interface Person {
  readonly session: CloudSession;
  readonly records: Readonly<Record<string, string>>;
}
type Town = Readonly<Record<Name, Person>> & {
  readonly organizer: CloudSession;
  readonly itIs: (hours: number) => Promise<unknown>;
};

const SIGN_UPS: Readonly<Record<Name, readonly string[]>> = {
  newcomer: [LATE.id, SERVED.id, RUNNING.id, ACTIVITY.id],
  disputing: [LATE.id, SERVED.id, RUNNING.id],
  early: [SERVED.id, RUNNING.id],
  unscanned: [SERVED.id, RUNNING.id],
  undecided: [SERVED.id],
  absent: [SERVED.id],
};

async function settled(cloud: Cloud, name: Name): Promise<Person> {
  const { openid, ...own } = PEOPLE[name];
  const session = await cloud.session(openid);
  await answerOf(session, 'register', { ...REQUESTS.register, ...own });
  const records: Record<string, string> = {};
  for (const activityId of SIGN_UPS[name]) {
    const reply = await answerOf(session, 'sign-up', { ...REQUESTS['sign-up'], activityId });
    if (reply.kind !== 'confirmed') throw new Error(`${name} has no seat: ${JSON.stringify(reply)}`);
    records[activityId] = reply.signup.id;
  }
  return { session, records };
}

/** From and until how many minutes after the start somebody was there. */
type Stay = readonly [number, number];

/** So many hours from NOW the organizer's phone uploads whom it scanned at an activity. */
async function served(
  town: Town,
  { activity, hours }: { readonly activity: typeof SERVED; readonly hours: number },
  stays: Partial<Record<Name, Stay>>,
): Promise<void> {
  await town.itIs(hours);
  const scans = Object.entries(stays).flatMap(([name, stay]) =>
    (['in', 'out'] as const).map((kind, at) => ({
      ...{ id: `scan-${kind}-of-${name}-${activity.id}`, device: 'gate-phone-1', method: 'roster', kind },
      ...{ signupId: town[name as Name].records[activity.id], letThrough: true },
      happenedAt: activity.startsAt + (stay[at] ?? 0) * MINUTE,
    })),
  );
  const upload = { activityId: activity.id, sentAt: inHours(hours), scans };
  const { outcomes } = await answerOf(town.organizer, 'upload-scans', upload);
  const lost = outcomes.filter(({ kind }) => kind !== 'stored');
  if (lost.length > 0) throw new Error(`not stored: ${JSON.stringify(lost)}`);
}

async function decided(deciding: Promise<HourOutcomesReply>): Promise<void> {
  const { outcomes } = await deciding;
  if (outcomes.some(({ kind }) => kind !== 'done')) throw new Error(`undecided: ${JSON.stringify(outcomes)}`);
}

const confirm = ({ organizer }: Town, activityId: string, records: readonly (string | undefined)[]) =>
  decided(
    answerOf(organizer, 'confirm-hours', {
      activityId,
      records: records.map((record) => ({ record, minutes: 120 })),
    }),
  );

async function certified({ newcomer: { session, records } }: Town, activityId: string) {
  const { replaces, ...request } = REQUESTS['request-certificate'];
  const reply = await answerOf(session, 'request-certificate', {
    ...{ ...request, requestId: `request-${activityId}`, records: [records[activityId]] },
  });
  if (reply.kind !== 'issued') throw new Error(`not issued: ${JSON.stringify(reply)}`);
  return reply.certificate;
}

/** Served, confirmed and certified; three weeks later others' hours are overdue. */
async function servedAndLate(town: Town): Promise<void> {
  const { newcomer, itIs } = town;
  await served(town, { activity: LATE, hours: -402 }, { newcomer: [0, 120], disputing: [0, 150] });
  await itIs(-401);
  await confirm(town, LATE.id, [newcomer.records[LATE.id]]);
  await certified(town, LATE.id);
}

/** Confirmed, disputed, flagged, by hand; and what was certified before is corrected, so that the paper is void. */
async function servedLately(town: Town) {
  const { newcomer, disputing, unscanned, organizer } = town;
  const stays: Partial<Record<Name, Stay>> = { newcomer: [0, 120], disputing: [5, 125], undecided: [0, 175] };
  await served(town, { activity: SERVED, hours: -66 }, { ...stays, early: [-180, 170] });
  await confirm(town, SERVED.id, [newcomer.records[SERVED.id], disputing.records[SERVED.id]]);
  const entry = { activityId: SERVED.id, record: unscanned.records[SERVED.id] };
  await decided(answerOf(organizer, 'enter-hours', { ...REQUESTS['enter-hours'], ...entry }));
  const correction = { activityId: LATE.id, record: newcomer.records[LATE.id], minutes: 90 };
  await decided(answerOf(organizer, 'correct-hours', { ...REQUESTS['correct-hours'], ...correction }));
  const { reason } = REQUESTS['dispute-hours'];
  await answerOf(disputing.session, 'dispute-hours', { activityId: SERVED.id, reason });
  return certified(town, SERVED.id);
}

/** What somebody signed up for is put elsewhere, and they have not read it yet. */
async function movedInside({ organizer, itIs }: Town): Promise<void> {
  await itIs(-3);
  const { place, bring, reason, changeId } = REQUESTS['change-activity'];
  const change = { activityId: ACTIVITY.id, changeId, version: 0, reason, place, bring };
  const reply = await answerOf(organizer, 'change-activity', change);
  if (reply.kind !== 'changed') throw new Error(`not changed: ${JSON.stringify(reply)}`);
}

/**
 * Some weeks of life up to NOW, through the product's own calls, after which every screen has something to show. Needs
 * the {@link LIVED_WORLD}. Answers what the screens are about; the scan is on the phone of whoever makes one.
 */
export async function liveIn(cloud: Cloud): Promise<Subjects> {
  const itIs = (hours: number) => cloud.clock(new Date(inHours(hours)).toISOString());
  await itIs(-700);
  const names = Object.keys(PEOPLE) as Name[];
  const people = await Promise.all(names.map(async (name) => [name, await settled(cloud, name)] as const));
  const organizer = await cloud.session(ORGANIZER);
  const town = { ...(Object.fromEntries(people) as Record<Name, Person>), organizer, itIs };
  await servedAndLate(town);
  const { snapshot, checkCode } = await servedLately(town);
  const parent = await cloud.session(PARENT);
  await answerOf(parent, 'export-records', { ...REQUESTS['export-records'], orgId: SERVED.recordingOrg.id });
  await movedInside(town);
  await itIs(0);
  return {
    ...SUBJECTS,
    record: town.disputing.records[SERVED.id] ?? '',
    certificate: { certNo: snapshot.certNo, checkCode },
  };
}
