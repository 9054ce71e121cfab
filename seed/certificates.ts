import { CERT_NO_BYTES, CHECK_CODE_BYTES, certNoFrom, checkCodeFrom } from '#core/certificate/cert-no';
import { isCertifiable, recordChoices } from '#core/certificate/certifiable';
import type { CertificateSnapshot } from '#core/certificate/certificate';
import { compose, type Wish } from '#core/certificate/compose';
import { mayReplace } from '#core/certificate/replacement';
import { signedText } from '#core/certificate/signed-text';
import { standingsOf } from '#core/hours/standings';
import { canonicalText, type Plain } from '#core/ledger/canonical-text';
import type { LedgerEntry } from '#core/ledger/entry';
import { calendarDayAt } from '#core/shared/calendar';
import { DAY, type Instant, instant } from '#core/shared/instant';
import { fingerprint } from '#kernel/fingerprint';
import { signerWith } from './certificate-signer';
import { diceOf } from './dice';
import { type SeedLine, storedAt } from './documents';
import { HOME_ISSUER, HOME_ORG } from './organisations';
import { type SeedEnv, sealingWith } from './sealing';
import type { SeedVolunteer } from './volunteers';

/** Whose certificates they are, and what is known of their service. */
export interface SeedCertificates {
  readonly holder: SeedVolunteer;
  /** All ledgers, oldest entry first. */
  readonly entries: readonly LedgerEntry[];
  readonly now: Instant;
  readonly env: SeedEnv;
}

/** A certificate as it was issued. */
interface Issued {
  readonly snapshot: CertificateSnapshot;
  readonly wish: Wish;
  readonly checkCode: string;
}

/** Days between an issue and the correction that makes it void, or the moment of the sample. */
const BEFORE_CORRECTION = 3;
const BEFORE_NOW = 2;

const bytesOf = (seed: string, count: number): Uint8Array => {
  const dice = diceOf(seed);
  return Uint8Array.from({ length: count }, () => dice.between(0, 255));
};

/** All that the home organisation could certify of somebody’s records, as they stood at a moment. */
function wishFrom(standings: ReturnType<typeof standingsOf>, old: Issued | undefined): Wish | undefined {
  const choices = recordChoices(standings);
  const fitting = choices.filter((choice) => choice.org.id === HOME_ORG && isCertifiable(choice));
  const from = fitting[0]?.day;
  const to = fitting
    .map(({ day, lastDay = day }) => lastDay)
    .sort()
    .at(-1);
  if (from === undefined || to === undefined) {
    return undefined;
  }
  const records = fitting.map(({ record }) => record).sort();
  const wish: Wish = { orgId: HOME_ORG, period: { from, to }, records };
  const isInPlace = old !== undefined && mayReplace(old.snapshot, wish, choices);
  return isInPlace ? { ...wish, replaces: old.snapshot.certNo } : wish;
}

interface Issue {
  readonly at: Instant;
  /** In the place of this one, where that may be. */
  readonly old?: Issued | undefined;
}

function issuedAt(seed: string, { holder, entries }: SeedCertificates, { at, old }: Issue) {
  const { volunteerNo, name: volunteerName } = holder;
  const standings = standingsOf(
    entries.filter(({ decision }) => decision.volunteerNo === volunteerNo && decision.at <= at),
  );
  const wish = wishFrom(standings, old);
  if (wish === undefined) {
    return undefined;
  }
  const certNo = certNoFrom(calendarDayAt(at), bytesOf(`${seed}:number:${at}`, CERT_NO_BYTES));
  const composed = compose(standings, wish, {
    certNo,
    volunteerName,
    volunteerNo,
    issuedAt: at,
    issuer: HOME_ISSUER,
  });
  const checkCode = checkCodeFrom(bytesOf(`${seed}:code:${at}`, CHECK_CODE_BYTES));
  return composed.kind === 'composed' ? { snapshot: composed.snapshot, wish, checkCode } : undefined;
}

/** One before the first correction of the holder’s records, one lately. */
function issuedTo(seed: string, given: SeedCertificates): readonly Issued[] {
  const correction = given.entries.find(
    ({ decision: { kind, volunteerNo } }) => kind === 'corrected' && volunteerNo === given.holder.volunteerNo,
  );
  const before = correction && instant(correction.decision.at - BEFORE_CORRECTION * DAY);
  const first = before && issuedAt(seed, given, { at: before });
  const second = issuedAt(seed, given, { at: instant(given.now - BEFORE_NOW * DAY), old: first });
  return [first, second].filter((one) => one !== undefined);
}

/** As `request-certificate` would have stored them; the clock has yet to write down what was revoked since. */
export function certificateLines(seed: string, given: SeedCertificates): readonly SeedLine[] {
  const { seal, keyedHash } = sealingWith(given.env);
  const { keyId, publicKey, sign } = signerWith(given.env);
  const issued = issuedTo(seed, given);
  const since = issued[0]?.snapshot.issuedAt;
  if (since === undefined) {
    return [];
  }
  const documents = issued.map(({ snapshot, wish, checkCode }, at) => ({
    ...{ _id: snapshot.certNo, requestKey: `${given.holder.id}:sample-request-${at}` },
    contents: fingerprint(canonicalText(wish as unknown as Plain)),
    ...{ volunteerNo: snapshot.volunteerNo, orgId: HOME_ORG, issuedAt: snapshot.issuedAt },
    ...{ sealed: seal(JSON.stringify(snapshot), 'certificate'), sealedCode: seal(checkCode, 'check-code') },
    ...{ keyId, signature: sign(signedText(snapshot)), codeHash: keyedHash(checkCode, snapshot.certNo) },
    items: snapshot.items.map(({ record, turn }) => ({ record, turn })),
    ...(wish.replaces === undefined ? {} : { replaces: wish.replaces }),
    ...{ status: 'standing', ...storedAt(snapshot.issuedAt) },
  }));
  const seq = given.entries.filter(({ org, decision }) => org.id === HOME_ORG && decision.at <= since).length;
  return [
    { collection: 'certificates', documents },
    { collection: 'certificate-keys', documents: [{ _id: keyId, publicKey, since, ...storedAt(since) }] },
    { collection: 'certificate-sweeps', documents: [{ _id: HOME_ORG, seq, ...storedAt(since) }] },
  ];
}
