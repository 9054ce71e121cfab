import { REFUSAL_KINDS, type Refusal, type Verdict } from '#core/attendance/scan';
import { instant } from '#core/shared/instant';
import { verdictWords } from './verdict-words';

const at = (time: string) => instant(Date.parse(`2026-12-05T${time}:00+08:00`));
const names: Readonly<Record<string, string>> = { me: '您', m2: '王*' };
const telling = (kind: 'in' | 'out', isListed = true) => ({
  ...{ kind, isListed },
  nameOf: (by: string) => names[by],
});
/** One refusal of each kind, with all that any of them carries. */
const refusals = REFUSAL_KINDS.map(
  (kind) =>
    ({
      ...{ kind, since: at('09:02'), by: 'm2', point: '东门', opensAt: at('13:00'), closedAt: at('12:00') },
      ...{ most: 3, usedAt: at('09:02') },
    }) as unknown as Refusal,
);
test('a typed number that nobody has is said to be a number that nobody has', () => {
  const { word, sentence } = verdictWords(
    { kind: 'not-signed-up' },
    { ...telling('in', false), typed: '123456' },
  );
  expect(word).toBe('没有这个号码');
  expect(sentence).toMatch(/^没有 123 456 这个号码，请再核对一遍。/);
});

const said = (verdict: Verdict, kind: 'in' | 'out' = 'in') => verdictWords(verdict, telling(kind)).sentence;

test('somebody who is in already hears when, by whom and where they came in', () => {
  const verdict: Verdict = { kind: 'already-in', since: at('09:02'), by: 'm2', point: '东门' };
  expect(said(verdict)).toBe('已于 9:02 由王*在东门签到，不用再扫，请直接入场。要离开请切换到签退。');
  expect(said({ ...verdict, by: 'somebody' })).toBe(
    '已于 9:02 在东门签到，不用再扫，请直接入场。要离开请切换到签退。',
  );
});

test.each(refusals)('$kind has its own sentence, which says what is so and what to do', (refusal) => {
  for (const isListed of [true, false]) {
    const { look, word, sentence } = verdictWords(refusal, telling('in', isListed));
    expect(look).toBe(refusal.kind.startsWith('already') ? 'repeat' : 'fail');
    expect(word.length).toBeLessThanOrEqual(6);
    expect(sentence).toMatch(/(请|可以)[^。]+。$/);
    expect(sentence).not.toMatch(/undefined|NaN|[A-Za-z]{3}/);
  }
});

test('no two refusals are told alike', () => {
  const words = refusals.map((refusal) => said(refusal));
  expect(new Set(words).size).toBe(words.length);
});

test('whoever leaves is never held back: what is odd about it is said beside', () => {
  expect(said({ kind: 'accepted', at: at('12:00') }, 'out')).toBe('12:00');
  const remarks = [{ kind: 'not-in' as const }, { kind: 'already-out' as const, since: at('11:58') }];
  for (const remark of remarks) {
    const words = verdictWords({ kind: 'accepted', at: at('12:00'), remark }, telling('out'));
    expect(words.look).toBe('repeat');
    expect(words.sentence).toMatch(/可以离开|已记下离开时间/);
  }
});
