import { forgetStored, storedKeys } from './storage';
import { forgetVaultKey } from './vault-key';

/**
 * What stays on a device that is handed on: how it shows things, and the number under which it makes scan ids, which
 * says nothing about anybody.
 */
const STAYS: readonly string[] = ['display', 'device', 'device-starts'];

/** Forgets everything this device keeps about people. What the server keeps is not touched. */
export async function forgetAll(): Promise<void> {
  for (const key of storedKeys().filter((one) => !STAYS.includes(one))) {
    forgetStored(key);
  }
  await forgetVaultKey();
}
