import { useCallback, useState } from 'react';
import type { CallName, ReplyOf, RequestOf } from '#core/api';
import type { Page } from '#core/shared/reply';
import { call } from './call';
import { type Loaded, useCall } from './use-call';

/** A page, of a list that may not know how many rows it has in all. */
type PageRead<TRow> = Pick<Page<TRow>, 'rows' | 'next'> & Partial<Page<TRow>>;

/** Calls that answer in pages. */
type PagedCall = {
  [TName in CallName]: RequestOf<TName> extends { readonly cursor?: string | undefined }
    ? ReplyOf<TName> extends PageRead<unknown>
      ? TName
      : never
    : never;
}[CallName];

export interface Pages<TRow> {
  readonly first: Loaded<PageRead<TRow>>;
  /** All rows read so far. */
  readonly rows: readonly TRow[];
  /** How many rows there are in all; 0 when nobody counts them. */
  readonly total: number;
  readonly more: 'none' | 'available' | 'loading' | 'failed';
  readonly loadMore: () => void;
}

type RowOf<TName extends PagedCall> = ReplyOf<TName> extends PageRead<infer TRow> ? TRow : never;

interface Further<TRow> {
  readonly question: string;
  readonly rows: readonly TRow[];
  readonly next: string | undefined;
  readonly state: 'idle' | 'loading' | 'failed';
}

/** A list read page by page: the first page is kept on the phone, later ones are read on demand. */
export function usePages<TName extends PagedCall>(
  name: TName,
  request: Omit<RequestOf<TName>, 'cursor'>,
): Pages<RowOf<TName>> {
  const first = useCall(name, request as RequestOf<TName>, {
    isEmpty: (page) => {
      const { rows, next } = page as PageRead<unknown>;
      return rows.length === 0 && next === undefined;
    },
  }) as Loaded<PageRead<RowOf<TName>>>;
  const [further, setFurther] = useState<Further<RowOf<TName>>>();
  const page = first.kind === 'done' ? first.value : undefined;
  // What was read on from a first page does not go on from a newer one.
  const question = JSON.stringify([request, first.kind === 'done' ? first.savedAt : 0]);
  const mine = further?.question === question ? further : undefined;
  const next = mine === undefined ? page?.next : mine.next;

  const loadMore = useCallback(async () => {
    if (next === undefined) {
      return;
    }
    const before = mine?.rows ?? [];
    setFurther({ question, rows: before, next, state: 'loading' });
    const answer = await call(name, { ...request, cursor: next } as RequestOf<TName>);
    if (answer.ok) {
      const read = answer.value as PageRead<RowOf<TName>>;
      setFurther({ question, rows: [...before, ...read.rows], next: read.next, state: 'idle' });
    } else {
      setFurther({ question, rows: before, next, state: 'failed' });
    }
  }, [mine, name, next, question, request]);

  const state = mine?.state ?? 'idle';
  const idle = next === undefined ? 'none' : 'available';
  return {
    first,
    rows: [...(page?.rows ?? []), ...(mine?.rows ?? [])],
    total: page?.total ?? 0,
    more: state === 'idle' ? idle : state,
    loadMore: () => void loadMore(),
  };
}
