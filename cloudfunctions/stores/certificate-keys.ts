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

/** The key of this id as it was published: this one, unless the id has signed before. */
async function published(id: string, publicKey: string, since: Instant): Promise<string | undefined> {
  const standing = await get(used, id);
  if (standing !== undefined) {
    return standing.publicKey;
  }
  const insertion = await insertUnique(used, { _id: id, publicKey, since });
  return insertion.kind === 'inserted' ? publicKey : usedKey(id);
}

/**
 * Publishes a key with the moment it first signed; later moments change nothing.
 *
 * @throws Error when another key signed under this id: what it signed would no longer hold, so nothing more is signed.
 */
export async function noteFirstUse(id: string, publicKey: string, since: Instant): Promise<void> {
  if ((await published(id, publicKey, since)) !== publicKey) {
    throw new Error(
      `CERTIFICATE_KEYS: another key has signed under the id "${id}"; give this one an id of its own`,
    );
  }
}

/** The public key of this id, if it ever signed. */
export const usedKey = async (id: string): Promise<string | undefined> => (await get(used, id))?.publicKey;

/** Every key that ever signed, oldest first. */
export const usedKeys = async () =>
  (await find(used, { limit: MOST_KEYS }))
    .map(({ _id, publicKey, since }) => ({ id: _id, publicKey, since }))
    .sort((one, other) => one.since - other.since);
