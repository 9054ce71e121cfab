import { venueStepAt } from '#core/attendance/venue-code';
import { aCloud, answerOf, ask } from '../../tests/builders/a-cloud';
import { anActivity } from '../../tests/builders/an-activity';
import { activitiesSeeded } from '../../tests/builders/documents';
import {
  after,
  anUpload,
  gateSeeded,
  STEWARD,
  signupOf,
  upload,
  volunteerNoOf,
} from '../../tests/builders/gate';
import { aSelfScan, venueScreenAt } from '../../tests/builders/venue';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

let cloud: Cloud;
let steward: CloudSession;
let me: CloudSession;
let codeAt: (step: number) => string;

const start = () => cloud.clock(new Date(after(0)).toISOString());

beforeAll(async () => {
  const rows = { 1: { state: 'waiting' }, 2: { state: 'withdrawn' } };
  const activity = anActivity({ selfCheckIn: true });
  const off = anActivity({ id: 'activity-2' as never });
  const dangerous = anActivity({ id: 'activity-3' as never, selfCheckIn: true, riskLevel: 'dangerous' });
  const [, ...people] = gateSeeded({ activity, people: 6, rows, volunteers: { 3: { status: 'suspended' } } });
  const activities = activitiesSeeded([activity, off, dangerous]);
  cloud = await aCloud([...activities, ...people.filter(({ collection }) => collection !== 'seats')], {
    now: new Date(after(0)).toISOString(),
  });
  [steward, me] = await Promise.all([cloud.session(`open-${STEWARD}`), cloud.session('open-0')]);
  codeAt = await venueScreenAt(steward);
}, 60_000);
beforeEach(async () => {
  await cloud.reset();
  await start();
});
afterAll(() => cloud.stop());

const stored = async (id: string) => (await cloud.documents('scans', { _id: id }))[0];
const scanned = (session: CloudSession, request: unknown) => answerOf(session, 'scan-venue', request);
const scansStored = async () => (await cloud.documents('scans')).length;

test('somebody confirmed checks in and out by the screen; the roster and the record say how', async () => {
  const [entered, left] = [aSelfScan(codeAt), aSelfScan(codeAt, { kind: 'out', minutes: 60 })];
  expect(await scanned(me, entered)).toMatchObject({
    verdict: { kind: 'accepted', at: after(0) },
    forced: false,
  });
  expect(await stored(entered.scanId)).toMatchObject({
    ...{ signupId: signupOf(0), volunteerNo: volunteerNoOf(0), by: volunteerNoOf(0), device: 'phone-v1' },
    ...{ method: 'venue-code', venueStep: entered.step, happenedAt: after(0) },
  });
  expect(await answerOf(steward, 'my-gates')).toMatchObject([{ came: 1, selfCheckIn: true }]);
  await cloud.clock(new Date(after(60)).toISOString());
  expect(await scanned(me, left)).toMatchObject({ verdict: { kind: 'accepted' } });
  const { records } = await answerOf(me, 'my-records');
  expect(records).toMatchObject([
    { serviceMinutes: 60, stays: [{ inMethod: 'venue-code', outMethod: 'venue-code' }] },
  ]);
});

test('sent again, also twice at once, it is one fact with one answer', async () => {
  const scan = aSelfScan(codeAt);
  const first = await scanned(me, scan);
  const again = await Promise.all([scanned(me, scan), scanned(me, scan)]);
  expect(again.map(({ verdict }) => verdict)).toEqual([first.verdict, first.verdict]);
  expect(await scansStored()).toBe(1);
});

test('another fact under the same id is refused at the id; the first stands', async () => {
  const scan = aSelfScan(codeAt);
  await scanned(me, scan);
  const other = await cloud.session('open-4');
  for (const [session, changes] of [
    [me, { kind: 'out' }],
    [other, {}],
  ] as const) {
    expect(await ask(session, 'scan-venue', { ...scan, ...changes })).toMatchObject({
      ok: false,
      code: 'INVALID_INPUT',
      fields: [{ path: 'scanId' }],
    });
  }
  expect(await scansStored()).toBe(1);
});

test('what happened without a network is judged as of then, by the phone’s own skew', async () => {
  await cloud.clock(new Date(after(180)).toISOString());
  const late = aSelfScan(codeAt, { minutes: 2 });
  const slow = aSelfScan(codeAt, {
    kind: 'out',
    step: venueStepAt(after(120)),
    happenedAt: after(60),
    skewMs: -60 * 60_000,
  });
  expect(await scanned(me, late)).toMatchObject({ verdict: { kind: 'accepted', at: after(2) } });
  expect(await scanned(me, slow)).toMatchObject({ verdict: { kind: 'accepted' }, forced: false });
});

test('a wrong code is no fact, and after five of them even a right one has to wait a quarter of an hour', async () => {
  const wrong = () => aSelfScan(codeAt, { code: codeAt(venueStepAt(after(0)) + 5) });
  const burst = await Promise.all(Array.from({ length: 7 }, () => scanned(me, wrong())));
  const kinds = burst.map(({ verdict }) => verdict.kind).sort();
  expect(kinds.filter((kind) => kind === 'venue-code-wrong')).toHaveLength(5);
  expect(kinds.filter((kind) => kind === 'too-many-tries')).toHaveLength(2);
  expect(await scanned(me, aSelfScan(codeAt))).toMatchObject({
    verdict: { kind: 'too-many-tries', mayTryAgainAt: expect.any(Number) },
  });
  expect(await scansStored()).toBe(0);
  expect(await scanned(await cloud.session('open-4'), aSelfScan(codeAt))).toMatchObject({
    verdict: { kind: 'accepted' },
  });
  await cloud.clock(new Date(after(16)).toISOString());
  expect(await scanned(me, aSelfScan(codeAt, { minutes: 16 }))).toMatchObject({
    verdict: { kind: 'accepted' },
  });
}, 20_000);

test('right codes are no tries, and the same wrong one sent again is one', async () => {
  const wrong = aSelfScan(codeAt, { code: codeAt(venueStepAt(after(0)) + 5) });
  for (let time = 0; time < 6; time += 1) {
    expect(await scanned(me, wrong)).toMatchObject({ verdict: { kind: 'venue-code-wrong' } });
    expect((await scanned(me, aSelfScan(codeAt, { kind: 'out' }))).verdict.kind).toBe('accepted');
  }
});

test('a code that had expired is kept for the organizer to settle, and one of yesterday is not', async () => {
  const minutesAgo = (minutes: number) => venueStepAt(after(-minutes));
  const expired = aSelfScan(codeAt, { step: minutesAgo(30) });
  expect(await scanned(me, expired)).toMatchObject({ verdict: { kind: 'venue-code-expired' }, forced: true });
  expect(await stored(expired.scanId)).toMatchObject({ forced: 'venue-code-expired' });
  expect(await answerOf(steward, 'my-gates')).toMatchObject([{ came: 1 }]);
  const old = aSelfScan(codeAt, { step: minutesAgo(24 * 60 + 5) });
  expect(await scanned(me, old)).toMatchObject({ verdict: { kind: 'venue-code-expired' }, forced: false });
  expect(await stored(old.scanId)).toBeUndefined();
});

test.each([
  ['waiting', 1],
  ['withdrawn', 2],
] as const)('who is %s is turned away; the fact is kept and is without effect', async (kind, number) => {
  const scan = aSelfScan(codeAt);
  const reply = await scanned(await cloud.session(`open-${number}`), scan);
  expect(reply).toMatchObject({ verdict: { kind }, forced: false });
  expect(await stored(scan.scanId)).toMatchObject({ refused: kind });
  expect(await answerOf(steward, 'my-gates')).toMatchObject([{ came: 0 }]);
});

test('who has not signed up is told so, and nothing is kept', async () => {
  const reply = await scanned(steward, aSelfScan(codeAt));
  expect(reply).toMatchObject({ verdict: { kind: 'not-signed-up' } });
  expect(await scansStored()).toBe(0);
});

test('who was let in by a steward already learns since when, not by whom', async () => {
  await upload(steward, [anUpload('in', { minutes: -5 })]);
  expect((await scanned(me, aSelfScan(codeAt))).verdict).toEqual({
    kind: 'already-in',
    since: after(-5),
    by: '',
  });
});

test.each([
  ['does not allow it', 'activity-2'],
  ['is dangerous, whatever it says', 'activity-3'],
] as const)('where the activity %s, no code counts and no screen gets a seed', async (_, activityId) => {
  const scan = aSelfScan(codeAt, { activityId });
  expect(await scanned(me, scan)).toMatchObject({ verdict: { kind: 'self-check-in-off' } });
  const secretariat = { activityId: 'activity-1' };
  expect(await answerOf(steward, 'venue-seed', secretariat)).toMatchObject({ kind: 'seed' });
  expect(await ask(steward, 'venue-seed', { activityId })).toMatchObject({ ok: false, code: 'FORBIDDEN' });
  expect(await scansStored()).toBe(0);
});

test('outside the hours of the gate nobody checks themselves in', async () => {
  await cloud.clock(new Date(after(-90)).toISOString());
  expect(await scanned(me, aSelfScan(codeAt, { minutes: -90 }))).toMatchObject({
    verdict: { kind: 'too-early', opensAt: after(-60) },
  });
});

test('a stranger, somebody suspended and an activity nobody knows are refused at the door', async () => {
  const request = aSelfScan(codeAt);
  expect(await ask(cloud.visitor, 'scan-venue', request)).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(await ask(await cloud.session('nobody'), 'scan-venue', request)).toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(await ask(await cloud.session('open-3'), 'scan-venue', request)).toMatchObject({
    code: 'SUSPENDED',
  });
  const unknown = { ...request, activityId: 'activity-9' };
  expect(await ask(me, 'scan-venue', unknown)).toMatchObject({ code: 'NOT_FOUND' });
  const short = { ...request, code: '1234' };
  expect(await ask(me, 'scan-venue', short)).toMatchObject({
    code: 'INVALID_INPUT',
    fields: [{ path: 'code', sentence: '现场码是 8 位数字，请核对' }],
  });
});

test('the seed is the same on the roster and for the screen, and another for another activity', async () => {
  const roster = await answerOf(steward, 'download-roster', { activityId: 'activity-1' });
  const seed = await answerOf(steward, 'venue-seed', { activityId: 'activity-1' });
  expect(seed).toMatchObject({ kind: 'seed', title: '玄武湖无障碍出行陪伴', endsAt: expect.any(Number) });
  expect(roster).toMatchObject({ venueSeed: seed.kind === 'seed' ? seed.seed : '' });
});
