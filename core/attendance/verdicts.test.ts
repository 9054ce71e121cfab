import nacl from 'tweetnacl';
import { aDuty, aGateActivity, anEntry, aScan, at } from '../../tests/builders/attendance';
import { type ActivityId, asId, type DutyId, type VolunteerNo } from '../shared/ids';
import { toBase64url } from './base64url';
import { type GateKnowledge, judgeScan } from './judge-scan';
import { encodePass, parsePass, passStepAt } from './pass';
import type { Scan, Verdict } from './scan';

const pairOf = (seed: number) => nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(seed));
const [phone, earlier, forger] = [pairOf(1), pairOf(2), pairOf(3)];

const passAt = (minutes: number, pair = phone): string =>
  encodePass(asId<VolunteerNo>('ZC0000000017'), passStepAt(at(minutes)), (message) =>
    nacl.sign.detached(message, pair.secretKey),
  );
const entry = anEntry({
  publicKey: toBase64url(phone.publicKey),
  earlierKeys: [toBase64url(earlier.publicKey)],
});

const gate = (changes: Partial<GateKnowledge> = {}): GateKnowledge => ({
  ...{ activity: aGateActivity(), entry, scans: [], verify: nacl.sign.detached.verify },
  ...changes,
});
const shown = (pass: string, minutes = 0, changes: Partial<GateKnowledge> = {}): Verdict =>
  judgeScan(aScan('in', minutes, { pass, method: 'pass' }), gate(changes));
const withStatus = (status: 'waiting' | 'withdrawn' | 'blocked') =>
  judgeScan(aScan('in', 0), gate({ entry: anEntry({ status }) }));
const stays = (count: number): readonly Scan[] =>
  Array.from({ length: count }, (_, at20) => [aScan('in', at20 * 20), aScan('out', at20 * 20 + 10)]).flat();
const flip = (text: string, at: number): string =>
  text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
const remarkOf = (verdict: Verdict): Verdict['kind'] | undefined =>
  verdict.kind === 'accepted' ? verdict.remark?.kind : verdict.kind;

/** What people who check themselves in are told comes from the venue's screen, not from the gate. */
type GateVerdict = Exclude<Verdict['kind'], 'venue-code-wrong' | 'venue-code-expired' | 'self-check-in-off'>;

const afternoon = aDuty({ id: asId<DutyId>('afternoon'), startsAt: at(300), endsAt: at(420) });

/** One way to each verdict; a verdict without a way does not compile. */
const WAYS: { readonly [TKind in GateVerdict]: () => Verdict['kind'] | undefined } = {
  accepted: () => shown(passAt(0)).kind,
  'already-in': () => shown(passAt(0), 0, { scans: [aScan('in', -10)] }).kind,
  'already-out': () => remarkOf(judgeScan(aScan('out', 30), gate({ scans: stays(1) }))),
  'not-in': () => remarkOf(judgeScan(aScan('out', 30), gate())),
  'not-signed-up': () => judgeScan(aScan('in', 0), gate({ entry: undefined })).kind,
  waiting: () => withStatus('waiting').kind,
  withdrawn: () => withStatus('withdrawn').kind,
  blocked: () => withStatus('blocked').kind,
  'activity-cancelled': () => shown(passAt(0), 0, { activity: aGateActivity({ status: 'cancelled' }) }).kind,
  'wrong-activity': () => judgeScan(aScan('in', 0, { activityId: asId<ActivityId>('other') }), gate()).kind,
  'other-duty-time': () =>
    shown(passAt(0), 0, {
      activity: aGateActivity({ duties: [aDuty(), afternoon] }),
      entry: { ...entry, dutyId: 'afternoon' },
    }).kind,
  'too-early': () => shown(passAt(-61), -61).kind,
  'too-late': () => shown(passAt(241), 241).kind,
  'too-many-stays': () => shown(passAt(90), 90, { scans: stays(3) }).kind,
  'pass-expired': () => shown(passAt(-3)).kind,
  'pass-early': () => shown(passAt(3)).kind,
  'pass-unreadable': () => shown(passAt(0).slice(0, 60)).kind,
  'pass-forged': () => shown(passAt(0, forger)).kind,
  'pass-other-phone': () => shown(passAt(0, earlier)).kind,
  'pass-used': () =>
    shown(passAt(0), 0.4, { scans: [aScan('in', 0, { pass: passAt(0) }), aScan('out', 0.2)] }).kind,
  unknown: () => shown(passAt(0), 0, { entry: undefined }).kind,
};

test.each(Object.entries(WAYS))('the gate can say «%s»', (kind, way) => {
  expect(way()).toBe(kind);
});

test('a pass shown again later is out of date, at the same gate and at another', () => {
  const pass = passAt(0);
  const scans = [aScan('in', 0, { pass }), aScan('out', 20)];
  expect(shown(pass, 30, { scans }).kind).toBe('pass-expired');
  expect(shown(pass, 30).kind).toBe('pass-expired');
});

test('the same pass at two gates within its minute lets nobody in a second time', () => {
  const scans = [aScan('in', 0, { pass: passAt(0), device: 'phone-b2' })];
  expect(shown(passAt(0), 0.4, { scans })).toMatchObject({ kind: 'already-in' });
});

describe('a pass that was used brings nobody in again', () => {
  const used = { pass: passAt(0) };
  const [cameIn, left] = [aScan('in', 0, used), aScan('out', 0.2, used)];

  test('in, out and in again with the same text is refused, with the time it was used', () => {
    expect(shown(passAt(0), 0.4, { scans: [cameIn, left] })).toEqual({ kind: 'pass-used', usedAt: at(0) });
    expect(shown(passAt(0), 0.4, { scans: [left] })).toEqual({ kind: 'pass-used', usedAt: at(0.2) });
  });

  test('the next text of the same phone brings them in', () => {
    expect(shown(passAt(0.5), 0.5, { scans: [cameIn, left] }).kind).toBe('accepted');
  });

  test('while they are inside it is only «already in», and they leave with the text they came with', () => {
    expect(shown(passAt(0), 0.4, { scans: [cameIn] }).kind).toBe('already-in');
    const leaving = aScan('out', 0.4, { ...used, method: 'pass' });
    expect(judgeScan(leaving, gate({ scans: [cameIn] }))).toEqual({ kind: 'accepted', at: at(0.4) });
    expect(judgeScan(leaving, gate({ scans: [cameIn, left] }))).toMatchObject({ kind: 'accepted' });
  });

  test('being turned away or undone uses nothing up', () => {
    const turnedAway = aScan('in', 0, { ...used, refused: 'too-early' });
    expect(shown(passAt(0), 0.4, { scans: [turnedAway] }).kind).toBe('accepted');
    const undoing = aScan('in', 0.1, { annuls: cameIn.id });
    expect(shown(passAt(0), 0.4, { scans: [cameIn, undoing] }).kind).toBe('accepted');
  });

  test('a phone that only knows the step of another phone’s pass refuses it too', () => {
    const { pass: _, ...rest } = cameIn;
    const scans = [{ ...rest, passStep: passStepAt(at(0)) }, aScan('out', 0.2)];
    expect(shown(passAt(0), 0.4, { scans }).kind).toBe('pass-used');
  });

  test('somebody else’s pass of the same half minute uses up nothing of a walk-in’s', () => {
    const walkIn = (volunteerNo: string, minutes: number, kind: 'in' | 'out' = 'in') => {
      const pass = encodePass(asId<VolunteerNo>(volunteerNo), passStepAt(at(0)), (message) =>
        nacl.sign.detached(message, phone.secretKey),
      );
      const { signupId: _, ...scan } = aScan(kind, minutes, { method: 'walk-in', dutyId: 'guide', pass });
      return scan;
    };
    const scans = [walkIn('ZC0000000018', 0), walkIn('ZC0000000018', 0.2, 'out')];
    const judged = (volunteerNo: string) =>
      judgeScan(walkIn(volunteerNo, 0.4), gate({ entry: undefined, scans })).kind;
    expect(judged('ZC0000000026')).toBe('accepted');
    expect(judged('ZC0000000018')).toBe('pass-used');
  });
});

test('a pass with one letter changed is forged, or no pass any more; one that is cut off is unreadable', () => {
  const pass = passAt(0);
  for (const place of [13, 17, 20, 60, 100]) {
    const changed = flip(pass, place);
    expect(shown(changed).kind).toBe(parsePass(changed) === undefined ? 'pass-unreadable' : 'pass-forged');
  }
  const [head, digit, tail] = [pass.slice(0, 13), Number(pass[13]), pass.slice(14)];
  expect(shown(`${head}${(digit + 1) % 10}${tail}`).kind).toBe('pass-forged');
  expect(shown(flip(pass, 60)).kind).toBe('pass-forged');
  for (const length of [0, 1, 20, 60, 105]) {
    expect(shown(pass.slice(0, length)).kind).toBe('pass-unreadable');
  }
});

test('a pass of somebody who signed up elsewhere is not taken for anybody here', () => {
  const stranger = encodePass(asId<VolunteerNo>('ZC0000000026'), passStepAt(at(0)), (message) =>
    nacl.sign.detached(message, phone.secretKey),
  );
  expect(shown(stranger).kind).toBe('pass-forged');
  expect(shown(stranger, 0, { entry: undefined }).kind).toBe('unknown');
});
