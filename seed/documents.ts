import { chunksOf } from '#core/shared/chunks-of';
import type { Instant } from '#core/shared/instant';

/** Documents of one collection, ready for the seed file. */
export interface SeedLine {
  readonly collection: string;
  readonly documents: readonly object[];
}

/** What every stored document carries, as kernel/database would have written it at that moment. */
export const storedAt = (createdAt: Instant) => ({ rev: 1, createdAt });

const MOST_A_LINE = 500;

/** Lines of a collection, none of them too long to read comfortably. */
export function linesOf(collection: string, documents: readonly object[]): readonly SeedLine[] {
  return chunksOf(documents, MOST_A_LINE).map((some) => ({ collection, documents: some }));
}
