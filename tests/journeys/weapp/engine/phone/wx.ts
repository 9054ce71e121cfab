import type { ActivityMeter } from '../activity-meter';
import type { CallBody, CloudDoor } from '../cloud-door';
import type { PageStack } from '../page-stack';
import { asynchronous, type CallOptions } from './asynchronous';
import { dialogs } from './dialogs';
import { fileSystem } from './files';
import type { Listeners } from './listeners';
import { machineLater, machineNow } from './machine';
import { navigation } from './navigation';
import type { Phone } from './phone';
import { ownScanner } from './scanner';
import { soundPlayers } from './sound';
import { storageLater, storageNow } from './storage';

/** What `wx` needs of the rest. */
export interface WxParts {
  readonly phone: Phone;
  readonly meter: ActivityMeter;
  readonly listeners: Listeners;
  readonly firstPage: string;
  stack(): PageStack;
  door(): CloudDoor;
}

/** The `wx` of the service layer: what this mini-program uses of it, and no more. */
export function createWx(parts: WxParts): Record<string, unknown> {
  const { phone, meter, listeners, firstPage } = parts;
  const files = fileSystem(phone);
  const launch = () => ({ path: firstPage, query: {}, scene: 1001, referrerInfo: {} });
  return {
    ...machineNow(phone),
    ...storageNow(phone),
    ...soundPlayers(phone),
    ...files.now,
    ...asynchronous(
      { ...machineLater(phone), ...storageLater(phone), ...dialogs(phone), ...files.later },
      meter,
    ),
    ...asynchronous({ ...navigation(parts.stack), ...ownScanner(phone, parts.stack) }, meter),
    ...listeners.functions,
    getLaunchOptionsSync: launch,
    getEnterOptionsSync: launch,
    nextTick: (run: () => void) => void Promise.resolve().then(run),
    createSelectorQuery: () => ({}),
    createIntersectionObserver: () => ({ relativeToViewport: () => ({ observe() {} }), disconnect() {} }),
    cloud: cloudOf(parts),
  };
}

/** `wx.cloud`, which answers nobody who has not called `init`. */
function cloudOf(parts: WxParts) {
  let isOpen = false;
  const call = callFunction(parts);
  return {
    init: () => {
      isOpen = true;
    },
    callFunction: (options: CallOptions) =>
      isOpen
        ? call(options)
        : Promise.reject(new Error('Cloud API is not enabled, please call wx.cloud.init first')),
  };
}

const noNetwork = (): Promise<never> => Promise.reject(new Error('request:fail'));

/** Both ways the words go as JSON. A door that never answers is not waited for, nor one that holds its answer back. */
function callFunction({ door, meter, phone }: WxParts) {
  const answered = (answer: Promise<unknown>, options: CallOptions): Promise<object> => {
    const call = asynchronous(
      { 'cloud.callFunction': async () => ({ result: (await answer) ?? null, requestID: 'test' }) },
      meter,
    )['cloud.callFunction'] as (options: CallOptions) => Promise<object>;
    return call(options);
  };
  return (options: CallOptions) => {
    const body = JSON.parse(JSON.stringify(options['data'] ?? {})) as CallBody;
    const answer = phone.network === 'none' ? noNetwork() : door()(String(options['name']), body);
    if (answer === undefined) return new Promise(() => {});
    if (!('held' in answer)) return answered(answer, options);
    return answer.held.then(() => answered(answer.held, options));
  };
}
