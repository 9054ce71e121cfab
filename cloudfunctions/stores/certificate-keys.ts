import type { Instant } from '#core/shared/instant';
import { find, get, insertUnique } from '#kernel/database';
import { collection, type Stored } from '#kernel/database/document';

/** A public key that has signed a certificate, kept for ever; `_id` is the key's. */
interface KeyDocument extends Stored {
  /** Ed25519, 32 bytes in base64url. */
  readonly publicKey: string;
  readonly since: Instant;
}

const used = collection<KeyDocument>('certificate-keys');
const MOST_KEYS = 100;

/** Publishes a key with the moment it first signed; later moments change nothing. */
export async function noteFirstUse(id: string, publicKey: string, since: Instant): Promise<void> {
  if ((await get(used, id)) === undefined) {
    await insertUnique(used, { _id: id, publicKey, since });
  }
}

/** The public key of this id, if it ever signed. */
export const usedKey = async (id: string): Promise<string | undefined> => (await get(used, id))?.publicKey;

/** Every key that ever signed, oldest first. */
export const usedKeys = async () =>
  (await find(used, { limit: MOST_KEYS }))
    .map(({ _id, publicKey, since }) => ({ id: _id, publicKey, since }))
    .sort((one, other) => one.since - other.since);
