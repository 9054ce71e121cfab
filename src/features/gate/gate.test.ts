import fc from 'fast-check';
import nacl from 'tweetnacl';
import { toBase64url } from '#core/attendance/base64url';
import type { UploadedScan } from '#core/attendance/calls';
import { encodePass, passStepAt } from '#core/attendance/pass';
import type { RosterEntry } from '#core/attendance/scan';
import { asId, type VolunteerNo } from '#core/shared/ids';
import { instant, minutesAfter } from '#core/shared/instant';
import { judge, presences } from './judge';
import { outboxOf, putInOutbox, takeFromOutbox } from './outbox';
import { allScans } from './own-scans';
import type { LocalRoster } from './roster-store';

const startsAt = instant(Date.parse('2026-11-24T09:30+08:00'));
const endsAt = minutesAfter(startsAt, 120);
const pair = nacl.sign.keyPair();
const volunteerNo = asId<VolunteerNo>('ZC1234567890');
const entry = {
  signupId: 'a1:v1',
  volunteerNo,
  entryNo: '384729',
  maskedName: '王*',
  phoneTail: '1234',
  dutyId: 'd1',
  status: 'confirmed',
  publicKey: toBase64url(pair.publicKey),
  earlierKeys: [],
} as unknown as RosterEntry;
const duty = {
  id: 'd1',
  name: '引导',
  task: '',
  quota: 5,
  startsAt,
  endsAt,
  breakMinutes: 0,
  minAge: 14,
  skills: [],
};
const roster = {
  activity: {
    id: 'a1',
    title: '示例',
    venue: '',
    startsAt,
    endsAt,
    status: 'published',
    duties: [duty],
    countsAsService: true,
  },
  version: '1',
  entries: [entry],
  scans: [],
  syncedAt: startsAt,
  skewMs: 0,
} as unknown as LocalRoster;

const passAt = (at: number) =>
  encodePass(volunteerNo, passStepAt(instant(at)), (message) => nacl.sign.detached(message, pair.secretKey));
const aScan = (over: Partial<UploadedScan> = {}): UploadedScan => ({
  id: 'scan-0000000000000001',
  signupId: 'a1:v1',
  kind: 'in',
  device: 'device-1',
  method: 'pass',
  happenedAt: startsAt,
  letThrough: true,
  ...over,
});

beforeEach(() => localStorage.clear());

test('a gate without a network lets in a fresh pass and turns away one from two minutes ago', () => {
  const question = {
    kind: 'in',
    at: startsAt,
    id: 'scan-0000000000000009',
    device: 'device-1',
    roster,
    scans: [],
  } as const;
  expect(judge({ ...question, shown: { method: 'pass', text: passAt(startsAt) } })).toMatchObject({
    verdict: { kind: 'accepted' },
    entry: { maskedName: '王*' },
  });
  const old = passAt(startsAt - 120_000);
  expect(judge({ ...question, shown: { method: 'pass', text: old } }).verdict.kind).toBe('pass-expired');
});

test('what this phone accepted a moment ago counts before the server knows of it', () => {
  const scans = allScans('a1', [], [aScan()]);
  const again = judge({
    shown: { method: 'number', entryNo: '384729' },
    kind: 'in',
    at: minutesAfter(startsAt, 5),
    id: 'scan-0000000000000002',
    device: 'device-1',
    roster,
    scans,
  });
  expect(again.verdict.kind).toBe('already-in');
  expect(presences(scans).get('a1:v1')).toBe('inside');
});

test('somebody who was turned away is not counted as present', () => {
  expect(presences(allScans('a1', [], [aScan({ letThrough: false })])).size).toBe(0);
});

test('the outbox keeps every scan until it is taken out, whatever the order', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{16}$/), { maxLength: 20 });
  fc.assert(
    fc.property(ids, fc.array(fc.nat({ max: 19 })), (all, taken) => {
      localStorage.clear();
      for (const [at, id] of all.entries()) {
        expect(putInOutbox('a1', aScan({ id, happenedAt: startsAt + at }))).toBe(true);
      }
      const gone = new Set(taken.map((at) => all[at]));
      for (const id of gone) {
        takeFromOutbox('a1', id ?? '');
      }
      expect(outboxOf('a1').map(({ id }) => id)).toEqual(all.filter((id) => !gone.has(id)));
      expect(outboxOf('another')).toEqual([]);
    }),
  );
});
