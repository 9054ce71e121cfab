import type { Instant } from '#core/shared/instant';

/** The same code within this time is the camera seeing it again, in milliseconds. */
const SAME_CODE = 3000;

/** One code before the camera, and what it is scanned for. */
export interface Sighting {
  readonly text: string;
  readonly kind: 'in' | 'out';
  readonly at: Instant;
}

/**
 * Remembers the codes before the camera. Answers whether one is the same as a moment ago: it stays the same for as long
 * as it is held up, also when the camera sees several in turn. Switching between in and out makes it another one.
 */
export function seenCodes(): (sighting: Sighting) => boolean {
  const lastSeen = new Map<string, Instant>();
  return ({ text, kind, at }) => {
    for (const [key, seenAt] of lastSeen) {
      // The clock may have been set back in between.
      if (Math.abs(at - seenAt) >= SAME_CODE) {
        lastSeen.delete(key);
      }
    }
    const key = `${kind}:${text}`;
    const isSame = lastSeen.has(key);
    lastSeen.set(key, at);
    return isSame;
  };
}
