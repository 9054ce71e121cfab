import { asId } from '#core/shared/ids';
import { aCloud, answerOf } from '../../tests/builders/a-cloud';
import { aDuty, anActivity } from '../../tests/builders/an-activity';
import { rolesSeeded } from '../../tests/builders/documents';
import { after, anUpload, gateSeeded, STEWARD, signupOf, upload } from '../../tests/builders/gate';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

const PEOPLE = 450;
const END = 240;

let cloud: Cloud;
let steward: CloudSession;

beforeAll(async () => {
  const short = aDuty({ id: asId('short'), endsAt: after(60) });
  const activity = anActivity({ duties: [aDuty({ quota: 1000 }), short] });
  const seeded = gateSeeded({ people: PEOPLE, activity, rows: { 1: { dutyId: 'short' } } });
  const organizer = rolesSeeded({ 'open-3': [{ kind: 'organizer', teamId: activity.team.id }] });
  cloud = await aCloud([...seeded, organizer], { own: true, now: new Date(after(0)).toISOString() });
  steward = await cloud.session(`open-${STEWARD}`);
}, 60_000);
beforeEach(async () => {
  await cloud.reset();
  await cloud.clock(new Date(after(0)).toISOString());
});
afterAll(() => cloud.stop());

/** Moves the clock, which fires the timer that has become due, and answers what the job did. */
async function closeAt(minutes: number): Promise<unknown> {
  const [fired] = await cloud.clock(new Date(after(minutes)).toISOString());
  return (fired?.result as Readonly<Record<string, unknown>> | undefined)?.['close-check-outs'];
}

const clockScans = () => cloud.documents('scans', { method: 'planned-end' });

test('nobody is closed while people may still scan out; then each at the planned end of their own duty', async () => {
  const left = [anUpload('in', { number: 2 }), anUpload('out', { number: 2, minutes: 50 })];
  await upload(steward, [anUpload('in', { number: 0 }), anUpload('in', { number: 1, minutes: 5 }), ...left]);
  expect(await closeAt(END + 59)).toEqual({ closed: 0, looked: 0 });
  expect(await closeAt(END + 62)).toEqual({ closed: 2, looked: 2 });
  expect(await clockScans()).toMatchObject([
    { signupId: signupOf(0), happenedAt: after(END), by: 'clock', kind: 'out' },
    { signupId: signupOf(1), happenedAt: after(60), by: 'clock', kind: 'out' },
  ]);
  expect(await closeAt(END + 63)).toEqual({ closed: 0, looked: 0 });
  const me = await answerOf(await cloud.session('open-1'), 'my-records');
  expect(me).toMatchObject({
    totalMinutes: 55,
    records: [{ stays: [{ closedByClock: true, outBy: 'clock' }] }],
  });
});

test('a real scan out that arrives days later replaces what the clock assumed', async () => {
  await upload(steward, [anUpload('in')]);
  await closeAt(END + 62);
  await upload(steward, [anUpload('out', { minutes: 100 })], after(END + 62));
  const me = await answerOf(await cloud.session('open-0'), 'my-records');
  expect(me).toMatchObject({ totalMinutes: 100, records: [{ stays: [{ closedByClock: false }] }] });
});

test('of an activity that was called off half an hour after the start nobody who forgot to leave gets more than that', async () => {
  await upload(steward, [anUpload('in', { number: 0 }), anUpload('in', { number: 2 })]);
  await cloud.clock(new Date(after(30)).toISOString());
  const calledOff = { activityId: 'activity-1', reason: '暴雨预警' };
  await answerOf(await cloud.session('open-3'), 'cancel-activity', calledOff);
  const [{ cancelledAt } = {}] = await cloud.documents('activities');
  expect(Number(cancelledAt)).toBeGreaterThanOrEqual(after(30));
  await upload(steward, [anUpload('out', { number: 2, minutes: 50 })], after(50));
  expect(await closeAt(END + 62)).toEqual({ closed: 1, looked: 1 });
  expect(await clockScans()).toMatchObject([{ signupId: signupOf(0), happenedAt: cancelledAt }]);
  const minutesOf = async (number: number) =>
    (await answerOf(await cloud.session(`open-${number}`), 'my-records')).totalMinutes;
  expect(await minutesOf(0)).toBe(30);
  expect(await minutesOf(2)).toBe(50);
});

test('somebody whose scan in arrives days later is closed by the next round', async () => {
  await cloud.clock(new Date(after(3000)).toISOString());
  await upload(steward, [anUpload('in', { minutes: 200 })], after(3000));
  expect(await closeAt(3002)).toEqual({ closed: 1, looked: 1 });
  expect((await answerOf(await cloud.session('open-0'), 'my-records')).totalMinutes).toBe(40);
});

test('hundreds of forgotten check-outs are closed in bounded rounds, under chaos and through a kill, each once', async () => {
  const scans = Array.from({ length: PEOPLE }, (_, number) => anUpload('in', { number }));
  for (let from = 0; from < PEOPLE; from += 50) {
    await upload(steward, scans.slice(from, from + 50));
  }
  await Promise.allSettled([closeAt(END + 62), cloud.kill()]);
  await cloud.restart();
  await cloud.chaos({ seed: 7, rate: 0.03, kinds: ['busy', 'conflict', 'drop-answer'] });
  for (let round = 0; round < 3; round += 1) {
    await closeAt(END + 63 + round);
  }
  await cloud.chaos(null);
  expect(await clockScans()).toHaveLength(PEOPLE);
  expect(await cloud.documents('gates')).toMatchObject([{ isOccupied: false, inside: [] }]);
  expect((await answerOf(await cloud.session('open-449'), 'my-records')).totalMinutes).toBe(240);
}, 90_000);
