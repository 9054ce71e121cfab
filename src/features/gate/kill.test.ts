import { webcrypto } from 'node:crypto';
import { entryOf, peopleOf, STARTS_AT } from './fixtures/a-gate';
import { type Server, startServer } from './fixtures/a-server';

const ID = 'a1';
const PEOPLE = 620;

/** The modules of the gate as an app that was just started has them. */
async function startApp() {
  jest.resetModules();
  const [device, gate, round, taking, rosters] = await Promise.all([
    import('../../platform/device'),
    import('./gate-state'),
    import('./round'),
    import('./take-scan'),
    import('./roster-store'),
  ]);
  await device.prepareDevice();
  await gate.openGate(ID);
  return { ...gate, ...round, ...taking, ...rosters };
}

/** Storage that stops for good after so many writes and removals: the phone dies in the middle of something. */
function dyingAfter(writes: number) {
  const disk = { left: writes };
  const { setItem, removeItem } = Storage.prototype;
  const spend = (act: () => void) => {
    if (disk.left <= 0) {
      throw new Error('the phone is dead');
    }
    disk.left -= 1;
    act();
  };
  const spies = [
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(function (this: Storage, key, value) {
      spend(() => setItem.call(this, key, value));
    }),
    jest.spyOn(Storage.prototype, 'removeItem').mockImplementation(function (this: Storage, key) {
      spend(() => removeItem.call(this, key));
    }),
  ];
  return {
    isDead: () => disk.left <= 0,
    revive: () => {
      for (const spy of spies) {
        spy.mockRestore();
      }
    },
  };
}

let server: Server;
beforeEach(() => {
  localStorage.clear();
  jest.spyOn(globalThis.Date, 'now').mockReturnValue(STARTS_AT);
  server = startServer(peopleOf(PEOPLE));
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
});

/** A morning at the gate: download, scan three people in, undo one, send, a newer roster, one more. */
async function morning(): Promise<readonly string[]> {
  const app = await startApp();
  await app.syncGate('asked');
  const shown: string[] = [];
  const scan = (number: number) => {
    const taken = app.takeScan({ method: 'number', entryNo: entryOf(number).entryNo }, 'in');
    if (taken?.isWritten === true) {
      shown.push(taken.scan.id);
    }
    return taken;
  };
  scan(0);
  const second = scan(1);
  if (second?.isWritten === true) {
    app.undoScan(second.scan, '扫错了人');
  }
  await app.syncGate('asked');
  server.version = 'version-000000002';
  scan(2);
  await app.syncGate('asked');
  return shown;
}

async function expectNothingLost(shown: readonly string[]): Promise<void> {
  const app = await startApp();
  const { roster } = app.useGate.getState();
  // Whatever roster is there is whole.
  expect(roster === undefined || roster.entries.length === PEOPLE).toBe(true);
  await app.syncGate('asked');
  for (const id of shown) {
    expect(server.stored.has(id)).toBe(true);
  }
  expect(app.waitingOf(app.useGate.getState())).toEqual([]);
  expect((await app.openRoster(ID))?.entries).toHaveLength(PEOPLE);
  expect(app.readDownload(ID)).toBeUndefined();
}

test('killed between any two writes, no scan that was shown is lost and no half roster is used', async () => {
  const whole = dyingAfter(Number.POSITIVE_INFINITY);
  await morning();
  whole.revive();
  const writes = localStorage.length;
  expect(writes).toBeGreaterThan(8);
  for (let n = 0; ; n += 1) {
    localStorage.clear();
    server = startServer(peopleOf(PEOPLE));
    const phone = dyingAfter(n);
    const shown = await morning();
    const wasKilled = phone.isDead();
    phone.revive();
    await expectNothingLost(shown);
    if (!wasKilled) {
      expect(n).toBeGreaterThan(20);
      return;
    }
  }
}, 120_000);
