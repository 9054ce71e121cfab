import { act, renderHook, waitFor } from '@testing-library/react';
import { MOST_GATES } from '#core/attendance/attendance-rules';
import type { Gate } from '#core/attendance/calls';
import { instant } from '#core/shared/instant';
import type { Loaded } from '../../backend/use-call';
import { keepVenueSeed, keptVenueSeed } from '../../backend/venue-seeds';
import { prepareDevice } from '../../platform/device';
import { ACTIVITY, entryOf, peopleOf, STARTS_AT } from './fixtures/a-gate';
import { fault, type Server, startServer } from './fixtures/a-server';
import { openGate, useGate } from './gate-state';
import { ownScansOf } from './own-scans';
import { readHead } from './roster-shelf';
import { syncGate } from './round';
import { sendWaiting, sendWaitingWhenOnline } from './send-waiting';
import { takeScan } from './take-scan';
import { useWithdrawals } from './use-withdrawals';
import { wipeOld } from './wipe-old';
import { withdrawGone, withdrawUnlisted } from './withdraw-gates';

let server: Server;
beforeEach(async () => {
  localStorage.clear();
  jest.spyOn(globalThis.Date, 'now').mockReturnValue(STARTS_AT);
  useGate.setState({ activityId: undefined });
  server = startServer(peopleOf(3));
  await prepareDevice();
  await openGate('a1');
  await syncGate('asked');
  keepVenueSeed({ activityId: ACTIVITY.id, title: '示例', endsAt: ACTIVITY.endsAt, seed: 'seed' });
  takeScan({ method: 'number', entryNo: entryOf(1).entryNo }, 'in');
});

const gate = (activityId: string) => ({ activityId, title: '示例' }) as unknown as Gate;
/** Whether the roster, its pages, its key to the venue’s codes and the open book are here. */
const isHere = () => [
  readHead('a1') !== undefined,
  Object.keys(localStorage).some((key) => key.startsWith('roster-page:a1')),
  keptVenueSeed('a1') !== undefined,
  useGate.getState().roster !== undefined,
];
const outbox = () => ownScansOf('a1').map(({ standing }) => standing);
const WHOLE = [true, true, true, true];
const NOTHING = [false, false, false, false];

test('a fresh list that names the gate leaves its roster where it is', async () => {
  await withdrawUnlisted([gate('a0'), gate('a1')]);
  expect(isHere()).toEqual(WHOLE);
});

test('a fresh list that no longer names it takes the roster away, and keeps what waits to be uploaded', async () => {
  await withdrawUnlisted([gate('a0')]);
  expect(isHere()).toEqual(NOTHING);
  expect(outbox()).toEqual(['waiting']);
});

test('so does a list of nothing; the scans go up once the right is back', async () => {
  await withdrawUnlisted([]);
  expect(isHere()).toEqual(NOTHING);
  await syncGate('asked');
  expect(outbox()).toEqual(['stored']);
  expect(server.stored.size).toBe(1);
});

test('a list as long as can be names not every gate, and takes nothing away', async () => {
  await withdrawUnlisted(Array.from({ length: MOST_GATES }, (_, number) => gate(`other-${number}`)));
  expect(isHere()).toEqual(WHOLE);
});

test('only the server’s own answer of this moment counts, not one kept on the phone or a failure', async () => {
  const refresh = () => undefined;
  const shown = { kind: 'done', value: [], savedAt: STARTS_AT, refresh } as const;
  const { rerender } = renderHook(useWithdrawals, {
    initialProps: { ...shown, freshness: 'kept' } as Loaded<readonly Gate[]>,
  });
  rerender({ ...shown, freshness: 'offline' });
  rerender({ kind: 'empty', freshness: 'failed', refresh });
  rerender({ kind: 'loading' });
  await act(() => Promise.resolve());
  expect(isHere()).toEqual(WHOLE);
  rerender({ kind: 'empty', freshness: 'fresh', refresh });
  await waitFor(() => expect(isHere()).toEqual(NOTHING));
});

test('a half downloaded roster goes as well', async () => {
  server = startServer(peopleOf(700));
  server.version = 'version-000000002';
  server.trouble = (_, { cursor }) => (cursor === undefined ? undefined : fault('UNAVAILABLE'));
  await syncGate('asked');
  expect(Object.keys(localStorage)).toContain('roster-download:a1');
  await withdrawUnlisted([]);
  expect(Object.keys(localStorage).filter((key) => key.startsWith('roster'))).toEqual([]);
});

test('a gate that answers «not yours» takes the roster away at once, and keeps what waits to be uploaded', async () => {
  server.trouble = () => fault('FORBIDDEN');
  expect(await syncGate('asked')).toMatchObject({ kind: 'no-right' });
  expect(isHere()).toEqual(NOTHING);
  expect(outbox()).toEqual(['waiting']);
});

test('so does the upload of what waits, with no page of the gate open', async () => {
  server.trouble = () => fault('FORBIDDEN');
  await sendWaiting();
  expect(isHere()).toEqual(NOTHING);
  expect(outbox()).toEqual(['waiting']);
});

test('no network, a fault and a busy server take nothing away', async () => {
  for (const code of ['UNAVAILABLE', 'INTERNAL', 'CONFLICT']) {
    server.trouble = () => fault(code);
    await sendWaiting();
    await withdrawGone();
  }
  expect(isHere()).toEqual(WHOLE);
  expect(outbox()).toEqual(['waiting']);
});

describe('an app that starts where a roster lies, with nothing to upload', () => {
  const start = async (): Promise<void> => {
    server.asked.length = 0;
    const stop = sendWaitingWhenOnline();
    await waitFor(() => expect(server.asked.map(({ call }) => call)).toEqual(['my-gates']));
    stop();
  };
  beforeEach(async () => {
    await sendWaiting();
    expect(outbox()).toEqual(['stored']);
  });

  test('keeps it for whoever may scan there', async () => {
    await start();
    await act(() => Promise.resolve());
    expect(isHere()).toEqual(WHOLE);
    expect(outbox()).toEqual(['stored']);
  });

  test('takes it away once the right is withdrawn, and all that went up', async () => {
    server.gates = ['a0'];
    await start();
    await waitFor(() => expect(isHere()).toEqual(NOTHING));
    expect(outbox()).toEqual([]);
  });

  test('takes it away where the server does not know the person any more', async () => {
    server.trouble = () => fault('FORBIDDEN');
    await start();
    await waitFor(() => expect(isHere()).toEqual(NOTHING));
  });
});

test('a day after the activity the venue’s codes are of no use, and their seed goes', async () => {
  const day = 86_400_000;
  await wipeOld(instant(ACTIVITY.endsAt + day));
  expect(keptVenueSeed('a1')).toBeDefined();
  await wipeOld(instant(ACTIVITY.endsAt + day + 1));
  expect(keptVenueSeed('a1')).toBeUndefined();
  expect(readHead('a1')).toBeDefined();
});

test('three days after the activity nothing but what waits is left, whatever screen is opened first', async () => {
  await wipeOld(instant(ACTIVITY.endsAt + 3 * 86_400_000));
  expect(readHead('a1')).toBeDefined();
  await wipeOld(instant(ACTIVITY.endsAt + 3 * 86_400_000 + 1));
  expect(readHead('a1')).toBeUndefined();
  expect(outbox()).toEqual(['waiting']);
});
