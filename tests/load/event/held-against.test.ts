import { lostOf, type Made, type StoredFact, surplusOf } from './held-against';

const made = (id: string, kind: 'accepted' | 'waiting' = 'accepted'): Made => ({
  scan: { id },
  verdict: { kind },
});
const fact = (happenedAt: number, more: StoredFact = {}): StoredFact => ({
  ...{ device: 'phone-1', kind: 'in', method: 'pass', signupId: 'a:v1', happenedAt },
  ...more,
});
const both = (phones: readonly Made[], facts: Readonly<Record<string, StoredFact>>) => {
  const stored = new Map(Object.entries(facts));
  return [lostOf(phones, stored), surplusOf(phones, stored)];
};

test('what is there once, and what the clock wrote, is neither lost nor too much', () => {
  const clock = fact(9, { method: 'planned-end' });
  expect(both([made('s1'), made('s2', 'waiting')], { s1: fact(1), s2: fact(2), 'end:a': clock })).toEqual([
    0, 0,
  ]);
});

test('a loss and a double do not make up for each other', () => {
  expect(both([made('s1'), made('s2')], { s1: fact(1), other: fact(1) })).toEqual([1, 1]);
  expect(both([made('s1'), made('s2'), made('s3')], { s1: fact(1), s2: fact(1) })).toEqual([1, 1]);
});

test('who was turned away is lost too when the fact is gone, and who was let in when it counts as refused', () => {
  expect(both([made('s1', 'waiting')], {})).toEqual([1, 0]);
  expect(both([made('s1')], { s1: fact(1, { refused: 'waiting' }) })).toEqual([1, 0]);
});
