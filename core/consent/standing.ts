import type { Instant } from '../shared/instant';
import type { GivenConsent } from '../volunteer/volunteer';
import type { ConsentKey } from './documents';

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
