import { instant } from '#core/shared/instant';
import { readTyped, typedInAddress } from './read-typed';
import { verdictLook } from './verdict-look';

const at = instant(Date.parse('2026-11-24T08:00:00+08:00'));
const TICKET = { certNo: 'ZC202611247K2QXM', checkCode: 'K7Q4M2XP1A' };

test('number and code may be typed loosely, or pasted into the first box alone', () => {
  const ticket = { kind: 'ticket', ticket: TICKET };
  expect(readTyped({ certNo: '20261124 7k2qxm', checkCode: 'k7q4m 2xp1a' })).toEqual(ticket);
  expect(readTyped({ certNo: 'ZC202611247K2QXM K7Q4M2XP1A', checkCode: '' })).toEqual(ticket);
});

test('each box says for itself what is missing or wrong', () => {
  expect(readTyped({ certNo: 'ZC2026', checkCode: ' ' })).toEqual({
    kind: 'faults',
    faults: {
      certNo: '证明编号是 ZC 加 8 位日期和 6 位字符，请对照证明再填一次',
      checkCode: '请填写校验码',
    },
  });
});

test('the page reads its own link, and the whole address as WeChat hands it over', () => {
  const shown = { certNo: 'ZC 20261124 7K2QXM', checkCode: 'K7Q4M 2XP1A' };
  const address = `https://example.org/packages/public/verify/index?n=${TICKET.certNo}&c=${TICKET.checkCode}`;
  expect(typedInAddress({ q: address })).toEqual(shown);
  expect(typedInAddress({ n: TICKET.certNo, c: TICKET.checkCode })).toEqual(TICKET);
  expect(typedInAddress({})).toBeUndefined();
});

test('every state has its words; a revoked one says why, and a sample never stands', () => {
  const look = (state: Parameters<typeof verdictLook>[0]['state'], isSample = false) =>
    verdictLook({ state, isSample });
  expect(look({ kind: 'valid' })).toMatchObject({ tone: 'ok', title: '证明有效' });
  expect(look({ kind: 'valid' }, true)).toMatchObject({ tone: 'warn', title: '示例证明，不作凭证' });
  expect(look({ kind: 'superseded', at }).lines[0]).toContain('2026年11月24日换了新的证明');
  expect(look({ kind: 'revoked', cause: 'corrected', at }).lines).toContain('原因：里面有服务记录后来更正了');
  expect(look({ kind: 'revoked', cause: 'desk', reason: '重复出具', at }).lines).toContain('原因：重复出具');
});
