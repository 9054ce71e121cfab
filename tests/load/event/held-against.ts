import type { Verdict } from '#core/attendance/scan';

/** What a phone made of somebody who stood before it, as far as it is held against the server. */
export interface Made {
  readonly scan: { readonly id: string };
  readonly verdict: Pick<Verdict, 'kind'>;
}

/** A fact as it is stored. */
export type StoredFact = Readonly<Record<string, unknown>>;

const isByClock = (fact: StoredFact): boolean => fact['method'] === 'planned-end';
/** Where, when and whose: what is the same of one presentation under whatever id it is stored. */
const presentationOf = (fact: StoredFact): string =>
  ['device', 'happenedAt', 'kind', 'method', 'signupId', 'volunteerNo', 'pass', 'annuls']
    .map((field) => String(fact[field]))
    .join(' ');

/** Scans of phones, let through or not, that the server does not hold, or holds as refused though they were let through. */
export function lostOf(made: readonly Made[], stored: ReadonlyMap<string, StoredFact>): number {
  return made.filter(({ scan: { id }, verdict }) => {
    const fact = stored.get(id);
    return fact === undefined || (verdict.kind === 'accepted' && fact['refused'] !== undefined);
  }).length;
}

/** Facts on the server that no phone made, and presentations that are stored under two ids. */
export function surplusOf(made: readonly Made[], stored: ReadonlyMap<string, StoredFact>): number {
  const ids = new Set(made.map(({ scan }) => scan.id));
  const facts = [...stored].filter(([, fact]) => !isByClock(fact));
  const own = facts.filter(([id]) => ids.has(id)).map(([, fact]) => presentationOf(fact));
  return facts.length - own.length + (own.length - new Set(own).size);
}
