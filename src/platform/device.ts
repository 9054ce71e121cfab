import { toBase64url } from '#core/attendance/base64url';
import type { Instant } from '#core/shared/instant';
import { randomBytes } from './random';
import { readStored, writeStored } from './storage';

const KEY = 'device';
const made = { count: 0 };

/** Names this phone in every scan it makes; random, made once, says nothing about its owner. */
export const deviceId = (): string | undefined => readStored<string>(KEY);

/** Makes the phone's name if it has none yet. Until then the phone cannot take scans. */
export async function prepareDevice(): Promise<void> {
  if (deviceId() === undefined) {
    writeStored(KEY, toBase64url(await randomBytes(12)));
  }
}

/** A new scan's id: this phone, this millisecond, this count; made before anything else happens and never again. */
export function newScanId(device: string, at: Instant): string {
  made.count = (made.count + 1) % 1296;
  return `${device}-${at.toString(36)}-${made.count.toString(36)}`;
}
