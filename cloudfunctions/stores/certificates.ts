import type { CertifiedItem, Revocation } from '#core/certificate/certificate';
import type { LedgerEntry } from '#core/ledger/entry';
import { chunksOf } from '#core/shared/chunks-of';
import { asId, type CertNo, type TeamId, type VolunteerNo } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { find, findFields, get, insertUnique, updateWhere } from '#kernel/database';
import { above, equal, oneOf } from '#kernel/database/condition';
import { collection, type Draft, type Stored } from '#kernel/database/document';

/**
 * A certificate; `_id` is its number. What it says is sealed, because it names a person; beside it stands what it is
 * found and judged by. Only its revocation is ever written later.
 */
export interface CertificateDocument extends Stored {
  readonly _id: CertNo;
  /** `<volunteer>:<request>`: a retried request finds what it was issued. */
  readonly requestKey: string;
  /** Fingerprint of the request, to tell a retry from another wish under the same id. */
  readonly contents: string;
  readonly volunteerNo: VolunteerNo;
  readonly orgId: TeamId;
  /** CertificateSnapshot as JSON, sealed for `certificate`. */
  readonly sealed: string;
  /** Sealed for `check-code`. */
  readonly sealedCode: string;
  /** Keyed hash of number and check code. */
  readonly codeHash: string;
  readonly keyId: string;
  readonly signature: string;
  readonly issuedAt: Instant;
  /** Which records it is about, at which turn. */
  readonly items: readonly Pick<CertifiedItem, 'record' | 'turn'>[];
  readonly replaces?: CertNo;
  readonly status: 'standing' | 'revoked';
  readonly revocation?: Revocation;
  /** openid of whoever revoked it at the desk; beside the revocation, because that is read by the public. */
  readonly revokedBy?: string;
}

const certificates = collection<CertificateDocument>('certificates');

/** Most certificates of one person that are listed. */
const MOST_OF_ONE = 200;
const OWNERS_AT_ONCE = 20;
/** Certificates of one read: each may hold hundreds of records. */
const STANDING_AT_ONCE = 100;

/** Stores a certificate; answers which index said no when its number or its request is taken. */
export const addCertificate = (draft: Draft<CertificateDocument>) => insertUnique(certificates, draft);

/** The certificate with a number, if there is one. */
export const readCertificate = (certNo: CertNo): Promise<CertificateDocument | undefined> =>
  get(certificates, certNo);

/** Only the hash a check code is compared with: one small read, so that its time does not tell whether it exists. */
export async function codeHashOf(certNo: CertNo): Promise<string | undefined> {
  const [found] = await findFields(certificates, { where: { _id: equal(certNo) }, limit: 1 }, ['codeHash']);
  return found?.codeHash;
}

/** What a request was issued, if it was. */
export async function certificateOfRequest(requestKey: string): Promise<CertificateDocument | undefined> {
  const [found] = await find(certificates, { where: { requestKey: equal(requestKey) }, limit: 1 });
  return found;
}

/** Somebody's certificates, newest first. */
export const certificatesOf = (volunteerNo: VolunteerNo): Promise<readonly CertificateDocument[]> =>
  find(certificates, {
    where: { volunteerNo: equal(volunteerNo) },
    order: [['issuedAt', 'desc']],
    limit: MOST_OF_ONE,
  });

/** When a certificate was first issued in the place of another; `undefined` while none was. */
export async function replacedAt(certNo: CertNo): Promise<Instant | undefined> {
  const rows = await find(certificates, { where: { replaces: equal(certNo) }, limit: 10 });
  return rows.map(({ issuedAt }) => issuedAt).sort((one, other) => one - other)[0];
}

type Standing = Pick<CertificateDocument, '_id' | 'items'>;

async function standingOf(
  owners: readonly VolunteerNo[],
  after = asId<CertNo>(''),
): Promise<readonly Standing[]> {
  const query = {
    where: {
      volunteerNo: oneOf(owners),
      status: equal('standing' as const),
      _id: above(after),
    },
    order: [['_id', 'asc']],
    limit: STANDING_AT_ONCE,
  } as const;
  const rows = await findFields(certificates, query, ['items']);
  const last = rows[STANDING_AT_ONCE - 1];
  return last === undefined ? rows : [...rows, ...(await standingOf(owners, last._id))];
}

/** The certificates that still stand and hold a record some entries decide about. */
export async function touchedBy(entries: readonly LedgerEntry[]): Promise<readonly Standing[]> {
  const decisions = entries.map(({ decision }) => decision);
  const records = new Set(decisions.map(({ record }) => record));
  const owners = [...new Set(decisions.map(({ volunteerNo }) => volunteerNo))];
  const own = await Promise.all(chunksOf(owners, OWNERS_AT_ONCE).map((some) => standingOf(some)));
  return own.flat().filter(({ items }) => items.some(({ record }) => records.has(record)));
}

/** Writes down that a certificate no longer stands; the first cause, and who it was by, stays. Bears repetition. */
export const revoke = (certNo: CertNo, revocation: Revocation, revokedBy?: string): Promise<boolean> =>
  updateWhere(
    certificates,
    { _id: equal(certNo), status: equal('standing' as const) },
    { set: { status: 'revoked', revocation, ...(revokedBy === undefined ? {} : { revokedBy }) } },
  );
