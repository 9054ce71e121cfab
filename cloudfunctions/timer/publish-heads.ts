import { daysToSeal, lastEndedDay } from '#core/ledger/days-to-seal';
import type { LedgerEnd, RecordingOrg } from '#core/ledger/entry';
import { headAfter, type LedgerHead } from '#core/ledger/head';
import { holdsFrom } from '#core/ledger/holds-from';
import { type CalendarDay, daysAfter, startOfDay } from '#core/shared/calendar';
import type { Instant } from '#core/shared/instant';
import { sha256Hex } from '#kernel/fingerprint';
import type { Job } from '#kernel/serve-timer';
import { countLedgers, lastEntryBefore, ledgerOf, ledgersOpenedBefore, MOST_ENTRIES } from '#stores/ledger';
import { booksAmong, countBooks, countSealed, openBook, turnBook } from '#stores/ledger-books';
import { headBefore, publishHead } from '#stores/ledger-heads';

/** Entries checked in one round; the ledgers that are left follow a minute later. */
const MOST_CHECKED = 20_000;
/** Days caught up in one round of one ledger. */
const MOST_DAYS = 31;

interface Ledger {
  readonly org: RecordingOrg;
  readonly openedAt: Instant;
}

/** Whether everything from the newest head to the end of the day holds together, the head's own entry too. */
async function holdsTo(org: RecordingOrg, end: LedgerEnd, before: LedgerHead | undefined): Promise<boolean> {
  let known: LedgerEnd | undefined = before && { seq: before.seq, hash: before.entry };
  while ((known?.seq ?? 0) < end.seq) {
    const afterSeq = known?.seq ?? 0;
    const limit = Math.min(MOST_ENTRIES, end.seq - afterSeq);
    known = holdsFrom(known, await ledgerOf(org.id, { afterSeq, limit }), sha256Hex);
    if (known === undefined || known.seq === afterSeq) {
      return false;
    }
  }
  return known?.hash === end.hash;
}

/** Seals one day; `false` when the ledger does not hold together. */
async function sealDay({ org }: Ledger, day: CalendarDay, now: Instant): Promise<boolean> {
  const [before, end] = await Promise.all([
    headBefore(org.id, day),
    lastEntryBefore(org.id, startOfDay(daysAfter(day, 1))),
  ]);
  if (end === undefined || !(await holdsTo(org, end, before))) {
    return false;
  }
  await publishHead(headAfter(before, { org: end.org, day, end }, sha256Hex), now);
  return true;
}

interface Sealed {
  readonly published: number;
  readonly checked: number;
  readonly isWhole: boolean;
}

async function sealLedger(ledger: Ledger, now: Instant): Promise<Sealed> {
  const { org, openedAt } = ledger;
  const today = daysAfter(lastEndedDay(now), 1);
  const newest = await headBefore(org.id, today);
  let published = 0;
  for (const day of daysToSeal({ sealed: newest?.day, openedAt }, now, MOST_DAYS)) {
    if (!(await sealDay(ledger, day, now))) {
      await turnBook({ org, head: await headBefore(org.id, today), brokenSince: now }, now);
      return { published, checked: 0, isWhole: false };
    }
    published += 1;
  }
  const head = await headBefore(org.id, today);
  await turnBook({ org, head }, now);
  return { published, checked: (head?.seq ?? 0) - (newest?.seq ?? 0), isWhole: true };
}

/** Ledgers whose last ended day is not sealed yet; those known to be broken come last, so that they hold up nobody. */
async function unsealedLedgers(now: Instant, after?: string): Promise<readonly Ledger[]> {
  const day = lastEndedDay(now);
  const { rows, next } = await ledgersOpenedBefore(startOfDay(daysAfter(day, 1)), after);
  const books = await booksAmong(rows.map(({ org }) => org.id));
  const open = rows.filter(({ org }) => (books.get(org.id)?.day ?? '') < day);
  const isBroken = ({ org }: { readonly org: RecordingOrg }) => books.get(org.id)?.brokenSince !== undefined;
  const here = open.map(({ org, createdAt }) => ({ org, openedAt: createdAt }));
  const rest = next === undefined ? [] : await unsealedLedgers(now, next);
  return [...here, ...rest].sort((one, other) => Number(isBroken(one)) - Number(isBroken(other)));
}

/** Shows every ledger that has an entry, also before its first head. */
async function openBooks(now: Instant, after?: string): Promise<void> {
  const { rows, next } = await ledgersOpenedBefore(now, after);
  const books = await booksAmong(rows.map(({ org }) => org.id));
  for (const { org } of rows.filter(({ org: { id } }) => !books.has(id))) {
    await openBook({ org }, now);
  }
  if (next !== undefined) {
    await openBooks(now, next);
  }
}

/**
 * Publishes a head a day for every ledger, once the day has ended in Asia/Shanghai; after an outage the missed days
 * too. A ledger is checked up to the head first: over one that does not hold together none is published, and its book
 * says so. The ledger itself is shown within a minute of its first entry. Done twice or cut off in the middle, each
 * day has one head.
 */
export const publishHeads: Job = {
  name: 'publish-heads',
  right: 'platform-timer',
  run: async (now) => {
    const day = lastEndedDay(now);
    const [begun, shown, ledgers, sealed] = await Promise.all([
      countLedgers(now),
      countBooks(),
      countLedgers(startOfDay(daysAfter(day, 1))),
      countSealed(day),
    ]);
    if (begun !== shown) {
      await openBooks(now);
    }
    let [published, checked, broken] = [0, 0, 0];
    for (const ledger of ledgers === sealed ? [] : await unsealedLedgers(now)) {
      if (checked >= MOST_CHECKED) {
        break;
      }
      const done = await sealLedger(ledger, now);
      published += done.published;
      checked += done.checked;
      broken += done.isWhole ? 0 : 1;
    }
    return { ledgers, published, checked, broken };
  },
};
