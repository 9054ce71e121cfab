import { asId } from '#core/shared/ids';
import { type Instant, instant, MINUTE } from '#core/shared/instant';
import { aCloud, answerOf } from '../../tests/builders/a-cloud';
import { rolesSeeded } from '../../tests/builders/documents';
import {
  after,
  anUpload,
  gateSeeded,
  passOf,
  publicKeyOf,
  STEWARD,
  signupOf,
  upload,
} from '../../tests/builders/gate';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

/** Keys of the phones that volunteer 0 had and has; no other volunteer of these tests has one of them. */
const [OLD, NEWER, NEWEST] = [0, 201, 202];
/** Signed up nowhere here. */
const STRANGER = 4;

let cloud: Cloud;
let steward: CloudSession;

beforeAll(async () => {
  const seeded = gateSeeded({
    people: 5,
    rows: { [STRANGER]: { activityId: 'activity-2', _id: signupOf(STRANGER, 'activity-2') } },
  });
  const organizer = rolesSeeded({ 'open-1': [{ kind: 'organizer', teamId: asId('team-1') }] });
  cloud = await aCloud([...seeded, organizer], { now: new Date(after(0)).toISOString() });
  steward = await cloud.session(`open-${STEWARD}`);
}, 60_000);
beforeEach(async () => {
  await cloud.reset();
  await cloud.clock(new Date(after(0)).toISOString());
});
afterAll(() => cloud.stop());

/** Gives somebody another phone at a moment; answers when the server wrote it down. */
async function changesPhone(number: number, key: number, at: Instant): Promise<Instant> {
  await cloud.clock(new Date(at).toISOString());
  await answerOf(await cloud.session(`open-${number}`), 'register-key', { publicKey: publicKeyOf(key) });
  const [{ current } = {}] = await cloud.documents('phone-keys', { _id: `v${number}` });
  return instant(Number((current as { readonly registeredAt?: number } | undefined)?.registeredAt));
}

/** What the server says, when all is over, of a pass shown at a moment, of a phone. */
async function saidOf(moment: number, key: number, number = 0): Promise<readonly [string, boolean]> {
  await cloud.clock(new Date(after(200)).toISOString());
  const { signupId, ...shown } = anUpload('in', { number, method: 'pass', skewMs: 0 });
  const scan = { ...shown, happenedAt: moment, pass: passOf(number, instant(moment), key) };
  const { outcomes } = await upload(
    steward,
    [number === STRANGER ? scan : { ...scan, signupId }],
    after(200),
  );
  const [outcome] = outcomes;
  return outcome?.kind === 'stored' ? [outcome.verdict.kind, outcome.forced] : [String(outcome?.kind), false];
}

test.each([
  ['a pass shown before its phone was replaced is as good as it was then', 0, OLD, 'accepted', false],
  ['a pass of the phone that was replaced before is of another phone', 150, OLD, 'pass-other-phone', true],
  ['a pass of the new phone is good', 150, NEWER, 'accepted', false],
] as const)('%s', async (_, minutes, key, verdict, forced) => {
  await changesPhone(0, NEWER, after(120));
  expect(await saidOf(after(minutes), key)).toEqual([verdict, forced]);
});

test('of three phones in a row each is believed up to its own end', async () => {
  const first = await changesPhone(0, NEWER, after(60));
  const second = await changesPhone(0, NEWEST, after(120));
  expect(await saidOf(first + MINUTE, OLD)).toEqual(['pass-other-phone', true]);
  expect(await cloud.documents('phone-keys', { _id: 'v0' })).toMatchObject([
    { earlier: [{ replacedAt: second }, { replacedAt: first }] },
  ]);
  await cloud.reset();
  await changesPhone(0, NEWER, after(60));
  await changesPhone(0, NEWEST, after(120));
  expect(await saidOf(after(90), NEWER)).toEqual(['accepted', false]);
});

test('who goes back to an earlier phone does not make the one before it good for longer', async () => {
  const first = await changesPhone(0, NEWER, after(30));
  await changesPhone(0, NEWEST, after(60));
  await changesPhone(0, NEWER, after(90));
  expect(await saidOf(first + MINUTE, OLD)).toEqual(['pass-other-phone', true]);
});

test('a stranger with the phone of that time is known, and no phone is told when keys were replaced', async () => {
  await changesPhone(STRANGER, NEWER, after(120));
  expect(await saidOf(after(0), STRANGER, STRANGER)).toEqual(['wrong-activity', true]);
  await changesPhone(0, NEWEST, after(180));
  const roster = await answerOf(steward, 'download-roster', { activityId: 'activity-1' });
  const entries = roster.kind === 'page' ? roster.entries : [];
  expect(entries[0]).toMatchObject({ publicKey: publicKeyOf(NEWEST), earlierKeys: [publicKeyOf(OLD)] });
  expect(JSON.stringify(roster)).not.toMatch(/replacedAt/i);
});

test('who came in before the activity was called off was rightly let in; afterwards it is for the organizer to settle', async () => {
  await cloud.clock(new Date(after(30)).toISOString());
  const organizer = await cloud.session('open-1');
  await answerOf(organizer, 'cancel-activity', { activityId: 'activity-1', reason: '暴雨预警' });
  await cloud.clock(new Date(after(60)).toISOString());
  const scans = [anUpload('in', { number: 2 }), anUpload('in', { number: 3, minutes: 45 })];
  expect(await upload(steward, scans, after(60))).toMatchObject({
    outcomes: [
      { verdict: { kind: 'accepted' }, forced: false },
      { verdict: { kind: 'activity-cancelled' }, forced: true },
    ],
  });
});
