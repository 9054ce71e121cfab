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
  expect(await settle({ ...decided, reason: '  ' })).toEqual({ kind: 'fault', sentence: '请填写原因' });
  expect(await settle({ ...decided, reason: '字'.repeat(201) })).toEqual({
    kind: 'fault',
    sentence: '原因最多 200 字，您写了 201 字',
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
  expect(await settle(decided)).toEqual({ kind: 'fault', sentence: '请填写原因' });
  answers({ ok: false, code: 'INTERNAL', requestId: 'test-0001' });
  expect(await settle(decided)).toMatchObject({
    kind: 'fault',
    sentence: expect.stringContaining('没有保存'),
  });
});
