import { act, renderHook, waitFor } from '@testing-library/react';
import type { HourRecordReply } from '#core/hours/views';
import { useEditing } from './use-editing';

const asked: { readonly call: string; readonly request: unknown }[] = [];
function answers(...outcomes: readonly object[]): void {
  const left = [...outcomes];
  const fetch = async (_url: string, { body }: { readonly body: string }) => {
    asked.push(JSON.parse(body));
    return { json: () => Promise.resolve({ ok: true, value: { outcomes: [left.shift()] } }) };
  };
  Object.defineProperty(globalThis, 'fetch', { value: fetch, configurable: true });
}
const refused = (refusal: object) => ({ record: 'r1', kind: 'refused', refusal });

/** Ten minutes were scanned of three hours, and confirmed. */
const reply = {
  activity: { activityId: 'a1' },
  row: { record: 'r1', state: 'approved', scannedMinutes: 10, plannedMinutes: 180 },
  birth: { stays: [{}], decisions: [{}] },
} as unknown as HourRecordReply;

const REASON = '一直帮到最后';
const PROOF = '纸质签到表第 3 行';
type Result = { readonly current: ReturnType<typeof useEditing> };
const answer = ({ current }: Result, typed: object) =>
  act(() => current.setDraft({ ...current.draft, ...typed }));
const next = (result: Result) => act(() => result.current.next());

beforeEach(() => {
  asked.length = 0;
});

test('a correction to other minutes than scanned asks for its proof at a step of its own', () => {
  const { result } = renderHook(() => useEditing('correct', reply, () => undefined));
  answer(result, { hours: '3' });
  next(result);
  answer(result, { reason: REASON });
  next(result);
  expect(result.current).toMatchObject({ step: 'proof', steps: ['minutes', 'reason', 'proof', 'check'] });
  next(result);
  expect(result.current).toMatchObject({
    step: 'proof',
    faults: { list: [{ fieldId: 'proof', sentence: '请写明证明材料，至少 4 个字' }] },
  });
  answer(result, { proof: PROOF });
  next(result);
  expect(result.current).toMatchObject({ step: 'check', faults: { list: [] } });
});

test('when the server knows other scans, the proof is asked for where it is written and nothing typed is lost', async () => {
  answers(refused({ kind: 'proof-missing' }), refused({ kind: 'more-than-planned', mostMinutes: 180 }));
  const { result } = renderHook(() => useEditing('correct', reply, () => undefined));
  answer(result, { minutes: '10' });
  next(result);
  answer(result, { reason: REASON });
  next(result);
  expect(result.current.steps).toEqual(['minutes', 'reason', 'check']);
  next(result);
  await waitFor(() => expect(result.current.step).toBe('proof'));
  expect(result.current).toMatchObject({
    faults: { list: [{ fieldId: 'proof', sentence: '和扫码算出的时长不一致，请写明证明材料' }] },
    ...{ draft: { minutes: '10', reason: REASON } },
  });
  answer(result, { proof: PROOF });
  next(result);
  next(result);
  await waitFor(() => expect(result.current.step).toBe('minutes'));
  expect(result.current.faultAt('hours')).toBe('不能超过计划时长 3 小时');
  const request = { activityId: 'a1', record: 'r1', turn: 2, minutes: 10, reason: REASON };
  expect(asked).toEqual([
    { call: 'correct-hours', request },
    { call: 'correct-hours', request: { ...request, proof: PROOF } },
  ]);
});

test.each([
  ['enter', 'answer-dispute'],
  ['answer', 'answer-dispute'],
] as const)('what is written about a disputed record answers the dispute: %s', async (kind, call) => {
  answers(refused({ kind: 'own-hours' }));
  const row = { record: 'r1', state: 'disputed', scannedMinutes: 0, plannedMinutes: 180 };
  const missing = { ...reply, row, birth: { stays: [], decisions: [] } } as unknown as HourRecordReply;
  const { result } = renderHook(() => useEditing(kind, missing, () => undefined));
  answer(result, { hours: '1', reason: REASON, proof: PROOF });
  for (const _ of result.current.steps) {
    next(result);
  }
  await waitFor(() => expect(asked).toHaveLength(1));
  const said = kind === 'enter' ? { minutes: 60, proof: PROOF } : {};
  expect(asked).toEqual([
    { call, request: { activityId: 'a1', record: 'r1', turn: 1, reason: REASON, ...said } },
  ]);
});

test('when somebody decided meanwhile the record is read anew, what was typed stays, and it is sent about the new turn', async () => {
  answers(
    refused({ kind: 'decided-meanwhile', state: 'declined', minutes: 10 }),
    refused({ kind: 'own-hours' }),
  );
  const refresh = jest.fn();
  const { result, rerender } = renderHook(({ now }) => useEditing('correct', now, refresh), {
    initialProps: { now: reply },
  });
  answer(result, { minutes: '10' });
  next(result);
  answer(result, { reason: REASON });
  next(result);
  next(result);
  await waitFor(() => expect(refresh).toHaveBeenCalledTimes(1));
  expect(result.current.faults.list[0]?.sentence).toContain('有人处理过');
  expect(result.current.draft).toMatchObject({ minutes: '10', reason: REASON });
  rerender({ now: { ...reply, birth: { ...reply.birth, decisions: [{}, {}] as never } } });
  next(result);
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked.map(({ request }) => request)).toMatchObject([{ turn: 2 }, { turn: 3 }]);
});
