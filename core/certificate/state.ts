import { foldDecisions, mayDecide } from '../hours/fold-decisions';
import { entriesByRecord } from '../hours/standings';
import type { LedgerEntry } from '../ledger/entry';
import type { Instant } from '../shared/instant';
import type { CertificateState, CertifiedItem, Revocation, RevocationCause } from './certificate';

/** Decisions that make what was certified untrue. A dispute alone does not: the record still stands as it was. */
const BREAKS = { corrected: 'corrected', declined: 'declined' } as const satisfies Record<
  string,
  RevocationCause
>;

const causeOf = (kind: string): RevocationCause | undefined =>
  Object.hasOwn(BREAKS, kind) ? BREAKS[kind as keyof typeof BREAKS] : undefined;

function breakIn(entries: readonly LedgerEntry[], turn: number): Revocation | undefined {
  const decisions = entries.map(({ decision }) => decision);
  for (const [at, decision] of decisions.entries()) {
    const cause = causeOf(decision.kind);
    // A decision that its record did not allow changed nothing.
    if (cause && decision.turn > turn && mayDecide(foldDecisions(decisions.slice(0, at)), decision.kind)) {
      return { cause, at: decision.at };
    }
  }
  return undefined;
}

/**
 * The first decision after issue that makes a certificate untrue, from every entry about its records. Entries are never
 * taken back, so a certificate that was broken once stays so.
 */
export function brokenBy(
  { items }: { readonly items: readonly Pick<CertifiedItem, 'record' | 'turn'>[] },
  entries: readonly LedgerEntry[],
): Revocation | undefined {
  const groups = entriesByRecord(entries);
  return items
    .flatMap(({ record, turn }) => breakIn(groups.get(record) ?? [], turn) ?? [])
    .sort((one, other) => one.at - other.at)[0];
}

/** What is known of a certificate besides its text. */
export interface Fate {
  readonly revocation?: Revocation | undefined;
  /** When a certificate was issued in its place. */
  readonly replacedAt?: Instant | undefined;
}

/** Whether a certificate stands. */
export function stateOf({ revocation, replacedAt }: Fate): CertificateState {
  if (revocation !== undefined) {
    return { kind: 'revoked', ...revocation };
  }
  return replacedAt === undefined ? { kind: 'valid' } : { kind: 'superseded', at: replacedAt };
}
