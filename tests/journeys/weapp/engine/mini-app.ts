import { CurrentWindowBackendContext } from 'glass-easel';
import { type Instance, MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import { type ActivityMeter, createActivityMeter } from './activity-meter';
import { bootApp } from './boot-app';
import type { CloudDoor } from './cloud-door';
import { type Complaints, collectComplaints } from './complaints';
import { type Dist, openDist } from './dist';
import { createPageStack, type PageStack } from './page-stack';
import { createListeners, type Listeners } from './phone/listeners';
import { newPhone, type Phone } from './phone/phone';
import { createWx } from './phone/wx';
import { serviceTimers } from './service-timers';
import { logSetData, type SetData } from './set-data-log';

/** The compiled mini-program, running on WeChat's open-source engine. */
export interface MiniApp {
  readonly dist: Dist;
  readonly phone: Phone;
  readonly complaints: Complaints;
  readonly setData: readonly SetData[];
  readonly stack: PageStack;
  /** The document element of the page on top. */
  readonly screen: Element;
  /** Every open page and component instance. */
  readonly instances: readonly Instance[];
  /** Puts another answerer behind the cloud, from the next call on. */
  answerWith(door: CloudDoor): void;
  /** Starts over at a page; waits until nothing is under way. */
  open(url: string): Promise<void>;
  quiet(): Promise<void>;
  /** Lets time pass on the phone, in milliseconds, until nothing is under way. */
  pass(ms: number): Promise<void>;
  /** Somebody opens the mini-program at a page that it does not have. */
  openMissing(path: string): Promise<void>;
  /** The phone loses or finds the network. */
  setNetwork(network: Phone['network']): Promise<void>;
  /** Ends it: pages, timers, listeners. */
  close(): void;
}

/** Boots a mini-program whose cloud is behind `door`; the phone may be one that was used before. */
export function startMiniApp(door: CloudDoor, phone: Phone = newPhone(), dist: Dist = openDist()): MiniApp {
  const parts = createParts();
  const { complaints, listeners, log, meter, timers } = parts;
  let currentDoor = door;
  const instances = new Set<Instance>();
  const watch = (instance: Instance) => {
    instances.add(instance);
    logSetData(instance, { page: () => stack.top.route, log, meter });
  };
  const firstPage = dist.pages[0] ?? '';
  const wx = createWx({ ...parts, phone, firstPage, stack: () => stack, door: () => currentDoor });
  const openPages = () => stack.instances;
  const space = bootApp({ ...parts, dist, wx, ahead: () => phone.clockAheadMs, openPages, watch });
  const stack = createPageStack({
    dist,
    create: (route) => parts.backend.createRoot('body', space, route),
    prepare: watch,
    soon: (run) => timers.functions.setTimeout(run, 0),
  });

  return {
    dist,
    phone,
    complaints,
    setData: log,
    stack,
    get screen() {
      return stack.top.root.getComponent().getBackendElement() as unknown as Element;
    },
    get instances() {
      return [...instances];
    },
    answerWith: (next) => {
      currentDoor = next;
    },
    open: async (url) => {
      stack.reLaunch(url);
      await meter.quiet();
    },
    openMissing: async (path) => {
      listeners.tell('PageNotFound', { path, query: {}, isEntryPage: false });
      await meter.quiet();
    },
    quiet: meter.quiet,
    pass: async (ms) => {
      phone.clockAheadMs += ms;
      timers.pass(ms);
      await meter.quiet();
    },
    setNetwork: async (network) => {
      phone.network = network;
      listeners.tell('NetworkStatusChange', { isConnected: network !== 'none', networkType: network });
      await meter.quiet();
    },
    close: () => {
      stack.closeAll();
      timers.stop();
      complaints.stop();
    },
  };
}

interface EngineParts {
  readonly complaints: Complaints;
  readonly listeners: Listeners;
  readonly meter: ActivityMeter;
  readonly timers: ReturnType<typeof serviceTimers>;
  readonly log: SetData[];
  readonly env: MiniProgramEnv;
  readonly backend: ReturnType<MiniProgramEnv['associateBackend']>;
}

function createParts(): EngineParts {
  const meter = createActivityMeter();
  const env = new MiniProgramEnv();
  return {
    complaints: collectComplaints(),
    listeners: createListeners(),
    meter,
    timers: serviceTimers(meter),
    log: [],
    env,
    backend: env.associateBackend(new CurrentWindowBackendContext()),
  };
}
