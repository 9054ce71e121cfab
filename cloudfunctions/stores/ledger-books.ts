import type { LedgerBook } from '#core/ledger/calls';
import type { RecordingOrg } from '#core/ledger/entry';
import { type LedgerHead, plainHead } from '#core/ledger/head';
import type { CalendarDay } from '#core/shared/calendar';
import type { TeamId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { compareAndSet, count, findFields, get, insertUnique } from '#kernel/database';
import { atLeast, oneOf } from '#kernel/database/condition';
import { collection, type Stored } from '#kernel/database/document';
import { page } from '#kernel/database/page';

/** The public side of one ledger; `_id` is the organisation. Follows from ledger and heads, and is renewed daily. */
interface BookDocument extends Stored, LedgerBook {
  readonly openedAt: Instant;
  /** Day of the newest head; before the first, the empty text. */
  readonly day: CalendarDay | '';
}

const books = collection<BookDocument>('ledger-books');

/** A book may have been kept with the whole document of its head; nobody is shown more than the head. */
const bookIn = ({ org, head, brokenSince }: BookDocument): LedgerBook => ({
  org,
  ...(head === undefined ? {} : { head: plainHead(head) }),
  ...(brokenSince === undefined ? {} : { brokenSince }),
});

/** How many ledgers the public sees. */
export const countBooks = (): Promise<number> => count(books, {});

/** How many ledgers are sealed up to a day. */
export const countSealed = (day: CalendarDay): Promise<number> => count(books, { day: atLeast(day) });

/** How far some ledgers are sealed, and which are known to be broken; at most 1000. */
export async function booksAmong(ids: readonly TeamId[]) {
  const query = { where: { _id: oneOf(ids as readonly string[]) }, limit: 1000 };
  const rows = ids.length === 0 ? [] : await findFields(books, query, ['day', 'brokenSince']);
  return new Map(rows.map((row) => [row._id, row]));
}

interface Turned {
  readonly org: RecordingOrg;
  readonly head?: LedgerHead | undefined;
  readonly brokenSince?: Instant | undefined;
}

/** Shows a ledger for the first time; `false` when it is shown already. */
export async function openBook({ org, head, brokenSince }: Turned, openedAt: Instant): Promise<boolean> {
  const draft = {
    ...{ _id: org.id, org, openedAt, day: head?.day ?? ('' as const) },
    ...(head === undefined ? {} : { head }),
    ...(brokenSince === undefined ? {} : { brokenSince }),
  };
  return (await insertUnique(books, draft)).kind === 'inserted';
}

async function renewBook(standing: BookDocument, { org, head, brokenSince }: Turned): Promise<boolean> {
  const isNewer = head !== undefined && head.day > standing.day;
  const since = brokenSince === undefined ? undefined : (standing.brokenSince ?? brokenSince);
  const set = { ...(isNewer ? { org, head, day: head.day } : {}), brokenSince: since };
  return (await compareAndSet(books, standing, set)) !== undefined;
}

/** Shows a newer head, or that the ledger does not hold together; an older head never replaces a newer one. */
export async function turnBook(turned: Turned, now: Instant): Promise<void> {
  for (;;) {
    const standing = await get(books, turned.org.id);
    const isDone = standing === undefined ? await openBook(turned, now) : await renewBook(standing, turned);
    if (isDone) {
      return;
    }
  }
}

/** One page of ledgers, the oldest first. */
export async function listBooks(limit: number, cursor?: string) {
  const [{ rows, ...rest }, total] = await Promise.all([
    page(books, { where: {}, by: 'openedAt', way: 'asc', limit, cursor }),
    count(books, {}),
  ]);
  return { rows: rows.map(bookIn), ...rest, total };
}
