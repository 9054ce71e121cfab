import fc from 'fast-check';
import type { UploadedScan } from '#core/attendance/calls';
import { volunteerNoFrom } from '#core/volunteer/volunteer-no';
import { aCloud, answerOf, ask } from '../../tests/builders/a-cloud';
import { after, anUpload, passOf, STEWARD, signupOf, upload, volunteerNoOf } from '../../tests/builders/gate';
import { about, hoursSeeded, laterOn, STAFF } from '../../tests/builders/hours';
import { aCut, runsOf } from '../../tests/builders/power-cuts';
import type { Cloud, CloudSession } from '../../tests/support/cloud';
import { mortal } from '../../tests/support/mortal';

const RUNS = 3;
const SUSPENDED = 4;
/** Of these a settlement died at its first, second and third step. */
const CUT_OFF = [5, 6, 7] as const;
const FIRST_OF_CUTS = 8;
const PEOPLE = FIRST_OF_CUTS + RUNS;
const stored = { rev: 1, createdAt: after(0), activityId: 'activity-1' };

const cutOffScan = (number: number) => `scan-of-person-${number}`;
const walkIn = { kind: 'in', by: volunteerNoOf(STEWARD), device: 'phone-a1', happenedAt: after(0) };
const decided = { decision: 'stands', by: 'ZC', reason: '认得他', settledAt: after(100), isDone: false };
const factOf = (number: number) => ({
  ...{ _id: cutOffScan(number), ...stored, ...walkIn, method: 'walk-in', dutyId: 'guide' },
  ...{ contents: 'c', pass: passOf(number, after(0)), forced: 'unknown' },
});
const admittedOf = (number: number) => ({
  ...{ _id: `admitted:${cutOffScan(number)}`, ...stored, ...walkIn, method: 'desk', contents: 'desk' },
  signupId: signupOf(number),
});
const intentOf = (number: number) => ({
  ...{ _id: cutOffScan(number), ...stored, ...decided, volunteerNo: volunteerNoOf(number) },
});

/** Whoever is not signed up here is signed up elsewhere; nobody's phone key is registered. */
function seeded() {
  const elsewhere = (number: number) => ({ activityId: 'activity-2', _id: `activity-2:v${number}` });
  const written = { isWalkIn: true };
  const here: Readonly<Record<number, object>> = { 0: {}, [CUT_OFF[1]]: written, [CUT_OFF[2]]: written };
  const rows = Object.fromEntries(
    Array.from({ length: PEOPLE }, (_, number) => [number, here[number] ?? elsewhere(number)]),
  );
  const volunteers = { [SUSPENDED]: { status: 'suspended' } };
  const all = hoursSeeded(PEOPLE, { rows, volunteers });
  return [
    ...all.filter(({ collection }) => collection !== 'phone-keys'),
    { collection: 'scans', documents: [...CUT_OFF.map(factOf), admittedOf(CUT_OFF[2])] },
    { collection: 'settlements', documents: CUT_OFF.map(intentOf) },
  ];
}

let cloud: Cloud;
let steward: CloudSession;
let organizer: CloudSession;
let colleague: CloudSession;

beforeAll(async () => {
  cloud = await aCloud(seeded(), { now: new Date(after(100)).toISOString(), durable: true });
  steward = await cloud.session(`open-${STEWARD}`);
  organizer = await cloud.session(STAFF.organizer);
  colleague = await cloud.session(STAFF.colleague);
}, 60_000);
beforeEach(async () => {
  await cloud.reset();
  await cloud.clock(new Date(after(130)).toISOString());
});
afterAll(() => cloud.stop());

/** Somebody whom the phone could not tell, as it sends them. */
function aStranger(number: number, minutes = 0, changes: Partial<UploadedScan> = {}): UploadedScan {
  const { signupId: _, ...scan } = anUpload(minutes === 0 ? 'in' : 'out', {
    ...{ method: 'walk-in', dutyId: 'guide', skewMs: 0, minutes, pass: passOf(number, after(minutes)) },
    ...changes,
  });
  return scan;
}

const send = (...scans: readonly unknown[]) => upload(steward, scans, after(130));
const requestOf = (scanId: string, number: number | string, more: object = {}) => ({
  ...{ activityId: 'activity-1', scanId, decision: 'stands' as const, reason: '我认得他' },
  ...{ volunteerNo: typeof number === 'string' ? number : volunteerNoOf(number), ...more },
});
const name = (scanId: string, number: number | string, more: object = {}, by = organizer) =>
  answerOf(by, 'settle-scan', requestOf(scanId, number, more));
const SETTLED = { kind: 'settled', decision: 'stands' };
const recordsOf = async (number: number) => answerOf(await cloud.session(`open-${number}`), 'my-records');
const deskScansOf = (number: number) =>
  cloud.documents('scans', { signupId: signupOf(number), method: 'desk' });
const rowOf = async (number: number) => (await cloud.documents('signups', { _id: signupOf(number) }))[0];

test('a walk-in whose pass nobody could prove gets their hours by the word of the organizer', async () => {
  const [came, left] = [aStranger(1), aStranger(1, 120)];
  const { outcomes } = await send(came, left);
  expect(outcomes).toMatchObject([1, 2].map(() => ({ verdict: { kind: 'unknown' }, forced: true })));
  const claimed = { volunteerNo: volunteerNoOf(1), name: '王*' };
  const listed = (await about(organizer, 'list-flagged', { onlyOpen: true })).rows;
  expect(listed.map(({ scanId, claims }) => [scanId, claims])).toEqual([
    [left.id, claimed],
    [came.id, claimed],
  ]);
  expect(listed[0]).not.toHaveProperty('name');
  expect((await recordsOf(1)).records).toEqual([]);

  const twice = [left, left, came, came].map(({ id }) => name(id, 1));
  expect(await Promise.all(twice)).toEqual(twice.map(() => SETTLED));
  expect(await name(came.id, 1)).toEqual(SETTLED);
  expect(await rowOf(1)).toMatchObject({ isWalkIn: true, state: 'confirmed', dutyId: 'guide' });
  const word = {
    by: volunteerNoOf(901_000),
    reason: '我认得他',
    device: 'desk',
    volunteerNo: volunteerNoOf(1),
  };
  const written = [...(await deskScansOf(1))].sort(
    (one, other) => Number(one['happenedAt']) - Number(other['happenedAt']),
  );
  expect(written).toMatchObject([
    { ...word, _id: `admitted:${came.id}`, kind: 'in', happenedAt: after(0) },
    { ...word, _id: `admitted:${left.id}`, kind: 'out', happenedAt: after(120) },
  ]);
  expect(await recordsOf(1)).toMatchObject({
    totalMinutes: 120,
    records: [{ stays: [{ inMethod: 'desk' }] }],
  });
  expect(await cloud.documents('gates')).toMatchObject([{ left: expect.arrayContaining(['v1']) }]);
  const settledRows = (await about(organizer, 'list-flagged')).rows.filter(({ scanId }) =>
    [came.id, left.id].includes(scanId),
  );
  expect(settledRows).toMatchObject([1, 2].map(() => ({ claims: claimed, settled: { person: claimed } })));
  expect(await cloud.documents('audit', { targetId: came.id })).toMatchObject([
    { by: STAFF.organizer, note: `stands ${volunteerNoOf(1)}` },
  ]);

  await laterOn(cloud);
  const { rows } = await about(organizer, 'hour-sheet');
  expect(rows).toContainEqual(expect.objectContaining({ record: signupOf(1), scannedMinutes: 120 }));
}, 60_000);

test('whom a typed number claims is told whether anybody has it or not; an unreadable code claims nobody', async () => {
  const nobody = volunteerNoFrom('123456789');
  const { pass: _, ...typed } = aStranger(2, 0, { volunteerNo: nobody });
  const torn = aStranger(2, 120, { pass: 'P1ZC' });
  await send(typed, torn);
  const { rows } = await about(organizer, 'list-flagged', { onlyOpen: true });
  expect(rows.map(({ scanId, claims }) => [scanId, claims])).toEqual([
    [torn.id, undefined],
    [typed.id, { volunteerNo: nobody }],
  ]);
});

test('who has a row here keeps it, and the duty of a scan that names none is the nearest', async () => {
  const known = aStranger(0);
  const { dutyId: _, ...shown } = aStranger(2, 0, { method: 'pass' });
  await send(known, shown);
  const before = await rowOf(0);
  expect(await name(known.id, 0)).toEqual(SETTLED);
  expect(await rowOf(0)).toEqual(before);
  expect(await deskScansOf(0)).toHaveLength(1);
  expect(await name(shown.id, 2)).toEqual(SETTLED);
  expect(await rowOf(2)).toMatchObject({ dutyId: 'guide', isWalkIn: true });
});

describe('a person who cannot be named is a refusal that writes nothing', () => {
  const came = aStranger(1);
  const undone = aStranger(2);
  const undoing = aStranger(2, 0, { annuls: undone.id, reason: '扫错了人' });
  const known = anUpload('in', { number: 0, skewMs: 0 });

  test.each([
    ['nobody has the number', came, volunteerNoFrom('123456789'), 'no-such-volunteer'],
    ['the check digit is wrong', came, 'ZC0000000001', 'no-such-volunteer'],
    ['they are suspended', came, SUSPENDED, 'person-suspended'],
    ['it is the organizer', came, 901_000, 'own-person'],
    ['the person is known', known, 1, 'nobody-to-name'],
    ['the steward took the scan back', undone, 2, 'nobody-to-name'],
  ] as const)('%s', async (_, scan, number, kind) => {
    await send(came, undone, undoing, known);
    const collections = ['settlements', 'signups', 'scans', 'gates', 'audit'];
    const all = () => Promise.all(collections.map((collection) => cloud.documents(collection)));
    const before = await all();
    expect(await name(scan.id, number)).toEqual({ kind });
    expect(await all()).toEqual(before);
  });

  test('nor is anybody named in what does not count, or by something that is no number', async () => {
    await send(came);
    expect(await name(came.id, 1, { decision: 'annulled' })).toEqual({ kind: 'nobody-to-name' });
    expect(await ask(organizer, 'settle-scan', requestOf(came.id, 'ZC12'))).toMatchObject({
      fields: [{ path: 'volunteerNo', sentence: '志愿者编号是 ZC 和 10 位数字' }],
    });
    expect(await name(came.id, 1)).toEqual(SETTLED);
  });
});

test('whoever settles first decides who it was; the other one is told whom they named', async () => {
  const [came, noted] = [aStranger(1), aStranger(2)];
  await send(came, noted);
  expect(await name(came.id, 1)).toEqual(SETTLED);
  const standing = { kind: 'already-settled', decision: 'stands', volunteerNo: volunteerNoOf(1) };
  expect(await name(came.id, 2, {}, colleague)).toEqual(standing);
  expect(await name(came.id, 901_000, {}, organizer)).toEqual(standing);
  const { volunteerNo: _, ...unnamed } = requestOf(came.id, 1);
  expect(await answerOf(colleague, 'settle-scan', unnamed)).toEqual(standing);
  expect(await rowOf(2)).toBeUndefined();

  expect(await answerOf(colleague, 'settle-scan', { ...unnamed, scanId: noted.id })).toEqual(SETTLED);
  expect(await name(noted.id, 2)).toEqual({ kind: 'already-settled', decision: 'stands' });
  expect(await rowOf(2)).toBeUndefined();
});

test('a settlement cut off after any of its steps is carried out by the clock, once', async () => {
  for (let round = 0; round < 2; round += 1) {
    await cloud.timer('timer');
  }
  expect(await cloud.documents('settlements', { isDone: false })).toEqual([]);
  for (const number of CUT_OFF) {
    expect(await rowOf(number)).toMatchObject({ isWalkIn: true, volunteerId: `v${number}` });
    expect(await deskScansOf(number)).toMatchObject([{ _id: `admitted:${cutOffScan(number)}`, kind: 'in' }]);
  }
  const [gate] = await cloud.documents('gates');
  expect([...((gate?.['inside'] as readonly string[] | undefined) ?? [])].sort()).toEqual(
    CUT_OFF.map((number) => `v${number}`),
  );
});

test('wherever the power goes, the clock or asking again makes a whole of it', async () => {
  await cloud.timer('timer');
  const machine = mortal(cloud, { seed: 1, rate: 0, kinds: ['delay'] });
  let number = FIRST_OF_CUTS - 1;
  const plan = fc.asyncProperty(aCut(14), fc.boolean(), async (cut, asksAgain) => {
    number += 1;
    const came = aStranger(number);
    await send(came);
    await machine.loseAt(cut);
    const reply = await machine.attempt(() => name(came.id, number));
    await machine.spare();
    await cloud.clock(new Date(after(134)).toISOString());
    const [intent] = await cloud.documents('settlements', { _id: came.id });
    if (asksAgain || (reply === undefined && intent === undefined)) {
      expect(await name(came.id, number)).toEqual(SETTLED);
    }
    await cloud.timer('timer');
    expect(await cloud.documents('settlements', { _id: came.id })).toMatchObject([{ isDone: true }]);
    expect(await rowOf(number)).toMatchObject({ isWalkIn: true });
    expect(await deskScansOf(number)).toHaveLength(1);
    const [gate] = await cloud.documents('gates');
    expect(gate?.['inside']).toEqual(expect.arrayContaining([`v${number}`]));
    await cloud.clock(new Date(after(130)).toISOString());
  });
  await fc.assert(plan, runsOf(RUNS));
}, 120_000);
