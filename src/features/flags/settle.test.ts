import { settle } from './settle';

const asked: unknown[] = [];
function answers(reply: object): void {
  const fetch = async (_url: string, { body }: { readonly body: string }) => {
    asked.push(JSON.parse(body));
    return { json: () => Promise.resolve(reply) };
  };
  Object.defineProperty(globalThis, 'fetch', { value: fetch, configurable: true });
}

const decided = {
  activityId: 'a1',
  scanId: 'scan-0000000000000001',
  decision: 'annulled',
  reason: ' 人没有来 ',
} as const;
beforeEach(() => {
  asked.length = 0;
});

test('a decision needs a reason that fits, and is not sent without one', async () => {
  answers({ ok: true });
  expect(await settle({ ...decided, reason: '  ' })).toEqual({ kind: 'fault', reason: '请填写原因' });
  expect(await settle({ ...decided, reason: '字'.repeat(201) })).toEqual({
    kind: 'fault',
    reason: '原因最多 200 字，您写了 201 字',
  });
  expect(asked).toEqual([]);
});

test('whoever was first decided; the other one is told', async () => {
  answers({ ok: true, value: { kind: 'settled', decision: 'annulled' } });
  expect(await settle(decided)).toEqual({ kind: 'settled', decision: 'annulled', isOthers: false });
  expect(asked).toMatchObject([{ request: { reason: '人没有来', decision: 'annulled' } }]);
  answers({ ok: true, value: { kind: 'already-settled', decision: 'stands' } });
  expect(await settle(decided)).toEqual({ kind: 'settled', decision: 'stands', isOthers: true });
});

test('what the server finds wrong is said at the reason', async () => {
  const fields = [{ path: 'reason', sentence: '请填写原因' }];
  answers({ ok: false, code: 'INVALID_INPUT', requestId: 'test-0001', fields });
  expect(await settle(decided)).toEqual({ kind: 'fault', reason: '请填写原因' });
  answers({ ok: false, code: 'INTERNAL', requestId: 'test-0001' });
  expect(await settle(decided)).toMatchObject({
    kind: 'fault',
    reason: expect.stringContaining('没有保存'),
  });
});

const named = { ...decided, decision: 'stands', person: 'zc 0000 0000 18' } as const;

test('who it was is sent as people type it, and told back; left empty or annulled it names nobody', async () => {
  answers({ ok: true, value: { kind: 'settled', decision: 'stands' } });
  const volunteerNo = 'ZC0000000018';
  expect(await settle(named)).toEqual({ kind: 'settled', decision: 'stands', volunteerNo, isOthers: false });
  await settle({ ...named, person: ' ' });
  await settle({ ...named, decision: 'annulled' });
  const [sent, ...unnamed] = asked as readonly { readonly request: object }[];
  expect(sent?.request).toMatchObject({ volunteerNo, decision: 'stands' });
  for (const { request } of unnamed) {
    expect(request).not.toHaveProperty('volunteerNo');
  }
});

test('a number that is none is not sent; both faults are told at once', async () => {
  const form = '志愿者编号是 ZC 和 10 位数字，请核对';
  expect(await settle({ ...named, person: 'ZC12' })).toEqual({ kind: 'fault', person: form });
  const check = await settle({ ...named, person: 'ZC0000000019', reason: '' });
  expect(check).toMatchObject({ reason: '请填写原因', person: expect.stringContaining('最后一位对不上') });
  expect(asked).toEqual([]);
});

test.each([
  ['no-such-volunteer', '没有这个编号的志愿者'],
  ['person-suspended', '暂停服务'],
  ['own-person', '请另一位组织者'],
  ['nobody-to-name', '重新打开这一页'],
])('«%s» is said at the number', async (kind, words) => {
  answers({ ok: true, value: { kind } });
  expect(await settle(named)).toEqual({ kind: 'fault', person: expect.stringContaining(words) });
});

test('whoever named another person first is told with the number they named', async () => {
  const value = { kind: 'already-settled', decision: 'stands', volunteerNo: 'ZC0000000026' };
  answers({ ok: true, value });
  const told = { decision: 'stands', volunteerNo: 'ZC0000000026', isOthers: true };
  expect(await settle(named)).toEqual({ kind: 'settled', ...told });
});
