import nacl from 'tweetnacl';
import { toBase64url } from '#core/attendance/base64url';
import type { RosterReply } from '#core/attendance/calls';
import { judgeScan } from '#core/attendance/judge-scan';
import { encodePass, parsePass, passStepAt } from '#core/attendance/pass';
import type { Scan, Verdict } from '#core/attendance/scan';
import { asId, type SignupId } from '#core/shared/ids';
import { instant } from '#core/shared/instant';
import { aCloud, answerOf } from '../../tests/builders/a-cloud';
import { rolesSeeded } from '../../tests/builders/documents';
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

type Roster = Extract<RosterReply, { kind: 'page' }>;

let cloud: Cloud;
let steward: CloudSession;
let organizer: CloudSession;

beforeAll(async () => {
  const seeded = gateSeeded({ people: 3 }).filter(({ collection }) => collection !== 'roles');
  const roles = rolesSeeded({
    [`open-${STEWARD}`]: [{ kind: 'steward', activityId: asId('activity-1') }],
    'open-1': [{ kind: 'organizer', teamId: asId('team-1') }],
  });
  cloud = await aCloud([...seeded, roles], { now: new Date(after(0)).toISOString() });
  steward = await cloud.session(`open-${STEWARD}`);
  organizer = await cloud.session('open-1');
}, 60_000);
afterAll(() => cloud.stop());

const newKeys = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(200));
const newPass = (minutes: number, number = 0) =>
  encodePass(volunteerNoOf(number), passStepAt(after(minutes)), (message) =>
    nacl.sign.detached(message, newKeys.secretKey),
  );

const download = async (known?: string) =>
  answerOf(steward, 'download-roster', {
    activityId: 'activity-1',
    ...(known === undefined ? {} : { known }),
  });

/** What a phone says offline, with the roster it has. */
function judged(roster: Roster, pass: string, minutes: number): Verdict['kind'] {
  const entry = roster.entries.find(({ volunteerNo }) => volunteerNo === parsePass(pass)?.volunteerNo);
  const { letThrough, ...scan } = anUpload('in', { minutes, pass, method: 'pass', skewMs: 0 });
  const fact = {
    ...scan,
    activityId: roster.activity.id,
    by: 'me',
    happenedAt: instant(scan.happenedAt),
  } as Scan;
  const scans = roster.scans.filter(({ signupId }) => signupId === (signupOf(0) as SignupId));
  return judgeScan(fact, { activity: roster.activity, entry, scans, verify: nacl.sign.detached.verify }).kind;
}

test('a new phone’s key revokes the old one; gates learn it with the next roster, and what happened in between is kept and flagged', async () => {
  const before = (await download()) as Roster;
  expect(judged(before, passOf(0, after(1)), 1)).toBe('accepted');

  const volunteer = await cloud.session('open-0');
  const registered = await answerOf(volunteer, 'register-key', { publicKey: toBase64url(newKeys.publicKey) });
  expect(registered).toMatchObject({ replacedOther: true });

  // The gate is offline: it cannot know yet.
  expect(judged(before, passOf(0, after(2)), 2)).toBe('accepted');
  const inBetween = anUpload('in', { minutes: 2, pass: passOf(0, after(2)), method: 'pass', skewMs: 0 });
  const reply = await upload(steward, [inBetween]);
  expect(reply).toMatchObject({
    outcomes: [{ kind: 'stored', verdict: { kind: 'pass-other-phone' }, forced: true }],
    present: 1,
  });
  expect(await answerOf(organizer, 'list-flagged', { activityId: 'activity-1' })).toMatchObject({
    rows: [{ scanId: inBetween.id, why: ['forced'], forced: 'pass-other-phone', name: expect.any(String) }],
  });

  const now = (await download(before.version)) as Roster;
  expect(now).toMatchObject({ kind: 'page', scans: [{ id: inBetween.id }] });
  expect(judged({ ...now, scans: [] }, passOf(0, after(3)), 3)).toBe('pass-other-phone');
  expect(judged({ ...now, scans: [] }, newPass(3), 3)).toBe('accepted');
  expect(judged(now, newPass(3), 3)).toBe('already-in');

  const out = anUpload('out', { minutes: 60, pass: newPass(60), method: 'pass', skewMs: 0 });
  expect(await upload(steward, [out])).toMatchObject({ outcomes: [{ forced: false }], present: 0, left: 1 });
  expect((await answerOf(volunteer, 'my-records')).totalMinutes).toBe(58);
}, 30_000);

test('who was turned away because the roster was older than their phone is listed, and may be settled as having come', async () => {
  const lea = 2;
  const before = (await download()) as Roster;
  const volunteer = await cloud.session(`open-${lea}`);
  await answerOf(volunteer, 'register-key', { publicKey: toBase64url(newKeys.publicKey) });
  expect(judged(before, newPass(5, lea), 5)).toBe('pass-forged');
  const shown = { number: lea, method: 'pass' as const, skewMs: 0, letThrough: false };
  const refused = 'pass-forged';
  const turnedAway = anUpload('in', { ...shown, minutes: 5, pass: newPass(5, lea), refused });
  const reply = await upload(steward, [turnedAway]);
  expect(reply.outcomes).toMatchObject([{ kind: 'stored', verdict: { kind: 'accepted' }, forced: false }]);
  const listed = async () =>
    (await answerOf(organizer, 'list-flagged', { activityId: 'activity-1' })).rows.filter(
      ({ scanId }) => scanId === turnedAway.id,
    );
  expect(await listed()).toMatchObject([{ why: ['turned-away'], refused, name: expect.any(String) }]);
  const insideNow = async () => (await cloud.documents('gates'))[0]?.['inside'];
  expect(await insideNow()).toEqual([]);

  const request = { activityId: 'activity-1', scanId: turnedAway.id, reason: '当时在场' };
  for (let again = 0; again < 2; again += 1) {
    await answerOf(organizer, 'settle-scan', { ...request, decision: 'stands' });
  }
  expect(await cloud.documents('settlements', { _id: turnedAway.id })).toMatchObject([{ isDone: true }]);
  expect(await cloud.documents('scans', { signupId: signupOf(lea), method: 'desk' })).toMatchObject([
    { _id: `admitted:${turnedAway.id}`, kind: 'in', happenedAt: after(5), by: volunteerNoOf(1) },
  ]);
  expect(await insideNow()).toEqual([`v${lea}`]);
  expect(await listed()).toMatchObject([{ settled: { decision: 'stands', reason: '当时在场' } }]);

  await upload(steward, [anUpload('out', { number: lea, minutes: 65, skewMs: 0 })]);
  expect((await answerOf(volunteer, 'my-records')).totalMinutes).toBe(60);
}, 30_000);
