import type { CertificateSnapshot } from '#core/certificate/certificate';
import { aSnapshot, ISSUER } from '../../../tests/builders/certificates';
import { drawingOf, wrapped } from './draw-sheet';
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
    `经办人：${ISSUER.handler}`,
    `单位联系电话：${ISSUER.phone}`,
    'K7Q4M 2XP1A',
  ]) {
    expect(text).toContain(part);
  }
});

test('hours from the gate are no claim of a scanned code: a steward may have typed a number or ticked a name', () => {
  const text = linesOf(certificate).join('\n');
  expect(text).toContain('现场签到签退');
  expect(text).not.toContain('扫码');
  expect(JSON.stringify(certificate.snapshot)).not.toContain('签到');
});

const withServices = (count: number, content: string) => {
  const [item] = aSnapshot().items;
  const items = Array.from({ length: count }, (_, at) => ({
    ...item,
    title: `第${at + 1}次陪伴`,
    content,
  })) as CertificateSnapshot['items'];
  return { ...certificate, snapshot: aSnapshot({ items }) };
};

test('the picture says what was done, when and how long, service by service', () => {
  const text = linesOf(withServices(8, '陪视障老人读报')).join('\n');
  expect(text).toContain('2026年11月20日，3 小时，第1次陪伴：陪视障老人读报');
  expect(text).toContain('第8次陪伴');
  expect(text).not.toContain('等 8 项');
});

test('of a service of several days the picture says the first and the last', () => {
  const [item] = aSnapshot().items;
  const items = [{ ...item, lastDay: '2026-11-22' }] as CertificateSnapshot['items'];
  const text = linesOf({ ...certificate, snapshot: aSnapshot({ items }) }).join('\n');
  expect(text).toContain('2026年11月20日至2026年11月22日，3 小时');
});

test('of more than eight services the picture names the first eight and says how many there are in all', () => {
  const text = linesOf(withServices(500, '陪视障老人读报')).join('\n');
  expect(text).toContain('第8次陪伴');
  expect(text).not.toContain('第9次陪伴');
  expect(text).toContain('等 500 项服务，其余见 PDF 和 JSON');
});

test('however long its words are, the picture is one that an old phone can draw', () => {
  const { size } = drawingOf(withServices(500, '陪视障老人读报'.repeat(40)));
  expect(size.height).toBeLessThanOrEqual(4096);
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

test('numbers and codes stay in one piece, as long as a row holds them', () => {
  expect(wrapped('统一社会信用代码：51100000MJ99999990', 22)).toEqual([
    '统一社会信用代码：51100000MJ99999990',
  ]);
  expect(wrapped('证明编号是 ZC20261124WPY7EX 这一个', 13)).toEqual([
    '证明编号是 ',
    'ZC20261124WPY7EX 这',
    '一个',
  ]);
  const long = 'x'.repeat(50);
  expect(wrapped(long, 10).join('')).toBe(long);
  expect(wrapped('', 10)).toEqual(['']);
});

test('a revoked certificate says why, in the words of the organisation when it was its decision', () => {
  const at = certificate.snapshot.issuedAt;
  expect(stateWords({ kind: 'revoked', cause: 'desk', at, reason: '核对有误' }).why).toContain('核对有误');
  expect(stateWords({ kind: 'revoked', cause: 'corrected', at }).why).toContain('更正');
  expect(stateWords({ kind: 'superseded', at }).words).toBe('已被替代');
});
