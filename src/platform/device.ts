import { toBase64url } from '#core/attendance/base64url';
import type { Instant } from '#core/shared/instant';
import { randomBytes } from './random';
import { readStored, writeStored } from './storage';

const KEY = 'device';
const STARTS = 'device-starts';
/** Scan ids made since the app was started, and which start of the app on this phone that was. */
const made: { count: number; start?: number } = { count: 0 };

/** Names this phone in every scan it makes; random, made once, says nothing about its owner. */
export const deviceId = (): string | undefined => readStored<string>(KEY);

/** Makes the phone's name if it has none yet. Until then the phone cannot take scans. */
export async function prepareDevice(): Promise<void> {
  if (deviceId() === undefined) {
    writeStored(KEY, toBase64url(await randomBytes(12)));
  }
}

function startNo(): number {
  if (made.start === undefined) {
    made.start = (readStored<number>(STARTS) ?? 0) + 1;
    writeStored(STARTS, made.start);
  }
  return made.start;
}

/**
 * A new scan's id: this phone, this millisecond, this start of the app, this count; made before anything else happens
 * and never again, even when the clock was set back in between.
 */
export function newScanId(device: string, at: Instant): string {
  made.count += 1;
  return [device, ...[at, startNo(), made.count].map((part) => part.toString(36))].join('-');
}
