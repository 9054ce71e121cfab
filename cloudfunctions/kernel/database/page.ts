import { Failure } from '#core/shared/failure';
import { find } from '../database';
import { above, below, equal, type Where } from './condition';
import type { Collection, Order, Stored } from './document';

type NumberField<TDocument> = {
  [TField in keyof TDocument & string]: TDocument[TField] extends number ? TField : never;
}[keyof TDocument & string];

/** A list in an order that stays put while rows come and go: by a number, equal numbers by id. */
export interface PageQuery<TDocument extends Stored> {
  readonly where: Where<TDocument>;
  readonly by: NumberField<TDocument>;
  readonly way: 'asc' | 'desc';
  readonly limit: number;
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
}

interface Place {
  readonly value: number;
  readonly id: string;
}

/** Reads a cursor of ours; anything else is the caller's mistake. */
function placeOf(cursor: string): Place {
  const [, value = '', id = ''] = /^(\d{1,16})\.(.+)$/.exec(cursor) ?? [];
  if (id === '') {
    throw new Failure('INVALID_INPUT', 'unknown cursor', [
      { path: 'cursor', sentence: '列表位置失效了，请从头打开列表' },
    ]);
  }
  return { value: Number(value), id };
}

/**
 * Reads one page and where the next begins. Going on takes two reads: rows equal to the last one first,
 * then the rows beyond; both walk the same index.
 */
export async function page<TDocument extends Stored>(
  from: Collection<TDocument>,
  { where, by, way, limit, cursor }: PageQuery<TDocument>,
): Promise<{ readonly rows: readonly TDocument[]; readonly next?: string }> {
  const order: Order<TDocument> = [
    [by, way],
    ['_id', way],
  ];
  const read = (extra: object, most: number) =>
    find(from, { where: { ...where, ...extra } as Where<TDocument>, order, limit: most });
  const beyond = way === 'asc' ? above : below;
  const last = cursor === undefined ? undefined : placeOf(cursor);
  const wanted = limit + 1;
  const ties =
    last === undefined ? [] : await read({ [by]: equal(last.value), _id: beyond(last.id) }, wanted);
  const missing = wanted - ties.length;
  const own = (where[by] ?? []) as never;
  const further = last === undefined ? {} : { [by]: [beyond(last.value), ...[own].flat()] };
  const found = missing > 0 ? [...ties, ...(await read(further, missing))] : ties;
  const rows = found.slice(0, limit);
  const end = rows.at(-1);
  return found.length > limit && end !== undefined
    ? { rows, next: `${String(end[by])}.${end._id}` }
    : { rows };
}
