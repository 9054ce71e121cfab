/**
 * Who holds which document or unique key, and which were written lately.
 *
 * A transaction holds its claims from its first write until it ends (first updater wins). The history answers
 * "was this written since my snapshot?", also for a document that was removed and made anew in between.
 */
export interface Claims {
  /** The number of the last committed write; a transaction keeps it as its snapshot. */
  readonly now: () => number;
  /** The first owner other than `self` who holds one of the claims. */
  readonly holder: (claims: readonly string[], self?: string) => string | undefined;
  readonly writtenSince: (claims: readonly string[], snapshot: number) => boolean;
  readonly take: (claims: readonly string[], owner: string) => void;
  readonly release: (claims: Iterable<string>) => void;
  /** Notes a committed write. */
  readonly record: (claims: readonly string[]) => void;
  /** Forgets the history; right when no transaction is open. */
  readonly forget: () => void;
}

/** Makes an empty table of claims. */
export function createClaims(): Claims {
  let commits = 0;
  const owners = new Map<string, string>();
  const written = new Map<string, number>();
  return {
    now: () => commits,
    holder: (claims, self) =>
      claims.map((claim) => owners.get(claim)).find((owner) => owner !== undefined && owner !== self),
    writtenSince: (claims, snapshot) => claims.some((claim) => (written.get(claim) ?? 0) > snapshot),
    take: (claims, owner) => {
      for (const claim of claims) owners.set(claim, owner);
    },
    release: (claims) => {
      for (const claim of claims) owners.delete(claim);
    },
    record: (claims) => {
      commits += 1;
      for (const claim of claims) written.set(claim, commits);
    },
    forget: () => written.clear(),
  };
}
