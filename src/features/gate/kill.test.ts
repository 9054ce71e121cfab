import { webcrypto } from 'node:crypto';
import { entryOf, peopleOf, STARTS_AT } from './fixtures/a-gate';
import { type Server, startServer } from './fixtures/a-server';
import { dyingAfter, startApp } from './fixtures/an-app';

const ID = 'a1';
const PEOPLE = 620;

let server: Server;
beforeEach(() => {
  localStorage.clear();
  jest.spyOn(globalThis.Date, 'now').mockReturnValue(STARTS_AT);
  server = startServer(peopleOf(PEOPLE));
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
});

/** A morning at the gate: download, scan three people in, undo one, send, a newer roster, one more. */
async function morning(): Promise<readonly string[]> {
  const app = await startApp(ID);
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
  const app = await startApp(ID);
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
