import fc from 'fast-check';
import { venueStepAt } from '#core/attendance/venue-code';
import { type ActivityId, asId } from '#core/shared/ids';
import { instant, minutesAfter } from '#core/shared/instant';
import type { OwnSignup } from '#core/signup/signup';
import { doubtHere, type OwnKnowledge } from './doubt-here';
import { type OwnScan, ownOutbox, putInOwnOutbox, takeFromOwnOutbox } from './own-outbox';
import { sendOwnScans } from './send-own-scans';
import { takeOwnScan } from './take-own-scan';
import { outcomeWords, replyWords } from './words';

const startsAt = instant(Date.parse('2026-11-24T09:30+08:00'));
const activityId = asId<ActivityId>('a1');
const signup = {
  ...{ id: 'a1:v1', activityId, title: '示例', dutyId: 'd1', dutyName: '引导' },
  ...{ startsAt, endsAt: minutesAfter(startsAt, 120), status: 'confirmed', activityCancelled: false },
  selfCheckIn: true,
} as unknown as OwnSignup;
const known: OwnKnowledge = { signup, isFresh: true, skewMs: 0, kind: 'in', at: startsAt };
const shown = { activityId, step: venueStepAt(startsAt), code: '12345678' };

const aScan = (over: Partial<OwnScan> = {}): OwnScan => ({
  scanId: 'scan-0000000000000001',
  ...{ activityId: 'a1', kind: 'in', step: shown.step, code: '12345678', device: 'device-1' },
  happenedAt: startsAt,
  ...over,
});

/** A server that answers each call in turn; «no network» when it has no more answers. */
function serverThat(...answers: readonly object[]): { readonly asked: unknown[] } {
  const asked: unknown[] = [];
  const left = [...answers];
  globalThis.fetch = ((_: unknown, init: { readonly body: string }) => {
    asked.push(JSON.parse(init.body));
    const answer = left.shift();
    return answer === undefined
      ? Promise.reject(new Error('no network'))
      : Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve(answer) });
  }) as unknown as typeof fetch;
  return { asked };
}
const accepted = {
  ok: true,
  value: { verdict: { kind: 'accepted', at: startsAt }, forced: false, serverTime: startsAt },
};

beforeEach(() => localStorage.clear());

test('the phone refuses by itself what is surely wrong, and leaves the rest to the server', () => {
  expect(doubtHere(shown, known)).toBeUndefined();
  expect(doubtHere({ ...shown, activityId: asId('a2') }, known)).toEqual({ kind: 'wrong-activity' });
  expect(doubtHere({ ...shown, step: shown.step - 2 }, known)).toEqual({ kind: 'venue-code-expired' });
  expect(doubtHere({ ...shown, step: shown.step - 2 }, { ...known, skewMs: undefined })).toBeUndefined();
  expect(doubtHere({ ...shown, step: shown.step - 2 }, { ...known, skewMs: 60_000 })).toBeUndefined();
});

test('a signup kept from an earlier day turns nobody away; one just heard does; nobody who leaves is held back', () => {
  const waiting = { ...known, signup: { ...signup, status: 'waiting' as const } };
  expect(doubtHere(shown, waiting)).toEqual({ kind: 'waiting' });
  expect(doubtHere(shown, { ...waiting, isFresh: false })).toBeUndefined();
  expect(doubtHere(shown, { ...waiting, kind: 'out' })).toBeUndefined();
  const early = minutesAfter(startsAt, -90);
  const before = { ...known, at: early };
  expect(doubtHere({ ...shown, step: venueStepAt(early) }, before)).toEqual({
    kind: 'too-early',
    opensAt: minutesAfter(startsAt, -60),
  });
});

test('without a network a scan is written down first, says so, and goes up later under the same id', async () => {
  serverThat();
  const outcome = await takeOwnScan(shown, known);
  expect(outcomeWords(outcome, 'in')).toEqual({
    look: 'kept',
    word: '已记下',
    sentence: '已记在手机里，连上网自动上传。',
  });
  const [kept] = ownOutbox();
  expect(kept).toMatchObject({ activityId: 'a1', code: '12345678', happenedAt: startsAt, skewMs: 0 });
  const { asked } = serverThat(accepted);
  expect(await sendOwnScans()).toMatchObject([{ kind: 'answered' }]);
  expect(asked).toMatchObject([{ call: 'scan-venue', request: { scanId: kept?.scanId } }]);
  expect(ownOutbox()).toEqual([]);
});

test('what the server will never take leaves the phone with its sentence; who must wait stays', async () => {
  const fields = [{ path: 'code', sentence: '现场码是 8 位数字，请核对' }];
  serverThat({ ok: false, code: 'INVALID_INPUT', requestId: 'r', fields });
  putInOwnOutbox(aScan());
  const [rejected] = await sendOwnScans();
  expect(rejected && outcomeWords(rejected, 'in').sentence).toBe('现场码是 8 位数字，请核对');
  expect(ownOutbox()).toEqual([]);
  const verdict = { kind: 'too-many-tries', mayTryAgainAt: minutesAfter(startsAt, 15) };
  serverThat({ ok: true, value: { ...accepted.value, verdict } });
  putInOwnOutbox(aScan());
  await sendOwnScans();
  expect(ownOutbox()).toHaveLength(1);
});

const broken = { ok: false, code: 'INTERNAL', requestId: 'r' };
/** Three scans of one person, oldest first. */
const threeKept = () =>
  [1, 2, 3].map((at) => {
    const scan = aScan({ scanId: `scan-000000000000000${at}`, happenedAt: startsAt + at });
    putInOwnOutbox(scan);
    return scan.scanId;
  });
const left = () => ownOutbox().map(({ scanId }) => scanId);

test.each([
  ['which the server fails at', broken],
  ['that is not allowed', { ok: false, code: 'FORBIDDEN', requestId: 'r' }],
  [
    'that has to wait',
    { ok: true, value: { ...accepted.value, verdict: { kind: 'too-many-tries', mayTryAgainAt: startsAt } } },
  ],
])('one %s holds no other up, round after round', async (_, answer) => {
  const [first] = threeKept();
  const { asked } = serverThat(answer, accepted, accepted, answer);
  expect((await sendOwnScans()).map(({ kind }) => kind).slice(1)).toEqual(['answered', 'answered']);
  expect(left()).toEqual([first]);
  await sendOwnScans();
  expect(asked).toHaveLength(4);
  expect(left()).toEqual([first]);
});

test('without a network the rest is not tried, and nothing is lost', async () => {
  const all = threeKept();
  const { asked } = serverThat(accepted);
  expect(await sendOwnScans()).toMatchObject([{ kind: 'answered' }, { kind: 'kept', isOffline: true }]);
  expect(asked).toHaveLength(2);
  expect(left()).toEqual(all.slice(1));
});

test('typed digits are judged as of the first one, however long typing took', async () => {
  serverThat(accepted);
  const later = minutesAfter(startsAt, 3);
  const { asked } = serverThat(accepted);
  await takeOwnScan({ code: '12345678', startedAt: startsAt }, { ...known, at: later });
  expect(asked).toMatchObject([{ request: { happenedAt: startsAt, step: shown.step } }]);
});

test('a flagged one says that it counts and who will look at it', () => {
  const words = replyWords({ verdict: { kind: 'venue-code-expired' }, forced: true }, 'in');
  expect(words).toMatchObject({ look: 'repeat', word: '已签到' });
  expect(words.sentence).toContain('组织者会核对');
});

test('the outbox keeps every scan until it is taken out, whatever the order', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{16}$/), { maxLength: 12 });
  fc.assert(
    fc.property(ids, fc.array(fc.nat({ max: 11 })), (all, taken) => {
      localStorage.clear();
      all.forEach((scanId, at) => {
        expect(putInOwnOutbox(aScan({ scanId, happenedAt: startsAt + at }))).toBe(true);
      });
      const gone = new Set(taken.map((at) => all[at]));
      for (const id of gone) {
        takeFromOwnOutbox(id ?? '');
      }
      expect(ownOutbox().map(({ scanId }) => scanId)).toEqual(all.filter((id) => !gone.has(id)));
    }),
    { numRuns: 40 },
  );
});
