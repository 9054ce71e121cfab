import type { Instant } from '../shared/instant';
import type { GivenConsent } from '../volunteer/volunteer';
import type { ConsentKey } from './documents';

/** Since when somebody agrees to a document; `undefined` while they do not. */
export const agreedSince = (consents: readonly GivenConsent[], key: ConsentKey): Instant | undefined =>
  consents.find((consent) => consent.key === key)?.at;

/**
 * Whether what was said at a moment was said under the consent that stands. What was told under one that was taken back
 * is not told again because of a later one (个人信息保护法 第十五条、第四十七条).
 */
export function isUnderConsent(said: Instant | undefined, since: Instant | undefined): boolean {
  return said !== undefined && since !== undefined && said >= since;
}

interface Wanted {
  readonly key: ConsentKey;
  /** The version agreed to; absent when the consent is taken back. */
  readonly version: string | undefined;
}

interface Standing {
  readonly consents: readonly GivenConsent[];
  /** What stood and no longer does. */
  readonly ended: readonly GivenConsent[];
}

/**
 * The consents of somebody after they agreed to a document or took it back (个人信息保护法 第十五条). One that stands
 * in the same version keeps the moment it was given.
 */
export function consentsAfter(consents: readonly GivenConsent[], wanted: Wanted, now: Instant): Standing {
  const { key, version } = wanted;
  const others = consents.filter((consent) => consent.key !== key);
  const own = consents.filter((consent) => consent.key === key);
  if (version === undefined) {
    return { consents: others, ended: own };
  }
  return own.some((consent) => consent.version === version)
    ? { consents, ended: [] }
    : { consents: [...others, { key, version, at: now }], ended: own };
}
