import { aSnapshot } from '../../../tests/builders/certificates';
import { wrapped } from './draw-sheet';
import { codesText, linesOf } from './sheet-text';
import { stateWords } from './state-words';

const certificate = {
  ...{ snapshot: aSnapshot(), keyId: 'c1', signature: 'x', checkCode: 'K7Q4M2XP1A', verifyText: 'x' },
  state: { kind: 'valid' } as const,
};

test('the words of the picture name whose it is, how many hours, who recorded them and how to check', () => {
  const text = linesOf(certificate).join('\n');
  for (const part of [
    '示例证明，不作凭证',
    '王小明',
    '小时',
    '南京市助残志愿者协会',
    '51100000MJ99999990',
    'K7Q4M 2XP1A',
  ]) {
    expect(text).toContain(part);
  }
});

test('number and code are copied as the verification page takes them', () => {
  expect(codesText(certificate)).toBe('证明编号：ZC202611247K2QXM\n校验码：K7Q4M2XP1A');
});

test('a long line is broken without losing a character', () => {
  const line = '本证明由记录单位依据服务记录免费出具'.repeat(4);
  const rows = wrapped(line, 20);
  expect(rows.join('')).toBe(line);
  expect(rows.every((row) => row.length <= 20)).toBe(true);
});

test('a revoked certificate says why, in the words of the organisation when it was its decision', () => {
  const at = certificate.snapshot.issuedAt;
  expect(stateWords({ kind: 'revoked', cause: 'desk', at, reason: '核对有误' }).why).toContain('核对有误');
  expect(stateWords({ kind: 'revoked', cause: 'corrected', at }).why).toContain('更正');
  expect(stateWords({ kind: 'superseded', at }).words).toBe('已被替代');
});
