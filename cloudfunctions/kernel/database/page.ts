import { Failure } from '#core/shared/failure';
import { find, findFields } from '../database';
import { above, below, equal, type Where } from './condition';
import type { Collection, Order, Query, Stored } from './document';

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

/** A cursor that stands before everything at a value, and after everything below it. */
export const cursorAt = (value: number): string => `${value}.!`;

/** One page of rows, and where the next begins; no `next` on the last. */
export interface Page<TRow> {
  readonly rows: readonly TRow[];
  readonly next?: string;
}

/**
 * Reads one page and where the next begins. Going on takes two reads: rows equal to the last one first,
 * then the rows beyond; both walk the same index.
 */
async function paged<TDocument extends Stored, TRow extends { readonly _id: string }>(
  { where, by, way, limit, cursor }: PageQuery<TDocument>,
  ask: (query: Query<TDocument>) => Promise<readonly TRow[]>,
): Promise<Page<TRow>> {
  const order: Order<TDocument> = [
    [by, way],
    ['_id', way],
  ];
  const read = (extra: object, most: number) =>
    ask({ where: { ...where, ...extra } as Where<TDocument>, order, limit: most });
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
  const end = rows.at(-1) as (TRow & Readonly<Record<string, unknown>>) | undefined;
  return found.length > limit && end !== undefined
    ? { rows, next: `${String(end[by])}.${end._id}` }
    : { rows };
}

/** Reads one page of a list, and where the next begins. */
export const page = <TDocument extends Stored>(
  from: Collection<TDocument>,
  query: PageQuery<TDocument>,
): Promise<Page<TDocument>> => paged(query, (asked) => find(from, asked));

/** Like {@link page}, but only some fields travel; `_id` and what the list is ordered by always do. */
export const pageFields = <TDocument extends Stored, TField extends keyof TDocument & string>(
  from: Collection<TDocument>,
  query: PageQuery<TDocument>,
  fields: readonly TField[],
): Promise<Page<Pick<TDocument, TField | '_id'>>> =>
  paged(query, (asked) => findFields(from, asked, [...fields, query.by as unknown as TField]));
