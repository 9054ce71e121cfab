import { forgetPending, type Question, requestFor } from './draft';

const QUESTION: Question = { orgId: 'org-1', from: '2026-11-01', to: '2026-11-30', records: ['a:1'] };

beforeAll(() => {
  // jsdom has no source of randomness of its own.
  let next = 0;
  Object.defineProperty(globalThis, 'crypto', {
    configurable: true,
    value: {
      getRandomValues: (bytes: Uint8Array) => {
        next += 1;
        return bytes.fill(next);
      },
    },
  });
});

test('a request that was not answered is sent again under its id', async () => {
  const first = await requestFor(QUESTION);
  expect(await requestFor(QUESTION)).toEqual(first);
});

test('another question, and the same one after an answer, get ids of their own', async () => {
  const first = await requestFor(QUESTION);
  const other = await requestFor({ ...QUESTION, to: '2026-11-29' });
  forgetPending();
  const again = await requestFor(QUESTION);
  expect(new Set([first.requestId, other.requestId, again.requestId]).size).toBe(3);
});
