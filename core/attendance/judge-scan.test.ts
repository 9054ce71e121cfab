import fc from 'fast-check';
import nacl from 'tweetnacl';
import { aDuty, aGateActivity, anEntry, aScan, at } from '../../tests/builders/attendance';
import { type HourRuleVersions, hourRulesOn } from '../hours/rules';
import { type ActivityId, asId, type DutyId, type VolunteerNo } from '../shared/ids';
import { toBase64url } from './base64url';
import { type GateKnowledge, judgeScan } from './judge-scan';
import { encodePass, passStepAt } from './pass';

const phone = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(1));
const verify = nacl.sign.detached.verify;
const passAt = (minutes: number, volunteerNo = 'ZC0000000017') =>
  encodePass(asId<VolunteerNo>(volunteerNo), passStepAt(at(minutes)), (message) =>
    nacl.sign.detached(message, phone.secretKey),
  );

const gate = (overrides: Partial<GateKnowledge> = {}): GateKnowledge => ({
  activity: aGateActivity(),
  entry: anEntry({ publicKey: toBase64url(phone.publicKey) }),
  scans: [],
  verify,
  ...overrides,
});

test('a confirmed volunteer is let in', () => {
  expect(judgeScan(aScan('in', 0), gate())).toEqual({ kind: 'accepted', at: at(0) });
});

test.each([
  [-61, 'too-early'],
  [-60, 'accepted'],
  [240, 'accepted'],
  [241, 'too-late'],
] as const)('%i minutes after the start the gate says %s', (minutes, kind) => {
  expect(judgeScan(aScan('in', minutes), gate()).kind).toBe(kind);
});

test('who comes for the afternoon while the morning runs is told when to come', () => {
  const afternoon = aDuty({ id: asId<DutyId>('afternoon'), startsAt: at(300), endsAt: at(420) });
  const activity = aGateActivity({ duties: [aDuty(), afternoon], endsAt: at(420) });
  const entry = anEntry({ dutyId: 'afternoon' });
  expect(judgeScan(aScan('in', 30), gate({ activity, entry }))).toEqual({
    kind: 'other-duty-time',
    opensAt: at(240),
  });
  expect(judgeScan(aScan('in', -90), gate({ activity, entry })).kind).toBe('too-early');
});

test.each(['waiting', 'withdrawn', 'blocked'] as const)(
  'who is %s is not let in, but may leave',
  (status) => {
    const entry = anEntry({ status });
    expect(judgeScan(aScan('in', 0), gate({ entry }))).toEqual({ kind: status });
    expect(judgeScan(aScan('out', 9), gate({ entry, scans: [aScan('in', 0)] })).kind).toBe('accepted');
  },
);

test('nobody is let into a cancelled activity, and everybody is let out', () => {
  const activity = aGateActivity({ status: 'cancelled' });
  expect(judgeScan(aScan('in', 0), gate({ activity })).kind).toBe('activity-cancelled');
  expect(judgeScan(aScan('out', 999), gate({ activity, scans: [aScan('in', 0)] })).kind).toBe('accepted');
});

test('who came before the activity was called off was rightly let in, however late that is known', () => {
  const activity = aGateActivity({ status: 'cancelled', cancelledAt: at(30) });
  expect(judgeScan(aScan('in', 29), gate({ activity })).kind).toBe('accepted');
  expect(judgeScan(aScan('in', 30), gate({ activity })).kind).toBe('activity-cancelled');
  const skewed = aScan('in', 40, { skewMs: 11 * 60_000 });
  expect(judgeScan(skewed, gate({ activity })).kind).toBe('accepted');
});

test('a second gate learns who let them in and when', () => {
  const first = aScan('in', 0, { by: 'ZC0000000025' });
  expect(judgeScan(aScan('in', 1), gate({ scans: [first] }))).toEqual({
    kind: 'already-in',
    since: at(0),
    by: 'ZC0000000025',
  });
});

test('the same scan judged again is judged the same, and later ones do not matter', () => {
  const scan = aScan('in', 5);
  expect(judgeScan(scan, gate({ scans: [scan, aScan('in', 6)] })).kind).toBe('accepted');
});

test('leaving twice, or without having come in, is accepted with a remark', () => {
  const scans = [aScan('in', 0), aScan('out', 60)];
  expect(judgeScan(aScan('out', 61), gate({ scans }))).toMatchObject({
    kind: 'accepted',
    remark: { kind: 'already-out', since: at(60) },
  });
  expect(judgeScan(aScan('out', 61), gate())).toMatchObject({ kind: 'accepted', remark: { kind: 'not-in' } });
});

test('three stays a day are enough; the next day counts afresh', () => {
  const scans = [0, 20, 40].flatMap((minute) => [aScan('in', minute), aScan('out', minute + 10)]);
  expect(judgeScan(aScan('in', 60), gate({ scans }))).toEqual({ kind: 'too-many-stays', most: 3 });
  const activity = aGateActivity({ duties: [aDuty({ endsAt: at(2 * 1440) })] });
  expect(judgeScan(aScan('in', 1440), gate({ activity, scans })).kind).toBe('accepted');
});

test('how many stays a day there may be follows from the rules of the first day', () => {
  const before = hourRulesOn('2026-11-29');
  const strict = { ...before, mostStaysADay: { ...before.mostStaysADay, value: 1 } };
  const scans = [aScan('in', 0), aScan('out', 10)];
  const again = (ruleVersions: HourRuleVersions) =>
    judgeScan(aScan('in', 20), { ...gate({ scans }), ruleVersions });
  expect(again([strict])).toEqual({ kind: 'too-many-stays', most: 1 });
  expect(again([{ ...strict, from: '2026-11-30' }, before]).kind).toBe('accepted');
});

test('a stranger is not signed up; a stranger with a pass is for the server to know', () => {
  expect(judgeScan(aScan('in', 0), gate({ entry: undefined })).kind).toBe('not-signed-up');
  expect(judgeScan(aScan('in', 0, { pass: passAt(0) }), gate({ entry: undefined })).kind).toBe('unknown');
});

test('a scan of another activity is turned back', () => {
  expect(judgeScan(aScan('in', 0, { activityId: asId<ActivityId>('other') }), gate()).kind).toBe(
    'wrong-activity',
  );
});

test.each([
  ['good', passAt(0), 'accepted'],
  ['two minutes old', passAt(-2), 'pass-expired'],
  ['two minutes ahead', passAt(2), 'pass-early'],
  ['of somebody else', passAt(0, 'ZC0000000025'), 'pass-forged'],
  ['not a pass', 'https://example.org', 'pass-unreadable'],
] as const)('a pass that is %s: %s', (_, pass, kind) => {
  expect(judgeScan(aScan('in', 0, { pass, method: 'pass' }), gate()).kind).toBe(kind);
  expect(judgeScan(aScan('out', 0, { pass, method: 'pass' }), gate()).kind).toBe(kind);
});

test('only a known scan can be undone', () => {
  const scan = aScan('in', 0);
  expect(judgeScan(aScan('in', 1, { annuls: scan.id }), gate({ scans: [scan] })).kind).toBe('accepted');
  expect(judgeScan(aScan('in', 1, { annuls: scan.id }), gate()).kind).toBe('unknown');
});

test('whatever was scanned before, in any order, nobody who leaves is held back and an accepted «in» means inside', () => {
  const past = fc.array(
    fc.record({ kind: fc.constantFrom('in' as const, 'out' as const), minute: fc.nat(170) }),
  );
  fc.assert(
    fc.property(past, fc.nat(170), (shapes, minute) => {
      const scans = shapes.map((shape) => aScan(shape.kind, shape.minute));
      expect(judgeScan(aScan('out', minute), gate({ scans })).kind).toBe('accepted');
      const scan = aScan('in', minute);
      const verdict = judgeScan(scan, gate({ scans }));
      expect(judgeScan(scan, gate({ scans: [...scans, scan].reverse() }))).toEqual(verdict);
    }),
  );
});

test('whatever order two phones’ scans of one pass come in, the verdict on the last is one, and a resend’s too', () => {
  const moment = fc.record({ kind: fc.constantFrom('in' as const, 'out' as const), seconds: fc.nat(59) });
  const pass = passAt(0);
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 5 }), fc.nat(59), (moments, seconds) => {
      const scans = moments.map((one) => aScan(one.kind, one.seconds / 60, { pass, method: 'pass' }));
      const scan = aScan('in', seconds / 60, { pass, method: 'pass' });
      const judged = (one: typeof scan, known: typeof scans) =>
        judgeScan(one, gate({ scans: known, verify: () => true }));
      const verdict = judged(scan, scans);
      expect(judged(scan, [...scans, scan, ...scans].reverse())).toEqual(verdict);
      const isFirst = scans.every((one) => one.happenedAt > scan.happenedAt);
      const isAfterUse = scans.some((one) => one.happenedAt < scan.happenedAt);
      expect(isFirst ? verdict.kind : 'accepted').toBe('accepted');
      expect(isAfterUse ? verdict.kind : 'pass-used').not.toBe('accepted');
      expect(judged({ ...scan, kind: 'out' }, scans).kind).toBe('accepted');
    }),
  );
});

describe('a duty of three days, nine to noon', () => {
  const day = (days: number, minutes = 0) => days * 1440 + minutes;
  const duty = aDuty({ endsAt: at(day(2, 180)) });
  const activity = aGateActivity({ duties: [duty], endsAt: duty.endsAt });
  const threeDays = (scans: GateKnowledge['scans'] = []) => gate({ activity, scans });

  test('each day has its own gate, and in between one is told when it opens', () => {
    expect(judgeScan(aScan('in', day(1, -60)), threeDays()).kind).toBe('accepted');
    expect(judgeScan(aScan('in', day(1, 241)), threeDays())).toEqual({
      kind: 'too-early',
      opensAt: at(day(2, -60)),
    });
    expect(judgeScan(aScan('in', day(2, 241)), threeDays())).toEqual({
      kind: 'too-late',
      closedAt: at(day(2, 240)),
    });
  });

  test('who forgot to leave yesterday comes in today, and is inside twice for nobody', () => {
    const scans = [aScan('in', 0)];
    expect(judgeScan(aScan('in', 200), threeDays(scans)).kind).toBe('already-in');
    expect(judgeScan(aScan('in', day(1)), threeDays(scans)).kind).toBe('accepted');
    expect(judgeScan(aScan('out', day(1)), threeDays(scans))).toMatchObject({ remark: { kind: 'not-in' } });
  });
});

test('order and judgement go by the server’s clock, whatever the phone’s says', () => {
  const hourAhead = { skewMs: 60 * 60_000 };
  expect(judgeScan(aScan('in', -30, hourAhead), gate()).kind).toBe('too-early');
  expect(judgeScan(aScan('in', 60, hourAhead), gate())).toEqual({ kind: 'accepted', at: at(0) });
  const scans = [aScan('in', 70, hourAhead)];
  expect(judgeScan(aScan('in', 20), gate({ scans }))).toMatchObject({ kind: 'already-in', since: at(10) });
  expect(judgeScan(aScan('in', 5), gate({ scans })).kind).toBe('accepted');
});

test('a second gate learns at which point somebody came in', () => {
  const scans = [aScan('in', 0, { point: '东门' })];
  expect(judgeScan(aScan('in', 1), gate({ scans }))).toMatchObject({ point: '东门' });
});

describe('a walk-in, of whom the phone knows nothing', () => {
  const walkIn = (minutes: number, changes: object = {}) =>
    aScan('in', minutes, { method: 'walk-in', signupId: undefined, dutyId: 'guide', ...changes } as object);
  const byNumber = { volunteerNo: asId<VolunteerNo>('ZC0000000018') };
  const nobody = (changes: Partial<GateKnowledge> = {}) => gate({ entry: undefined, ...changes });

  test.each([
    ['a fresh pass', { pass: passAt(0, 'ZC0000000018') }, 'accepted'],
    ['an old pass', { pass: passAt(-2, 'ZC0000000018') }, 'pass-expired'],
    ['half a pass', { pass: passAt(0, 'ZC0000000018').slice(0, 60) }, 'pass-unreadable'],
    ['a pass with a number nobody can have', { pass: passAt(0, 'ZC0000000019') }, 'pass-forged'],
    ['a number', byNumber, 'accepted'],
    ['a number with a wrong digit', { volunteerNo: asId<VolunteerNo>('ZC0000000019') }, 'not-signed-up'],
    ['nothing', {}, 'not-signed-up'],
  ])('who shows %s', (_, proof, kind) => {
    expect(judgeScan(walkIn(0, proof), nobody()).kind).toBe(kind);
  });

  test('is bound by the window, a cancellation and their own earlier scan', () => {
    expect(judgeScan(walkIn(-61, byNumber), nobody()).kind).toBe('too-early');
    expect(judgeScan(walkIn(241, byNumber), nobody()).kind).toBe('too-late');
    const activity = aGateActivity({ status: 'cancelled' });
    expect(judgeScan(walkIn(0, byNumber), nobody({ activity })).kind).toBe('activity-cancelled');
    const scans = [walkIn(0, byNumber), walkIn(1, { volunteerNo: asId<VolunteerNo>('ZC0000000026') })];
    expect(judgeScan(walkIn(5, byNumber), nobody({ scans }))).toMatchObject({ since: at(0) });
    const out = walkIn(9, { ...byNumber, kind: 'out' });
    expect(judgeScan(out, nobody({ scans }))).toEqual({ kind: 'accepted', at: at(9) });
  });
});
