import { asId } from '#core/shared/ids';
import { aCloud, answerOf, ask } from '../../tests/builders/a-cloud';
import { rolesSeeded } from '../../tests/builders/documents';
import {
  after,
  anUpload,
  gateSeeded,
  passOf,
  STEWARD,
  upload,
  volunteerNoOf,
} from '../../tests/builders/gate';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

const PEOPLE = 4;
/** An annulment whose function died before it did anything. */
const stored = { rev: 1, createdAt: after(0), activityId: 'activity-2' };
const fact = {
  kind: 'in',
  by: 'ZC',
  device: 'phone-a1',
  method: 'roster',
  happenedAt: after(0),
  contents: '',
};
const settled = { decision: 'annulled', reason: '没有到场', by: 'ZC', settledAt: after(0), isDone: false };
const cutOff = [
  { collection: 'scans', documents: [{ _id: 'scan-of-elsewhere', ...stored, ...fact }] },
  { collection: 'settlements', documents: [{ _id: 'scan-of-elsewhere', ...stored, ...settled }] },
];
let cloud: Cloud;
let steward: CloudSession;
let organizer: CloudSession;

beforeAll(async () => {
  const seeded = gateSeeded({ people: PEOPLE, rows: { 1: { state: 'waiting' } } });
  const roles = rolesSeeded({
    [`open-${STEWARD}`]: [{ kind: 'steward', activityId: asId('activity-1') }],
    'open-3': [{ kind: 'organizer', teamId: asId('team-1') }],
    'open-2': [{ kind: 'secretariat' }],
  });
  const others = seeded.filter(({ collection }) => collection !== 'roles');
  cloud = await aCloud([...others, roles, ...cutOff], {
    now: new Date(after(100)).toISOString(),
    durable: true,
  });
  steward = await cloud.session(`open-${STEWARD}`);
  organizer = await cloud.session('open-3');
}, 60_000);
beforeEach(async () => {
  await cloud.reset();
  await cloud.clock(new Date(after(100)).toISOString());
});
afterAll(() => cloud.stop());

const send = (...scans: readonly unknown[]) => upload(steward, scans, after(100));
const flagged = (more: object = {}) =>
  answerOf(organizer, 'list-flagged', { activityId: 'activity-1', ...more });
const settle = (scanId: string, decision: 'stands' | 'annulled', reason = '核实过了') =>
  answerOf(organizer, 'settle-scan', { activityId: 'activity-1', scanId, decision, reason });
const minutesOf = async (number: number) =>
  (await answerOf(await cloud.session(`open-${number}`), 'my-records')).totalMinutes;

test('the organizer sees who, when, where and why, newest first; what was ordinary is not there', async () => {
  const waiting = anUpload('in', { number: 1, skewMs: 0, point: '东门' });
  const second = anUpload('in', { number: 0, minutes: 5, skewMs: 0, device: 'phone-b2' });
  const { signupId: _, ...stranger } = anUpload('in', {
    minutes: 9,
    skewMs: 0,
    method: 'pass',
    pass: passOf(2, after(9), 3),
  });
  const doubtful = anUpload('in', { number: 2, minutes: 20, skewMs: 600_000 });
  await send(anUpload('in', { number: 0, skewMs: 0 }), anUpload('in', { number: 3, skewMs: 0 }));
  await send(waiting, second, stranger, doubtful);
  expect(await flagged()).toEqual({
    ...{ total: 4, open: 4 },
    rows: [
      expect.objectContaining({
        scanId: doubtful.id,
        why: ['clock-off'],
        skewMs: 600_000,
        happenedAt: after(10),
      }),
      expect.objectContaining({
        scanId: stranger.id,
        why: ['forced', 'unknown-person'],
        forced: 'pass-forged',
      }),
      expect.objectContaining({ scanId: second.id, why: ['forced', 'without-effect'], forced: 'already-in' }),
      expect.objectContaining({
        ...{ scanId: waiting.id, why: ['forced'], forced: 'waiting', kind: 'in', method: 'roster' },
        ...{ volunteerNo: volunteerNoOf(1), name: '王*', by: '签*', point: '东门', happenedAt: after(0) },
      }),
    ],
  });
});

test('an annulled scan is a further fact: the person was never in, their minutes are gone, the first fact stands', async () => {
  const forced = anUpload('in', { number: 1, skewMs: 0 });
  await send(forced, anUpload('out', { number: 1, minutes: 60, skewMs: 0 }));
  expect(await minutesOf(1)).toBe(60);
  const before = JSON.stringify(await cloud.documents('scans', { _id: forced.id }));
  expect(await settle(forced.id, 'annulled', '没有到场')).toEqual({ kind: 'settled', decision: 'annulled' });
  expect(await minutesOf(1)).toBe(0);
  expect(JSON.stringify(await cloud.documents('scans', { _id: forced.id }))).toBe(before);
  expect(await cloud.documents('gates')).toMatchObject([{ inside: [], left: [] }]);
  expect((await flagged()).rows).toMatchObject([
    { why: ['without-effect'] },
    { scanId: forced.id, settled: { decision: 'annulled', reason: '没有到场', by: '王*' } },
  ]);
});

test('what stands counts as before and leaves the open list; settling again changes nothing', async () => {
  const forced = anUpload('in', { number: 1, skewMs: 0 });
  await send(forced);
  const answers = await Promise.all([settle(forced.id, 'stands'), settle(forced.id, 'stands')]);
  expect(answers).toEqual([1, 2].map(() => ({ kind: 'settled', decision: 'stands' })));
  expect(await settle(forced.id, 'annulled')).toEqual({ kind: 'already-settled', decision: 'stands' });
  expect(await cloud.documents('scans', { activityId: 'activity-1' })).toHaveLength(1);
  expect(await cloud.documents('gates')).toMatchObject([{ inside: ['v1'] }]);
  expect(await flagged({ onlyOpen: true })).toEqual({ rows: [], total: 0, open: 0 });
  expect(await cloud.documents('audit', { action: 'settle-scan' })).toMatchObject([
    { by: 'open-3', note: 'stands' },
  ]);
});

test('who settles is written down before anything is done; whoever settles again is not named for it', async () => {
  const forced = anUpload('in', { number: 1, skewMs: 0 });
  await send(forced);
  const before = (await cloud.wire()).length;
  await settle(forced.id, 'annulled', '没有到场');
  const writes = (await cloud.wire())
    .slice(before)
    .filter(({ action }) => /insert|modify/i.test(String(action)));
  expect(writes.map(({ collection }) => collection).slice(0, 2)).toEqual(['audit', 'settlements']);
  const secretariat = await cloud.session('open-2');
  const again = { activityId: 'activity-1', scanId: forced.id, reason: '核实过了' };
  for (const decision of ['annulled', 'stands'] as const) {
    await answerOf(secretariat, 'settle-scan', { ...again, decision });
  }
  expect(await cloud.documents('audit', { action: 'settle-scan' })).toMatchObject([
    { by: 'open-3', note: 'annulled' },
  ]);
});

test('that somebody was rightly turned away stands without a further scan', async () => {
  const turnedAway = anUpload('in', { number: 1, skewMs: 0, letThrough: false });
  await send(turnedAway);
  expect(await settle(turnedAway.id, 'stands')).toEqual({ kind: 'settled', decision: 'stands' });
  expect(await cloud.documents('scans', { activityId: 'activity-1' })).toHaveLength(1);
  expect(await cloud.documents('gates')).toEqual([]);
});

test('a settlement whose function died is carried out by the clock, once', async () => {
  for (let round = 0; round < 2; round += 1) {
    await cloud.timer('timer');
  }
  expect(await cloud.documents('settlements')).toMatchObject([{ _id: 'scan-of-elsewhere', isDone: true }]);
  expect(await cloud.documents('scans', { annuls: 'scan-of-elsewhere' })).toMatchObject([
    { method: 'desk', reason: '没有到场', happenedAt: after(0) },
  ]);
});

test('a settlement cut off by a kill is whole after asking again', async () => {
  const forced = anUpload('in', { number: 1, skewMs: 0 });
  await send(forced);
  await Promise.allSettled([settle(forced.id, 'annulled'), cloud.kill()]);
  await cloud.restart();
  await cloud.clock(new Date(after(100)).toISOString());
  await settle(forced.id, 'annulled');
  expect(await cloud.documents('settlements', { _id: forced.id })).toMatchObject([{ isDone: true }]);
  expect(await cloud.documents('scans', { annuls: forced.id })).toHaveLength(1);
  expect(await cloud.documents('gates')).toMatchObject([{ inside: [] }]);
}, 60_000);

test('scans of elsewhere, undoings and empty reasons are refused', async () => {
  const request = {
    activityId: 'activity-1',
    scanId: 'nobody-has-this-id',
    decision: 'stands',
    reason: '有',
  };
  expect(await ask(organizer, 'settle-scan', request)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await ask(organizer, 'settle-scan', { ...request, reason: ' ' })).toMatchObject({
    fields: [{ path: 'reason', sentence: '请填写原因' }],
  });
});
