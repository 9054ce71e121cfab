import { chunksOf } from '#core/shared/chunks-of';
import { isTooLarge } from './trouble';

type Read<TRow> = (ids: readonly string[]) => Promise<readonly TRow[]>;

/** One answer, or two of half the ids when it would be too large; only a single document may be too large by itself. */
async function inHalves<TRow>(ids: readonly string[], read: Read<TRow>): Promise<readonly TRow[]> {
  try {
    return await read(ids);
  } catch (cause) {
    if (!isTooLarge(cause) || ids.length === 1) {
      throw cause;
    }
  }
  const halves = chunksOf(ids, Math.ceil(ids.length / 2));
  return (await Promise.all(halves.map((half) => inHalves(half, read)))).flat();
}

/**
 * Reads documents by their ids, however many there are and whatever they weigh: usually so many at once, fewer when an
 * answer would be too large. Nothing is asked when there is no id.
 */
export async function readByIds<TRow>(
  ids: readonly string[],
  atOnce: number,
  read: Read<TRow>,
): Promise<readonly TRow[]> {
  return (await Promise.all(chunksOf(ids, atOnce).map((some) => inHalves(some, read)))).flat();
}
