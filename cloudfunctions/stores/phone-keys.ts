import type { VolunteerId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { compareAndSet, find, findFields, get, insertUnique } from '#kernel/database';
import { oneOf } from '#kernel/database/condition';
import { collection, type Stored } from '#kernel/database/document';

/** One phone's pass key. */
export interface PhoneKey {
  readonly keyId: string;
  /** Ed25519, 32 bytes in base64url. */
  readonly publicKey: string;
  readonly registeredAt: Instant;
}

/** The key of a phone that another one took the place of. */
interface EarlierKey extends PhoneKey {
  /** Absent of keys replaced before this was written down. */
  readonly replacedAt?: Instant;
}

/** The pass keys of one volunteer; `_id` is the volunteer's. Only `current` makes valid passes. */
export interface PhoneKeysDocument extends Stored {
  readonly current: PhoneKey;
  /** Newest first; kept to tell «another phone» from «forged», and for passes shown before they were replaced. */
  readonly earlier: readonly EarlierKey[];
}

const MOST_EARLIER = 20;
const phoneKeys = collection<PhoneKeysDocument>('phone-keys');

/** The keys of one volunteer; undefined of somebody whose phone never made one. */
export const phoneKeysOf = (id: VolunteerId): Promise<PhoneKeysDocument | undefined> => get(phoneKeys, id);

/** The keys of several volunteers; at most 1000. */
export const readPhoneKeys = (ids: readonly VolunteerId[]): Promise<readonly PhoneKeysDocument[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : find(phoneKeys, { where: { _id: oneOf(ids as readonly string[]) }, limit: 1000 });

/** At which revision some volunteers' keys are; at most 1000. */
export const phoneKeyRevs = (ids: readonly VolunteerId[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : findFields(phoneKeys, { where: { _id: oneOf(ids as readonly string[]) }, limit: 1000 }, ['rev']);

/** When each earlier key of somebody was replaced, by key: as written down, or else when the next was registered. */
export const keysReplacedAt = ({ current, earlier }: PhoneKeysDocument): Readonly<Record<string, Instant>> =>
  Object.fromEntries(
    earlier.map(({ publicKey, replacedAt }, at) => [
      publicKey,
      replacedAt ?? (earlier[at - 1] ?? current).registeredAt,
    ]),
  );

/** Makes a key the current one; answers whether it took another's place. The same key again changes nothing. */
export async function makeCurrent(id: VolunteerId, key: PhoneKey): Promise<boolean> {
  for (;;) {
    const kept = await get(phoneKeys, id);
    if (kept === undefined) {
      const { kind } = await insertUnique(phoneKeys, { _id: id, current: key, earlier: [] });
      if (kind === 'inserted') {
        return false;
      }
      continue;
    }
    if (kept.current.keyId === key.keyId) {
      return false;
    }
    const replaced: EarlierKey = { ...kept.current, replacedAt: key.registeredAt };
    const others = [replaced, ...kept.earlier].filter(({ keyId }) => keyId !== key.keyId);
    const set = { current: key, earlier: others.slice(0, MOST_EARLIER) };
    if ((await compareAndSet(phoneKeys, kept, set)) !== undefined) {
      return true;
    }
  }
}
