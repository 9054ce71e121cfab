import type { SignupId } from '../shared/ids';
import { effectiveAt } from './effective-at';
import type { Scan } from './scan';

/** Orders texts by their code units, the same on every machine. */
export const compareTexts = (one: string, other: string): number => {
  if (one === other) {
    return 0;
  }
  return one < other ? -1 : 1;
};

type Ordered = Pick<Scan, 'happenedAt' | 'skewMs' | 'id'>;

/** The order of scans: by when they happened by the server's clock, then by id. When they arrived never matters. */
export const compareScans = (one: Ordered, other: Ordered): number =>
  effectiveAt(one) - effectiveAt(other) || compareTexts(one.id, other.id);

/** Scans by the signup they are about, each group in the order they came. Scans of nobody known are left out. */
export function scansBySignup(scans: readonly Scan[]): ReadonlyMap<SignupId, readonly Scan[]> {
  const groups = new Map<SignupId, Scan[]>();
  for (const scan of scans) {
    if (scan.signupId !== undefined) {
      const group = groups.get(scan.signupId);
      if (group === undefined) {
        groups.set(scan.signupId, [scan]);
      } else {
        group.push(scan);
      }
    }
  }
  return groups;
}
