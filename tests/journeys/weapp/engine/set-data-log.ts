import type { Instance } from 'glass-easel-miniprogram-adapter';
import type { ActivityMeter } from './activity-meter';

/** One setData: what crosses from the service layer to the view, which is what costs time on a phone. */
export interface SetData {
  readonly page: string;
  readonly keys: readonly string[];
  readonly bytes: number;
}

const isLogged = Symbol('logged');

/** Writes down every setData of an instance, and hands the data over as JSON, as WeChat does. */
export function logSetData(
  instance: Instance,
  { page, log, meter }: { page: () => string; log: SetData[]; meter: ActivityMeter },
): void {
  const own = instance.setData as typeof instance.setData & { [isLogged]?: true };
  if (own[isLogged]) return;
  const setData = (change: Readonly<Record<string, unknown>>, callback?: () => void) => {
    const work = meter.begin('a setData');
    const text = JSON.stringify(change);
    log.push({ page: page(), keys: Object.keys(change), bytes: Buffer.byteLength(text) });
    own.call(instance, JSON.parse(text) as Record<string, unknown>);
    queueMicrotask(() => {
      callback?.call(instance);
      work.end();
    });
  };
  instance.setData = Object.assign(setData, { [isLogged]: true as const });
}
