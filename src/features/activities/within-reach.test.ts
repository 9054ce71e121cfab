import { act, renderHook, waitFor } from '@testing-library/react';
import { usePages } from '../../backend/use-pages';
import { NO_FILTER, requestOf, useActivityFilter } from './filter-store';
import { aCard, HERE, startListServer } from './fixtures/a-list-server';
import { READ_A_PRESS, useWithinReach, withinReach } from './use-within-reach';

jest.mock('../../platform/visibility', () => ({ useShownAgain: () => undefined }));

const near = { point: HERE, withinKm: 10 };
const request = requestOf({ ...NO_FILTER, near }, 1_800_000_000_000 as Parameters<typeof requestOf>[1]);
const cards = (count: number, kmOf: (number: number) => number) =>
  Array.from({ length: count }, (_, number) => aCard(number, kmOf(number)));

beforeEach(() => localStorage.clear());

const lookAround = () => renderHook(() => useWithinReach(usePages('list-activities', request), near));
type Looking = ReturnType<typeof lookAround>['result'];
const idsIn = ({ current: { loaded } }: Looking) =>
  loaded.kind === 'done' ? loaded.value.map(({ card }) => card.id) : loaded.kind;

test('what is within reach keeps the order of time and says its distance; what has no point is left out', () => {
  const found = withinReach([aCard(1, 9.9), aCard(2, 10.1), aCard(3, undefined), aCard(4, 1)], near);
  expect(found.map(({ card, metres }) => [card.id, Math.round((metres ?? 0) / 100)])).toEqual([
    ['a1', 99],
    ['a4', 10],
  ]);
});

test('without a distance every activity is shown', () => {
  expect(withinReach([aCard(1, 500), aCard(2, undefined)], undefined)).toHaveLength(2);
});

test('it reads on until a screenful is near, and the server never learns where', async () => {
  const asked = startListServer(() => cards(700, (number) => (number % 5 === 0 ? 1 : 100)));
  const { result } = lookAround();
  await waitFor(() => expect(result.current.more).toBe('available'));
  expect(idsIn(result)).toHaveLength(20);
  expect(result.current.read).toBe(100);
  expect(JSON.stringify(asked)).not.toMatch(/118|32\.06|lng|point|near/);
});

test('one press reads no more than its share; the next one goes on', async () => {
  startListServer(() => cards(700, (number) => (number === 620 ? 1 : 100)));
  const { result } = lookAround();
  await waitFor(() => expect(result.current).toMatchObject({ more: 'available', read: READ_A_PRESS }));
  expect(idsIn(result)).toEqual([]);
  act(() => result.current.goOn());
  await waitFor(() => expect(result.current).toMatchObject({ more: 'available', read: 2 * READ_A_PRESS }));
  act(() => result.current.goOn());
  await waitFor(() => expect(result.current.more).toBe('none'));
  expect(idsIn(result)).toEqual(['a620']);
});

test('only at the end of the list it says that nothing is near', async () => {
  startListServer(() => cards(60, () => 100));
  const { result } = lookAround();
  await waitFor(() => expect(idsIn(result)).toBe('empty'));
  expect(result.current.read).toBe(60);
});

test('a page that does not come leaves what was found, and a press tries it again', async () => {
  let isDown = false;
  startListServer(({ cursor }) => {
    if (isDown && cursor !== undefined) {
      throw new Error('no network');
    }
    return cards(120, (number) => (number === 0 || number === 119 ? 1 : 100));
  });
  isDown = true;
  const { result } = lookAround();
  await waitFor(() => expect(result.current.more).toBe('failed'));
  expect(idsIn(result)).toEqual(['a0']);
  isDown = false;
  act(() => result.current.goOn());
  await waitFor(() => expect(idsIn(result)).toEqual(['a0', 'a119']));
});

test('where somebody is is never written down', () => {
  useActivityFilter.getState().choose({ ...NO_FILTER, onlyOpen: true, near });
  expect(useActivityFilter.getState().filter.near).toEqual(near);
  expect(localStorage.getItem('activity-filter')).toBe(JSON.stringify({ ...NO_FILTER, onlyOpen: true }));
});
