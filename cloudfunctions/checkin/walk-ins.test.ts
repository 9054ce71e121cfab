import type { UploadedScan } from '#core/attendance/calls';
import { asId } from '#core/shared/ids';
import { volunteerNoFrom } from '#core/volunteer/volunteer-no';
import { aCloud, answerOf } from '../../tests/builders/a-cloud';
import { anActivity } from '../../tests/builders/an-activity';
import { activitiesSeeded } from '../../tests/builders/documents';
import {
  after,
  anUpload,
  gateSeeded,
  passOf,
  STEWARD,
  signupOf,
  upload,
  volunteerNoOf,
} from '../../tests/builders/gate';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

let cloud: Cloud;
let steward: CloudSession;

const ELSEWHERE = { activityId: 'activity-2' };

beforeAll(async () => {
  const rows = { 1: { ...ELSEWHERE, _id: 'activity-2:v1' }, 2: { ...ELSEWHERE, _id: 'activity-2:v2' } };
  const withdrawn = { ...ELSEWHERE, _id: 'activity-2:v6', state: 'withdrawn' };
  const more = { 3: { state: 'waiting' }, 4: { ...ELSEWHERE, _id: 'activity-2:v4' }, 6: withdrawn };
  const seeded = gateSeeded({
    activity: anActivity({ signupClosesAt: after(0) }),
    people: 7,
    rows: { ...rows, ...more },
    volunteers: { 4: { status: 'suspended' } },
  });
  cloud = await aCloud([...seeded, ...activitiesSeeded([anActivity({ id: asId('activity-2') })])], {
    now: new Date(after(0)).toISOString(),
  });
  steward = await cloud.session(`open-${STEWARD}`);
}, 60_000);
beforeEach(async () => {
  await cloud.reset();
  await cloud.clock(new Date(after(0)).toISOString());
});
afterAll(() => cloud.stop());

const stored = async (id: string) => (await cloud.documents('scans', { _id: id }))[0];
const rowOf = async (number: number) => (await cloud.documents('signups', { _id: signupOf(number) }))[0];

/** A walk-in of the duty `guide` as the phone sends it. */
function aWalkIn(changes: Parameters<typeof anUpload>[1], kind: 'in' | 'out' = 'in'): UploadedScan {
  const { signupId: _, ...scan } = anUpload(kind, {
    method: 'walk-in',
    dutyId: 'guide',
    skewMs: 0,
    ...changes,
  });
  return scan;
}
const byNumber = (number: number) => ({ volunteerNo: volunteerNoOf(number) });

test('who comes without having signed up is signed up once, outside the quota, and their minutes count', async () => {
  const came = aWalkIn({ pass: passOf(1, after(0)) });
  const reply = await upload(steward, [came]);
  expect(reply).toMatchObject({ outcomes: [{ verdict: { kind: 'accepted' }, forced: false }], present: 1 });
  expect(reply.expected).toBe(0);
  expect(await rowOf(1)).toMatchObject({
    isWalkIn: true,
    state: 'confirmed',
    dutyId: 'guide',
    volunteerId: 'v1',
  });
  expect(await stored(came.id)).toMatchObject({ signupId: signupOf(1), method: 'walk-in', dutyId: 'guide' });

  const left = aWalkIn({ ...byNumber(1), minutes: 60 }, 'out');
  expect(await upload(steward, [came, left])).toMatchObject({ present: 0, left: 1 });
  const me = await answerOf(await cloud.session('open-1'), 'my-records');
  expect(me).toMatchObject({ totalMinutes: 60, records: [{ stays: [{ inMethod: 'walk-in' }] }] });
  expect(await cloud.documents('signups', { isWalkIn: true })).toHaveLength(1);
  const roster = await answerOf(steward, 'download-roster', { activityId: 'activity-1' });
  expect(roster).toMatchObject({
    entries: expect.arrayContaining([expect.objectContaining({ isWalkIn: true })]),
  });
});

test('who came unannounced, was scanned out of it again and then signs up holds a seat and is expected', async () => {
  await cloud.clock(new Date(after(-30)).toISOString());
  const came = aWalkIn({ ...byNumber(1), minutes: -30 });
  const undoing = anUpload('in', { number: 1, minutes: -29, annuls: came.id, reason: '扫错了人' });
  expect(await upload(steward, [came, undoing], after(-30))).toMatchObject({ present: 0, expected: 0 });
  const me = await cloud.session('open-1');
  const own = { activityId: 'activity-1' };
  expect(await answerOf(me, 'withdraw', own)).toMatchObject({ kind: 'withdrawn' });
  const signedUp = await answerOf(me, 'sign-up', { ...own, dutyId: 'guide', agreed: true });
  expect(signedUp).toMatchObject({ kind: 'confirmed' });
  expect(await rowOf(1)).toMatchObject({ state: 'confirmed' });
  expect(await rowOf(1)).not.toHaveProperty('isWalkIn');
  const roster = await answerOf(steward, 'download-roster', own);
  const entries = 'entries' in roster ? roster.entries : [];
  expect(entries.map(({ signupId }) => signupId)).toContain(signupOf(1));
  expect(entries.find(({ signupId }) => signupId === signupOf(1))).not.toHaveProperty('isWalkIn');
});

test('two phones that welcome the same person make one signup, two facts and one stay', async () => {
  const [one, other] = [aWalkIn(byNumber(2)), aWalkIn({ ...byNumber(2), minutes: 1, device: 'phone-b2' })];
  await Promise.all([upload(steward, [one]), upload(steward, [other])]);
  expect(await cloud.documents('signups', { _id: signupOf(2) })).toHaveLength(1);
  expect(await cloud.documents('scans', { signupId: signupOf(2) })).toHaveLength(2);
  expect(await cloud.documents('gates')).toMatchObject([{ inside: ['v2'], left: [] }]);
});

test('who has signed up after all is taken by their signup, and flagged by what it says', async () => {
  const [member, waiting] = [aWalkIn(byNumber(0)), aWalkIn(byNumber(3))];
  const { outcomes } = await upload(steward, [member, waiting]);
  expect(outcomes).toMatchObject([
    { verdict: { kind: 'accepted' }, forced: false },
    { verdict: { kind: 'waiting' }, forced: true },
  ]);
  expect(await rowOf(0)).not.toHaveProperty('isWalkIn');
  expect(await stored(waiting.id)).toMatchObject({ signupId: signupOf(3), forced: 'waiting' });
});

const nobody = volunteerNoFrom('123456789');
test.each([
  ['a number nobody has', { volunteerNo: nobody }, 'unknown'],
  ['somebody suspended', byNumber(4), 'blocked'],
  ['a pass signed by somebody else', { pass: passOf(1, after(0), 5) }, 'pass-forged'],
  ['a duty there is not', { ...byNumber(1), dutyId: 'nothing' }, 'not-signed-up'],
] as const)('a walk-in by %s is kept, flagged, and nobody’s', async (_, proof, kind) => {
  const scan = aWalkIn(proof);
  const { outcomes, present } = await upload(steward, [scan]);
  expect(outcomes).toMatchObject([{ kind: 'stored', verdict: { kind }, forced: true }]);
  expect(present).toBe(0);
  expect(await stored(scan.id)).not.toHaveProperty('signupId');
  expect(await stored(scan.id)).toMatchObject(
    'volunteerNo' in proof ? { volunteerNo: proof.volunteerNo } : {},
  );
  expect(await cloud.documents('signups', { isWalkIn: true })).toEqual([]);
});

test('a walk-in who was turned away is not signed up', async () => {
  const scan = aWalkIn({ ...byNumber(1), letThrough: false });
  await upload(steward, [scan]);
  expect(await stored(scan.id)).toMatchObject({ refused: 'not-signed-up' });
  expect(await rowOf(1)).toBeUndefined();
});

test('a good pass of somebody without a signup says so, a bad one says that', async () => {
  const shown = (pass: string) => {
    const { signupId: _, ...scan } = anUpload('in', { method: 'pass', pass, skewMs: 0 });
    return scan;
  };
  const passes = [passOf(6, after(0)), passOf(6, after(-5)), passOf(6, after(0), 5), passOf(4, after(0))];
  const { outcomes } = await upload(steward, passes.map(shown));
  expect(outcomes.map((one) => one.kind === 'stored' && one.verdict.kind)).toEqual([
    'not-signed-up',
    'pass-expired',
    'pass-forged',
    'blocked',
  ]);
});
