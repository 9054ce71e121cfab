import { createHash } from 'node:crypto';
import { storedAt } from './documents';
import type { SeedVolunteer } from './volunteers';

const keyIdOf = (publicKey: string): string =>
  createHash('sha256').update(publicKey).digest('base64url').slice(0, 16);

/** As `register-key` would have stored them. The keys are noise: no phone holds their other halves. */
export const phoneKeyDocuments = (volunteers: readonly SeedVolunteer[]): readonly object[] =>
  volunteers.flatMap(({ id, publicKey, registeredAt }) =>
    publicKey === undefined
      ? []
      : [
          {
            _id: id,
            current: { keyId: keyIdOf(publicKey), publicKey, registeredAt },
            earlier: [],
            ...storedAt(registeredAt),
          },
        ],
  );
