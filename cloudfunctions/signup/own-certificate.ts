import type { OwnCertificate } from '#core/certificate/calls';
import type { CertificateSnapshot } from '#core/certificate/certificate';
import { openSnapshot } from '#core/certificate/open-snapshot';
import { verifyText } from '#core/certificate/verify-address';
import { Failure } from '#core/shared/failure';
import type { CertNo, VolunteerNo } from '#core/shared/ids';
import { signatureCheck } from '#kernel/certificate-keys';
import { publicWebUrl } from '#kernel/public-web';
import { unseal } from '#kernel/secrets';
import { fateOf } from '#stores/certificate-fates';
import { usedKey } from '#stores/certificate-keys';
import { type CertificateDocument, readCertificate } from '#stores/certificates';

/** What a stored certificate says. */
export async function snapshotIn({
  sealed,
  keyId,
  signature,
}: CertificateDocument): Promise<CertificateSnapshot> {
  const isSigned = await signatureCheck(keyId, usedKey);
  return openSnapshot({ text: unseal(sealed, 'certificate'), keyId, signature }, isSigned);
}

/** A stored certificate for its holder. */
export async function ownCertificate(document: CertificateDocument): Promise<OwnCertificate> {
  const checkCode = unseal(document.sealedCode, 'check-code');
  return {
    ...{
      snapshot: await snapshotIn(document),
      keyId: document.keyId,
      signature: document.signature,
      checkCode,
    },
    verifyText: verifyText({ certNo: document._id, checkCode }, publicWebUrl()),
    state: await fateOf(document),
  };
}

/** A certificate of this person; somebody else’s is not found. */
export async function readOwn(certNo: CertNo, volunteerNo: VolunteerNo): Promise<CertificateDocument> {
  const document = await readCertificate(certNo);
  if (document === undefined || document.volunteerNo !== volunteerNo) {
    throw new Failure('NOT_FOUND', 'no such certificate of this person');
  }
  return document;
}
