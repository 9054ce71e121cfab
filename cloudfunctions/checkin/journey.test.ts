import nacl from 'tweetnacl';
import { toBase64url } from '#core/attendance/base64url';
import type { GateActivity, RosterReply, UploadedScan } from '#core/attendance/calls';
import { judgeScan } from '#core/attendance/judge-scan';
import { encodePass, parsePass, passStepAt } from '#core/attendance/pass';
import type { Scan } from '#core/attendance/scan';
import { asId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { aCloud, answerOf } from '../../tests/builders/a-cloud';
import { anActivity } from '../../tests/builders/an-activity';
import { activitiesSeeded, rolesSeeded, volunteersSeeded } from '../../tests/builders/documents';
import { after } from '../../tests/builders/gate';
import { REQUESTS } from '../../tests/builders/requests';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

type Roster = Extract<RosterReply, { kind: 'page' }>;

let cloud: Cloud;
let volunteer: CloudSession;
let organizer: CloudSession;
const keys = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(5));

beforeAll(async () => {
  cloud = await aCloud([
    ...activitiesSeeded([anActivity()]),
    volunteersSeeded(1),
    rolesSeeded({ 'open-0': [{ kind: 'organizer', teamId: asId('team-1') }] }),
  ]);
  volunteer = await cloud.session('newcomer');
  organizer = await cloud.session('open-0');
}, 60_000);
afterAll(() => cloud.stop());

/** What the scanner does with no network: reads the pass, finds the line, judges, keeps the scan. */
function scanned(roster: Roster, pass: string, scan: Pick<Scan, 'id' | 'kind' | 'happenedAt'>) {
  const entry = roster.entries.find(({ volunteerNo }) => volunteerNo === parsePass(pass)?.volunteerNo);
  const fact: Scan = {
    ...scan,
    ...{ activityId: roster.activity.id, by: 'me', device: 'phone-a1', method: 'pass', pass },
  };
  const activity: GateActivity = roster.activity;
  const scans = roster.scans.filter(({ signupId }) => signupId === entry?.signupId);
  const verdict = judgeScan(fact, { activity, entry, scans, verify: nacl.sign.detached.verify });
  const { activityId, by, ...uploaded } = { ...fact, letThrough: verdict.kind === 'accepted' };
  const item: UploadedScan = { ...(entry ? { signupId: entry.signupId } : {}), ...uploaded, method: 'pass' };
  return { verdict, item };
}

test('from registering to minutes: every one of them is from the two scans', async () => {
  const registered = await answerOf(volunteer, 'register', REQUESTS.register);
  if (registered.kind !== 'registered') {
    throw new Error(registered.kind);
  }
  const { volunteerNo } = registered.profile;
  await answerOf(volunteer, 'register-key', { publicKey: toBase64url(keys.publicKey) });
  expect(await answerOf(volunteer, 'sign-up', REQUESTS['sign-up'])).toMatchObject({ kind: 'confirmed' });

  const roster = (await answerOf(organizer, 'download-roster', { activityId: 'activity-1' })) as Roster;
  expect(roster.entries).toMatchObject([{ volunteerNo, maskedName: '张*', status: 'confirmed' }]);

  const passAt = (at: Instant) =>
    encodePass(volunteerNo, passStepAt(at), (message) => nacl.sign.detached(message, keys.secretKey));
  const came = scanned(roster, passAt(after(2)), {
    id: asId('journey-scan-in-1'),
    kind: 'in',
    happenedAt: after(2),
  });
  const left = scanned(roster, passAt(after(182)), {
    ...{ id: asId('journey-scan-out-1'), kind: 'out', happenedAt: after(182) },
  });
  expect([came.verdict, left.verdict]).toMatchObject([{ kind: 'accepted' }, { kind: 'accepted' }]);

  await cloud.clock(new Date(after(190)).toISOString());
  const request = { activityId: 'activity-1', sentAt: after(190), scans: [left.item, came.item] };
  expect(await answerOf(organizer, 'upload-scans', request)).toMatchObject({
    outcomes: [
      { kind: 'stored', verdict: { kind: 'accepted' } },
      { kind: 'stored', forced: false },
    ],
    ...{ present: 0, left: 1, expected: 1 },
  });

  expect(await answerOf(volunteer, 'my-records')).toMatchObject({
    ...{ totalMinutes: 180, approvedMinutes: 0, underWayMinutes: 180 },
    byYear: [{ year: 2026, approvedMinutes: 0, underWayMinutes: 180, activities: 1 }],
    records: [
      expect.objectContaining({
        ...{ activityId: 'activity-1', dutyName: '引导员', recordingOrg: '南京市助残志愿者协会' },
        ...{ day: '2026-11-26', serviceMinutes: 180, state: 'proposed' },
        stays: [
          {
            ...{ inAt: after(2), outAt: after(182), inMethod: 'pass', outMethod: 'pass' },
            ...{ inBy: '王*', outBy: '王*', closedByClock: false },
          },
        ],
      }),
    ],
  });
  expect(await answerOf(volunteer, 'withdraw', REQUESTS.withdraw)).toMatchObject({ kind: 'already-in' });
}, 60_000);
