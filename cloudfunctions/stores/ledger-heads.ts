import type { PublishedHead } from '#core/ledger/calls';
import { type LedgerHead, plainHead } from '#core/ledger/head';
import type { CalendarDay } from '#core/shared/calendar';
import type { TeamId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { count, find, insertUnique } from '#kernel/database';
import { below, equal } from '#kernel/database/condition';
import { collection, type Stored } from '#kernel/database/document';
import { page } from '#kernel/database/page';

/** A head under `<org>:<day>`, so that a day is sealed once. Never changed, never removed. */
interface HeadDocument extends Stored, LedgerHead {
  readonly orgId: TeamId;
  readonly publishedAt: Instant;
}

const heads = collection<HeadDocument>('ledger-heads');

const headIn = (document: HeadDocument): PublishedHead => ({
  ...plainHead(document),
  publishedAt: document.publishedAt,
});

/** The newest head of a day before the given one. */
export async function headBefore(orgId: TeamId, day: CalendarDay): Promise<LedgerHead | undefined> {
  const [newest] = await find(heads, {
    where: { orgId: equal(orgId), day: below(day) },
    order: [['day', 'desc']],
    limit: 1,
  });
  return newest && plainHead(newest);
}

/** Publishes a head; `false` when its day has been sealed already. */
export async function publishHead(head: LedgerHead, publishedAt: Instant): Promise<boolean> {
  const draft = { ...head, _id: `${head.org.id}:${head.day}`, orgId: head.org.id, publishedAt };
  return (await insertUnique(heads, draft)).kind === 'inserted';
}

/** One page of an organisation's heads, newest first. */
export async function listHeads(orgId: TeamId, limit: number, cursor?: string) {
  const where = { orgId: equal(orgId) };
  const [{ rows, ...rest }, total] = await Promise.all([
    page(heads, { where, by: 'publishedAt', way: 'desc', limit, cursor }),
    count(heads, where),
  ]);
  return { rows: rows.map(headIn), ...rest, total };
}
