import { readStored, writeStored } from '../platform/storage';

const KEY = 'clock-skew';
/** An answer that took longer says too little about the clock, in milliseconds. */
const LONGEST_WAIT_MS = 10_000;

/** When a call was sent and heard, by this phone's clock. */
interface RoundTrip {
  readonly sentAt: number;
  readonly heardAt: number;
}

/** Measures this phone's clock against any answer that says the server's time. */
export function hearServerTime(value: unknown, { sentAt, heardAt }: RoundTrip): void {
  const { serverTime } = (value ?? {}) as { readonly serverTime?: unknown };
  if (typeof serverTime === 'number' && heardAt - sentAt <= LONGEST_WAIT_MS) {
    // The middle of sending and hearing is the best guess of when the server looked at its clock.
    writeStored(KEY, Math.round((sentAt + heardAt) / 2 - serverTime));
  }
}

/** This phone's clock minus the server's as last measured, in milliseconds; `undefined` before the first measure. */
export const clockSkew = (): number | undefined => readStored<number>(KEY);
