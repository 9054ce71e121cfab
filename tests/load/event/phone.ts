import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import type { UploadedScan } from '#core/attendance/calls';
import type { Verdict } from '#core/attendance/scan';
import type { Instant } from '#core/shared/instant';
import { aKeyShelf } from '../../../src/features/gate/fixtures/a-key-shelf';
import { ROOT } from '../../support/start-cloud';
import { aBattery, type Battery, type Death } from './battery';
import { aFlash } from './flash';

/** The product's own gate, started once. */
type App = typeof import('./phone-app');

/** What of a phone is still there when it dies: its flash memory, its shelf of keys, its clock, its steward. */
export interface PhoneBody {
  readonly activityId: string;
  /** By this phone's own, wrong clock. */
  readonly now: () => Instant;
  /** Sends a call to the server as the phone's steward. */
  readonly send: (route: string, init: RequestInit) => Promise<Response>;
  readonly flash: ReturnType<typeof aFlash>;
  readonly keys: IDBFactory;
}

/** A phone out of the box. */
export const aPhoneBody = (own: Pick<PhoneBody, 'activityId' | 'now' | 'send'>): PhoneBody => ({
  ...own,
  flash: aFlash(),
  keys: aKeyShelf(),
});

/** What one scan came to, and how long the steward waited for it. */
export interface Shown {
  readonly scan: UploadedScan;
  readonly verdict: Verdict;
  readonly ms: number;
}

/** A phone that is switched on. */
export interface Phone {
  readonly show: (pass: string, kind: 'in' | 'out') => Shown;
  readonly waiting: () => number;
  /** One round with the server. Answers whether the phone survived. */
  readonly sync: (death?: Death) => Promise<boolean>;
}

/** What the app sees of the phone and of the world, by the names that a web page has for them. */
function worldOf({ now, flash, keys, send }: PhoneBody, battery: Battery) {
  const timers = new Set<NodeJS.Timeout>();
  void battery.died.then(() => timers.forEach(clearTimeout));
  return {
    localStorage: flash.opened(battery.beforeChange),
    indexedDB: keys,
    Date: class extends Date {
      static override now = now;
    },
    fetch: (route: string, init: RequestInit) => {
      const { call } = JSON.parse(String(init.body)) as { readonly call: string };
      return battery.carry(call, () => send(route, init));
    },
    setTimeout: (run: () => void, ms: number) => {
      if (battery.isDead()) {
        return undefined;
      }
      const timer = setTimeout(() => {
        timers.delete(timer);
        run();
      }, ms);
      timers.add(timer);
      return timer;
    },
  };
}

/** Runs the app's file anew, so that nothing of an earlier life is in its memory. */
function startApp(world: ReturnType<typeof worldOf>): App {
  const file = path.join(ROOT, 'dist/phone/app.cjs');
  const names = ['module', 'require', ...Object.keys(world)];
  const loaded: { exports: unknown } = { exports: {} };
  const run = compileFunction(readFileSync(file, 'utf8'), names, { filename: file });
  run(loaded, require, ...Object.values(world));
  return loaded.exports as App;
}

const MOST_TRIES = 50;

/** Switches a phone on: its app opens the gate from what is in the flash memory, and fetches a roster if there is none. */
export async function switchOn(body: PhoneBody): Promise<Phone> {
  const battery = aBattery();
  const app = startApp(worldOf(body, battery));
  const { useGate, syncGate, takeScan, waitingOf } = app;
  await app.prepareDevice();
  await app.openGate(body.activityId);
  for (let tried = 0; tried < MOST_TRIES && useGate.getState().roster === undefined; tried += 1) {
    await syncGate('asked');
  }
  return {
    show: (text, kind) => {
      const began = performance.now();
      const taken = takeScan({ method: 'pass', text }, kind);
      const ms = performance.now() - began;
      if (taken?.isWritten !== true) {
        throw new Error('a phone at the gate cannot scan');
      }
      return { scan: taken.scan, verdict: taken.verdict, ms };
    },
    waiting: () => waitingOf(useGate.getState()).length,
    sync: async (death) => {
      if (death !== undefined) {
        battery.dieAt(death);
      }
      await Promise.race([syncGate('asked'), battery.died]);
      return !battery.isDead();
    },
  };
}
