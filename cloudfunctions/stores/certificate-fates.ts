import type { CertificateState, Revocation } from '#core/certificate/certificate';
import { brokenBy, stateOf } from '#core/certificate/state';
import type { LedgerEntry } from '#core/ledger/entry';
import type { CertNo } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { type CertificateDocument, replacedAt } from './certificates';
import { entriesOfRecords, entriesOfVolunteers } from './ledger';

type Judged = Pick<CertificateDocument, 'items' | 'revocation'>;

/** The ledger is asked each time, so that a correction counts before the clock has written the revocation down. */
function revocationOf(document: Judged, entries: readonly LedgerEntry[]): Revocation | undefined {
  const causes = [document.revocation, brokenBy(document, entries)].filter((cause) => cause !== undefined);
  return causes.sort((one, other) => one.at - other.at)[0];
}

/** Whether a certificate stands at this moment. */
export async function fateOf(document: CertificateDocument): Promise<CertificateState> {
  const records = document.items.map(({ record }) => record);
  const [entries, replaced] = await Promise.all([entriesOfRecords(records), replacedAt(document._id)]);
  return stateOf({ revocation: revocationOf(document, entries), replacedAt: replaced });
}

/** The same for all certificates of one person, with two reads in all. */
export async function fatesOf(
  documents: readonly CertificateDocument[],
): Promise<ReadonlyMap<CertNo, CertificateState>> {
  const owners = [...new Set(documents.map(({ volunteerNo }) => volunteerNo))];
  const entries = await entriesOfVolunteers(owners);
  const replaced = new Map<CertNo | undefined, Instant>(
    documents.map(({ replaces, issuedAt }) => [replaces, issuedAt]),
  );
  return new Map(
    documents.map((document) => {
      const revocation = revocationOf(document, entries);
      return [document._id, stateOf({ revocation, replacedAt: replaced.get(document._id) })];
    }),
  );
}
