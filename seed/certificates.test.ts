import type { CertificateSnapshot } from '#core/certificate/certificate';
import { openSnapshot } from '#core/certificate/open-snapshot';
import { brokenBy, stateOf } from '#core/certificate/state';
import { isSignedWith, publicKeyOf, signingKeys } from '#kernel/certificate-keys';
import { hasKeyedHash, unseal } from '#kernel/secrets';
import type { CertificateDocument } from '#stores/certificates';
import { entryIn, type LedgerDocument } from '#stores/ledger';
import { sampleAt, TEST_KEYS } from './sample';

// biome-ignore lint/style/noProcessEnv: the kernel reads its keys there, and only there
Object.assign(process.env, TEST_KEYS);

const { documents, holder } = sampleAt(Date.parse('2026-11-24T10:10:00+08:00'));
const issued = documents('certificates') as unknown as readonly CertificateDocument[];
const entries = (documents('ledger') as unknown as readonly LedgerDocument[]).map(entryIn);

const snapshotIn = ({ sealed, keyId, signature }: CertificateDocument): CertificateSnapshot =>
  openSnapshot({ text: unseal(sealed, 'certificate'), keyId, signature }, (text) =>
    isSignedWith(publicKeyOf(keyId), text, signature),
  );
const replacedAt = ({ _id }: CertificateDocument) =>
  issued.find(({ replaces }) => replaces === _id)?.issuedAt;
const stateNow = (one: CertificateDocument) =>
  stateOf({ revocation: brokenBy(one, entries), replacedAt: replacedAt(one) }).kind;

test('the veteran holds two certificates: the first void by a correction, the other in its place', () => {
  expect(issued.map(({ volunteerNo }) => volunteerNo)).toEqual(
    [1, 2].map(() => holder('veteran')?.volunteerNo),
  );
  expect(issued.map(stateNow)).toEqual(['revoked', 'valid']);
  const [first, second] = issued;
  expect(second?.replaces).toBe(first?._id);
});

test('the functions can open them, and the signature and the check code hold', () => {
  for (const one of issued) {
    const { certNo, items, isSample, volunteerName } = snapshotIn(one);
    expect([certNo, isSample, volunteerName]).toEqual([one._id, true, '赵玉兰']);
    expect(items.length).toBeGreaterThan(0);
    expect(hasKeyedHash(unseal(one.sealedCode, 'check-code'), certNo, one.codeHash)).toBe(true);
  }
});

test('the key they were signed with is published, and the ledger is watched from the first issue on', () => {
  const [key] = documents('certificate-keys');
  const [signing] = signingKeys();
  expect(key).toMatchObject({ _id: signing?.id, publicKey: signing?.publicKey, since: issued[0]?.issuedAt });
  const [watched] = documents('certificate-sweeps');
  const correction = entries.find(
    ({ decision }) => decision.kind === 'corrected' && decision.volunteerNo === issued[0]?.volunteerNo,
  );
  expect(watched?.['_id']).toBe('org-3201');
  expect(Number(watched?.['seq'])).toBeLessThan(correction?.seq ?? 0);
});
