import { instant } from '#core/shared/instant';
import { faultsIn } from './use-verify';
import { stateWords } from './words';

const at = instant(Date.parse('2026-11-24T08:00:00+08:00'));

test('number and code may be typed loosely', () => {
  expect(faultsIn({ number: '20261124 7k2qxm', code: 'k7q4m 2xp1a' })).toEqual({});
});

test('each box says for itself what is wrong', () => {
  const faults = faultsIn({ number: 'ZC2026', code: '' });
  expect(faults.number).toContain('证明编号是 ZC 加 8 位日期');
  expect(faults.code).toContain('校验码是 10 位');
});

test('every state has its words, and a revoked certificate says why', () => {
  expect(stateWords({ kind: 'valid' }).title).toBe('证明有效');
  expect(stateWords({ kind: 'superseded', at }).text).toContain('2026年11月24日出具了新的证明');
  expect(stateWords({ kind: 'revoked', cause: 'corrected', at }).text).toContain('更正过');
  const byDesk = stateWords({ kind: 'revoked', cause: 'desk', reason: '重复出具', at });
  expect(byDesk.text).toContain('原因：重复出具。');
});
