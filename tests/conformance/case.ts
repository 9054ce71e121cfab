import { insert } from '#kernel/database';
import type { Draft } from '#kernel/database/document';
import { type Item, items, type Unique } from './collections';

/** One promise of the database, proved by a run that throws when it is broken. */
export interface Case {
  /** The promise as a sentence. */
  readonly name: string;
  readonly run: (bench: Bench) => Promise<void>;
}

/** What a case works with: documents that no other case or run can meet. */
export interface Bench {
  readonly run: string;
  /** An id of this run. */
  id(name: string): string;
  /** An item of this run, not stored yet. */
  item(name: string, fields?: Partial<Item>): Draft<Item>;
  /** A document with unique fields of this run, not stored yet. */
  unique(name: string, fields?: Partial<Unique>): Draft<Unique>;
  /** Stores items `0`, `1` … whose `number` counts up, eight at a time. */
  stored(count: number, fieldsOf?: (number: number) => Partial<Item>): Promise<readonly Item[]>;
}

/** The documents of one run. */
export function benchOf(run: string): Bench {
  const id = (name: string) => `${run}:${name}`;
  const item: Bench['item'] = (name, fields = {}) => ({ number: 0, ...fields, _id: id(name), run });
  return {
    run,
    id,
    item,
    unique: (name, fields = {}) => ({ ...fields, _id: id(name), run }),
    stored: async (count, fieldsOf = () => ({})) => {
      const numbers = Array.from({ length: count }, (_, number) => number);
      return inParallel(8, numbers, (number) =>
        insert(items, item(String(number).padStart(4, '0'), { number, ...fieldsOf(number) })),
      );
    },
  };
}

/** Does something with each, at most so many at once; answers in the order of what was given. */
export async function inParallel<TGiven, TMade>(
  atOnce: number,
  given: readonly TGiven[],
  make: (one: TGiven) => Promise<TMade>,
): Promise<readonly TMade[]> {
  const made: TMade[] = [];
  const left = given.entries();
  const worker = async () => {
    for (const [at, one] of left) {
      made[at] = await make(one);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return made;
}
