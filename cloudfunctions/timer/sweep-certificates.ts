import { brokenBy } from '#core/certificate/state';
import type { LedgerEntry } from '#core/ledger/entry';
import { asId } from '#core/shared/ids';
import { type Instant, minutesAfter } from '#core/shared/instant';
import { oneByOne } from '#kernel/one-by-one';
import type { Job } from '#kernel/serve-timer';
import { type SweepDocument, sweptUpTo, watchedLedgers } from '#stores/certificate-sweeps';
import { revoke, touchedBy } from '#stores/certificates';
import { countEntries, entriesOfRecords, ledgerOf, MOST_ENTRIES } from '#stores/ledger';
import { moveOn, progressOf } from '#stores/progress';
import { forgetEndedGuesses } from '#stores/wrong-guesses';

const JOB = 'sweep-certificates';
/** Entries of one organisation looked at in one round of the clock. */
const MOST_IN_A_ROUND = 500;
/**
 * Longer than any function may run: a certificate drawn up before such an entry was written is stored by the time the
 * entry is this old, so passing it misses none.
 */
const SETTLED_AFTER_MINUTES = 5;

async function revokeBroken(entries: readonly LedgerEntry[]): Promise<number> {
  let revoked = 0;
  for (const { _id, items } of await touchedBy(entries)) {
    const revocation = brokenBy({ items }, await entriesOfRecords(items.map(({ record }) => record)));
    revoked += revocation !== undefined && (await revoke(_id, revocation)) ? 1 : 0;
  }
  return revoked;
}

interface Swept {
  readonly revoked: number;
  /** Nothing is left to look at again: the mark stands at the end of the ledger. */
  readonly isDone: boolean;
}

/**
 * Goes through one ledger from its mark on, a page at a time; the mark passes nothing young, which is looked at again.
 */
async function sweep({ _id, seq }: SweepDocument, now: Instant): Promise<Swept> {
  const settled = minutesAfter(now, -SETTLED_AFTER_MINUTES);
  let [revoked, mark, afterSeq] = [0, seq, seq];
  while (afterSeq < seq + MOST_IN_A_ROUND) {
    const entries = await ledgerOf(asId(_id), { afterSeq, limit: MOST_ENTRIES });
    revoked += await revokeBroken(entries);
    const young = entries.findIndex(({ decision }) => decision.at > settled);
    const passed = entries[(young < 0 ? entries.length : young) - 1];
    if (passed !== undefined && mark === afterSeq) {
      await sweptUpTo(_id, passed.seq);
      mark = passed.seq;
    }
    afterSeq = entries.at(-1)?.seq ?? afterSeq;
    if (entries.length < MOST_ENTRIES) {
      return { revoked, isDone: mark === afterSeq };
    }
  }
  return { revoked, isDone: false };
}

async function sweepAll(now: Instant) {
  let [watched, revoked, failed, isDone] = [0, 0, 0, true];
  for await (const page of watchedLedgers()) {
    const swept = await oneByOne(JOB, page, (one) => sweep(one, now));
    watched += page.length;
    revoked += swept.values.reduce((sum, one) => sum + one.revoked, 0);
    failed += swept.failed.length;
    isDone &&= swept.failed.length === 0 && swept.values.every((one) => one.isDone);
  }
  return { watched, revoked, failed, isDone };
}

/**
 * Writes down which certificates later decisions have made untrue. The mark moves only after the revocations are
 * stored, so whoever is cut off goes over the same entries again; verification itself never waits for this. While
 * nothing was decided anywhere since everything was looked at, no ledger is read.
 */
export const sweepCertificates: Job = {
  name: 'sweep-certificates',
  right: 'platform-timer',
  run: async (now) => {
    const [standing, entries] = await Promise.all([progressOf(JOB), countEntries()]);
    const forgotten = await forgetEndedGuesses(now);
    if (standing.after === String(entries)) {
      return { watched: 0, revoked: 0, failed: 0, forgotten };
    }
    const { isDone, ...swept } = await sweepAll(now);
    if (isDone) {
      await moveOn(standing, String(entries));
    }
    return { ...swept, forgotten };
  },
};
