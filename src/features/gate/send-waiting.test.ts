import { waitFor } from '@testing-library/react';
import { ownScan, peopleOf, STARTS_AT } from './fixtures/a-gate';
import { fault, type Server, startServer } from './fixtures/a-server';
import { noteOpen } from './open-gates';
import { keepOwnScan, ownScansOf, waitingCounts } from './own-scans';
import { sendWaiting, sendWaitingWhenOnline } from './send-waiting';
import { withdrawGone } from './withdraw-gates';

let server: Server;
beforeEach(() => {
  localStorage.clear();
  jest.spyOn(globalThis.Date, 'now').mockReturnValue(STARTS_AT);
  server = startServer(peopleOf(2));
});

const OLD = ['x-0000000000000001', 'x-0000000000000002'];
/** Scans of an activity that is long over and on no list any more; its roster is gone. */
const keepOld = () =>
  OLD.forEach((id) => void keepOwnScan('long-over', ownScan({ id, happenedAt: STARTS_AT })));

test('what waits of an activity that no list names goes up when the app starts, and nothing of it stays', async () => {
  keepOld();
  const stop = sendWaitingWhenOnline();
  await waitFor(() => expect([...server.stored.keys()]).toEqual(OLD));
  await waitFor(() => expect(ownScansOf('long-over')).toEqual([]));
  stop();
});

test('and when the network is back', async () => {
  keepOld();
  server.trouble = () => {
    throw new TypeError('Failed to fetch');
  };
  const stop = sendWaitingWhenOnline();
  await waitFor(() => expect(server.asked.length).toBeGreaterThan(0));
  expect(waitingCounts().get('long-over')).toBe(2);
  server.trouble = () => undefined;
  window.dispatchEvent(new Event('online'));
  await waitFor(() => expect(server.stored.size).toBe(2));
  stop();
});

test('who may not scan there any more keeps what waits', async () => {
  keepOld();
  server.trouble = () => fault('FORBIDDEN');
  await sendWaiting();
  expect(waitingCounts().get('long-over')).toBe(2);
});

test('a phone without a roster does not ask whose gates there are', async () => {
  keepOld();
  await withdrawGone();
  expect(server.asked).toEqual([]);
});

test('a gate whose screens are open is left to them', async () => {
  keepOld();
  const close = noteOpen('long-over');
  await sendWaiting();
  expect(server.asked).toEqual([]);
  close();
  await sendWaiting();
  expect(server.stored.size).toBe(2);
});
