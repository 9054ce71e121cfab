import { brokenBy } from '#core/certificate/state';
import type { LedgerEntry } from '#core/ledger/entry';
import { asId } from '#core/shared/ids';
import { type Instant, minutesAfter } from '#core/shared/instant';
import type { Job } from '#kernel/serve-timer';
import { type SweepDocument, sweptUpTo, watchedLedgers } from '#stores/certificate-sweeps';
import { revoke, touchedBy } from '#stores/certificates';
import { entriesOfRecords, ledgerOf } from '#stores/ledger';
import { forgetEndedGuesses } from '#stores/wrong-guesses';

/** Entries of one organisation looked at in one round of the clock. */
const ENTRIES_AT_ONCE = 500;
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

async function sweep({ _id, seq }: SweepDocument, now: Instant): Promise<number> {
  const entries = await ledgerOf(asId(_id), { afterSeq: seq, limit: ENTRIES_AT_ONCE });
  if (entries.length === 0) {
    return 0;
  }
  const revoked = await revokeBroken(entries);
  const settled = minutesAfter(now, -SETTLED_AFTER_MINUTES);
  const young = entries.findIndex(({ decision }) => decision.at > settled);
  const last = entries[(young < 0 ? entries.length : young) - 1];
  if (last !== undefined) {
    await sweptUpTo(_id, last.seq);
  }
  return revoked;
}

/**
 * Writes down which certificates later decisions have made untrue. The mark moves only after the revocations are stored,
 * so whoever is cut off goes over the same entries again; verification itself never waits for this.
 */
export const sweepCertificates: Job = {
  name: 'sweep-certificates',
  right: 'platform-timer',
  run: async (now) => {
    let revoked = 0;
    let watched = 0;
    for await (const page of watchedLedgers()) {
      watched += page.length;
      for (const one of page) {
        revoked += await sweep(one, now);
      }
    }
    return { watched, revoked, forgotten: await forgetEndedGuesses(now) };
  },
};
