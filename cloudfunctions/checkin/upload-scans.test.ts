import type { UploadOutcome } from '#core/attendance/calls';
import { keptPassText } from '#core/attendance/pass';
import { aCloud, answerOf, ask, inCalm } from '../../tests/builders/a-cloud';
import { NOW } from '../../tests/builders/an-activity';
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

beforeAll(async () => {
  const elsewhere = (number: number) => ({
    _id: signupOf(number, 'activity-2'),
    activityId: 'activity-2',
  });
  const rows = {
    ...{ 1: { state: 'waiting' }, 2: { state: 'withdrawn' }, 9: { activityId: 'activity-2' } },
    ...{ 6: { ...elsewhere(6), startsAt: after(2880), endsAt: after(3000) }, 7: elsewhere(7) },
    8: { ...elsewhere(8), state: 'waiting' },
  };
  const seeded = gateSeeded({ people: 60, rows, volunteers: { 3: { status: 'suspended' } } });
  cloud = await aCloud(seeded, { now: new Date(after(0)).toISOString() });
  steward = await cloud.session(`open-${STEWARD}`);
}, 60_000);
beforeEach(async () => {
  await cloud.reset();
  await cloud.clock(new Date(after(0)).toISOString());
});
afterAll(() => cloud.stop());

const stored = async (id: string) => (await cloud.documents('scans', { _id: id }))[0];
const kinds = (outcomes: readonly UploadOutcome[]) => outcomes.map(({ kind }) => kind);

test('a scan is stored with who, when it happened, when it came and how far the clock was off', async () => {
  const scan = anUpload('in', { minutes: -5 });
  const reply = await upload(steward, [scan], after(3));
  expect(reply).toMatchObject({
    outcomes: [
      { id: scan.id, kind: 'stored', verdict: { kind: 'accepted', at: scan.happenedAt }, forced: false },
    ],
    ...{ present: 1, left: 0 },
  });
  const document = await stored(scan.id);
  expect(document).toMatchObject({
    ...{ signupId: signupOf(0), volunteerNo: volunteerNoOf(0), by: volunteerNoOf(STEWARD) },
    ...{ happenedAt: after(-5), kind: 'in', method: 'roster', device: 'phone-a1' },
  });
  expect(Math.abs(Number(document?.['arrivedAt']) - after(0))).toBeLessThan(60_000);
  expect(Math.abs(Number(document?.['measuredSkewMs']) - 180_000)).toBeLessThan(60_000);
  expect(document).toMatchObject({ clock: 'off' });
  expect(document).not.toHaveProperty('skewMs');
});

test('a resend is known, once or often, alone or in one call, and changes nothing', async () => {
  const scan = anUpload('in');
  await upload(steward, [scan]);
  const before = JSON.stringify(await cloud.documents('scans'));
  expect(kinds((await upload(steward, [scan, scan])).outcomes)).toEqual(['known', 'known']);
  expect(JSON.stringify(await cloud.documents('scans'))).toBe(before);
});

test('another fact under the same id is refused and written down; the first stands', async () => {
  const scan = anUpload('in');
  await upload(steward, [scan]);
  const { outcomes } = await upload(steward, [{ ...scan, kind: 'out' }]);
  expect(outcomes).toMatchObject([{ id: scan.id, kind: 'rejected' }]);
  expect(await stored(scan.id)).toMatchObject({ kind: 'in' });
  const rows = await cloud.documents('audit', { targetId: scan.id });
  expect(rows).toMatchObject([{ action: 'upload-scans', by: `open-${STEWARD}` }]);
});

test('each item stands for itself: what is malformed is refused with a sentence, the rest is stored', async () => {
  const good = anUpload('in');
  const items = [
    null,
    7,
    { id: { $gt: '' } },
    { ...anUpload('in'), happenedAt: 'now' },
    good,
    { ...good, x: 1 },
  ];
  const { outcomes } = await upload(steward, items);
  expect(kinds(outcomes)).toEqual(['rejected', 'rejected', 'rejected', 'rejected', 'stored', 'rejected']);
  expect(outcomes.every((one) => one.kind !== 'rejected' || /\p{Script=Han}/u.test(one.sentence))).toBe(true);
  expect(await cloud.documents('scans')).toHaveLength(1);
});

test('what a person may write on the phone is stored: a rare character is one character', async () => {
  const point = '𠮷田门口一二三四五六七八';
  const fitting = anUpload('in', { point, reason: '𠮷'.repeat(200) });
  const over = [anUpload('in', { point: `${point}九` }), anUpload('in', { reason: '𠮷'.repeat(201) })];
  const { outcomes } = await upload(steward, [fitting, ...over]);
  expect(outcomes).toMatchObject([
    { kind: 'stored' },
    { kind: 'rejected', sentence: '签到点最多 12 个字' },
    { kind: 'rejected', sentence: '原因最多 200 字' },
  ]);
  expect(await stored(fitting.id)).toMatchObject({ point });
});

test('an upload of which nothing can be stored leaves nothing behind', async () => {
  expect(await upload(steward, [null, { id: 'x' }])).toMatchObject({ present: 0, left: 0 });
  expect(await cloud.documents('scans')).toEqual([]);
  expect(await cloud.documents('gates')).toEqual([]);
});

test.each([
  ['waiting', 1],
  ['withdrawn', 2],
  ['blocked', 3],
] as const)(
  'who is %s and was let through is kept, marked as forced, and is inside',
  async (kind, number) => {
    const scan = anUpload('in', { number });
    const { outcomes, present } = await upload(steward, [scan]);
    expect(outcomes).toMatchObject([{ kind: 'stored', verdict: { kind }, forced: true }]);
    expect(await stored(scan.id)).toMatchObject({ forced: kind });
    expect(present).toBe(1);
  },
);

test('who was turned away is kept as a fact and is not inside', async () => {
  const scan = anUpload('in', { number: 1, letThrough: false });
  expect(await upload(steward, [scan])).toMatchObject({ outcomes: [{ forced: false }], present: 0 });
  expect(await stored(scan.id)).toMatchObject({ refused: 'waiting' });
});

test('why the phone turned somebody away is kept beside what the server says of it', async () => {
  const turnedAway = { number: 1, letThrough: false };
  const scan = anUpload('in', { ...turnedAway, refused: 'pass-expired' });
  const withoutWord = anUpload('in', turnedAway);
  await upload(steward, [scan, withoutWord]);
  expect(await stored(scan.id)).toMatchObject({ refused: 'pass-expired', serverSays: 'waiting' });
  expect(await stored(withoutWord.id)).toMatchObject({ refused: 'waiting', serverSays: 'waiting' });
  expect(kinds((await upload(steward, [scan])).outcomes)).toEqual(['known']);
  const other = { ...scan, refused: 'unknown' };
  const nonsense = anUpload('in', { ...turnedAway, refused: 'because' as never });
  expect((await upload(steward, [other, nonsense])).outcomes).toMatchObject([
    { kind: 'rejected' },
    { kind: 'rejected', sentence: '没有放行的原因不对' },
  ]);
  const letThrough = anUpload('in', { number: 4, refused: 'unknown' });
  await upload(steward, [letThrough]);
  expect(await stored(letThrough.id)).not.toHaveProperty('refused');
});

test('a double scan of two offline phones is two facts and one stay', async () => {
  const [first, second] = [
    anUpload('in', { minutes: 0 }),
    anUpload('in', { minutes: 1, device: 'phone-b2' }),
  ];
  const left = anUpload('out', { minutes: 60, device: 'phone-b2' });
  await upload(steward, [second, left]);
  const reply = await upload(steward, [first]);
  expect(reply).toMatchObject({ outcomes: [{ kind: 'stored', forced: false }], present: 0, left: 1 });
  const me = await answerOf(await cloud.session('open-0'), 'my-records');
  expect(me.records[0]?.stays).toMatchObject([{ inAt: after(0), outAt: after(60) }]);
});

test('the pass of somebody the phone did not know is verified and finds its owner', async () => {
  const { signupId, ...unknown } = anUpload('in', { method: 'pass', pass: passOf(5, after(0)) });
  expect(signupId).toBeDefined();
  expect(await upload(steward, [unknown])).toMatchObject({
    outcomes: [{ verdict: { kind: 'accepted' } }],
    present: 1,
  });
  expect(await stored(unknown.id)).toMatchObject({ signupId: signupOf(5), pass: unknown.pass });
});

test('a forged pass of somebody unknown to the phone is kept and is nobody’s', async () => {
  const { signupId, ...forged } = anUpload('in', { method: 'pass', pass: passOf(5, after(0), 6) });
  expect(signupId).toBeDefined();
  const { outcomes, present } = await upload(steward, [forged]);
  expect(outcomes).toMatchObject([{ verdict: { kind: 'pass-forged' }, forced: true }]);
  expect(await stored(forged.id)).not.toHaveProperty('signupId');
  expect(present).toBe(0);
});

test('a code of a thousand characters that the phone turned away is stored by its beginning', async () => {
  const refused = { letThrough: false, refused: 'pass-unreadable' } as const;
  const { signupId: _, ...long } = anUpload('in', { method: 'pass', pass: 'x'.repeat(1000), ...refused });
  const kept = { ...long, id: anUpload('in').id, pass: keptPassText(long.pass ?? '') };
  const { outcomes, present } = await upload(steward, [long, kept]);
  expect(outcomes).toMatchObject([
    { kind: 'rejected' },
    { id: kept.id, kind: 'stored', verdict: { kind: 'pass-unreadable' }, forced: false },
  ]);
  expect(await stored(kept.id)).toMatchObject({ refused: 'pass-unreadable', serverSays: 'pass-unreadable' });
  expect(present).toBe(0);
});

test('an old pass uploaded late is judged by when it was shown, with the phone’s own skew', async () => {
  const pass = passOf(5, after(-30));
  const shown = { number: 5, method: 'pass' as const, pass };
  const right = anUpload('in', { ...shown, minutes: -30, skewMs: 0 });
  const slow = anUpload('out', { ...shown, minutes: -90, skewMs: -60 * 60_000 });
  const { outcomes } = await upload(steward, [right, slow, anUpload('out', { ...shown, skewMs: 0 })]);
  expect(outcomes).toMatchObject([
    { verdict: { kind: 'accepted' } },
    { verdict: { kind: 'accepted' } },
    { verdict: { kind: 'pass-expired' } },
  ]);
});

test('who came in again with the code they left with is kept and flagged, whichever phone uploads', async () => {
  const shown = { number: 5, method: 'pass' as const, pass: passOf(5, after(0)), skewMs: 0 };
  const cameIn = anUpload('in', shown);
  const left = anUpload('out', { ...shown, minutes: 0.2 });
  const again = anUpload('in', { ...shown, minutes: 0.4, device: 'phone-b2' });
  await upload(steward, [left, cameIn]);
  const { outcomes, present } = await upload(steward, [again]);
  expect(outcomes).toMatchObject([{ verdict: { kind: 'pass-used', usedAt: after(0) }, forced: true }]);
  expect(present).toBe(1);
  expect(kinds((await upload(steward, [again])).outcomes)).toEqual(['known']);
  expect(await stored(again.id)).toMatchObject({ forced: 'pass-used', signupId: signupOf(5) });
});

test('a signup of another activity cannot be scanned here, whatever the phone claims', async () => {
  const scan = anUpload('in', { signupId: signupOf(9) });
  const { outcomes } = await upload(steward, [scan]);
  expect(outcomes).toMatchObject([{ verdict: { kind: 'wrong-activity' }, forced: true }]);
  expect(await stored(scan.id)).not.toHaveProperty('signupId');
});

describe('a genuine pass of somebody who is not on this roster', () => {
  const judged = async (number: number, letThrough: boolean, keyOf = number) => {
    const pass = passOf(number, after(0), keyOf);
    const { signupId: _, ...scan } = anUpload('in', { number, method: 'pass', pass, skewMs: 0, letThrough });
    const { outcomes, present } = await upload(steward, [scan]);
    const [outcome] = outcomes;
    expect(present).toBe(0);
    const document = await stored(scan.id);
    expect(document).not.toHaveProperty('signupId');
    const verdict = outcome?.kind === 'stored' ? outcome.verdict.kind : outcome?.kind;
    return [verdict, document?.['refused'], document?.['forced']];
  };

  test('of another activity whose gate is open: the phone can only turn them away or not, the server says which it is', async () => {
    expect(await judged(7, false)).toEqual(['wrong-activity', 'wrong-activity', undefined]);
    expect(await judged(7, true)).toEqual(['wrong-activity', undefined, 'wrong-activity']);
  });

  test('of an activity on another day, or one they only wait for, is of nobody who signed up', async () => {
    expect(await judged(6, false)).toEqual(['not-signed-up', 'not-signed-up', undefined]);
    expect(await judged(8, false)).toEqual(['not-signed-up', 'not-signed-up', undefined]);
  });

  test('that is forged says nothing of where its owner is awaited', async () => {
    expect(await judged(7, false, 5)).toEqual(['pass-forged', 'pass-forged', undefined]);
  });
});

test('an undoing finds its person by what it undoes, in the same call or a later one', async () => {
  const [one, other] = [anUpload('in', { number: 4 }), anUpload('in', { number: 5 })];
  const undoing = (id: string) => {
    const { signupId, ...rest } = anUpload('in', { minutes: 1, annuls: id, reason: '扫错了人' });
    return rest;
  };
  expect(await upload(steward, [one, undoing(one.id), other])).toMatchObject({ present: 1 });
  const later = undoing(other.id);
  expect(await upload(steward, [later])).toMatchObject({ outcomes: [{ forced: false }], present: 0 });
  expect(await stored(later.id)).toMatchObject({ signupId: signupOf(5), annuls: other.id });
});

test('fifty scans cost at most 1.1 writes each and one read per collection', async () => {
  const scans = Array.from({ length: 50 }, (_, at) => anUpload('in', { number: at + 10 }));
  await upload(steward, [anUpload('in', { number: 4 })]);
  const before = (await cloud.wire()).length;
  const { outcomes } = await inCalm(cloud, () => upload(steward, scans));
  expect(kinds(outcomes)).toEqual(scans.map(() => 'stored'));
  const asked = (await cloud.wire()).slice(before).map(({ action }) => String(action));
  const writes = asked.filter((action) => /insert|modify|remove/i.test(action)).length;
  expect(writes).toBeGreaterThanOrEqual(50);
  expect(writes).toBeLessThanOrEqual(55);
  expect(asked.length - writes).toBeLessThanOrEqual(14);
});

test('a call of too many scans, or for a gate that is not the caller’s, stores nothing', async () => {
  const many = Array.from({ length: 51 }, () => anUpload('in'));
  const request = { activityId: 'activity-1', sentAt: NOW, scans: many };
  expect(await ask(steward, 'upload-scans', request)).toMatchObject({ ok: false, code: 'INVALID_INPUT' });
  const stranger = await cloud.session('open-0');
  const one = { ...request, scans: [anUpload('in')] };
  expect(await ask(stranger, 'upload-scans', one)).toMatchObject({ ok: false, code: 'FORBIDDEN' });
  const elsewhere = { ...one, activityId: 'activity-2' };
  expect(await ask(steward, 'upload-scans', elsewhere)).toMatchObject({ ok: false, code: 'FORBIDDEN' });
  expect(await cloud.documents('scans')).toHaveLength(0);
});
