import type { CertificateSnapshot } from '#core/certificate/certificate';
import { signedText } from '#core/certificate/signed-text';
import { Failure } from '#core/shared/failure';
import { signingKeys, signText } from '#kernel/certificate-keys';
import { keyedHash, seal } from '#kernel/secrets';
import { noteFirstUse } from '#stores/certificate-keys';
import { addCertificate, type CertificateDocument, certificateOfRequest } from '#stores/certificates';

/** A certificate that is about to exist. */
export interface Issuing {
  readonly snapshot: CertificateSnapshot;
  readonly checkCode: string;
  readonly requestKey: string;
  readonly contents: string;
}

function documentOf({ snapshot, checkCode, requestKey, contents }: Issuing) {
  const { certNo, volunteerNo, recordingOrg, issuedAt, items, replaces } = snapshot;
  return {
    ...{ _id: certNo, requestKey, contents, volunteerNo, orgId: recordingOrg.id, issuedAt },
    ...{ sealed: seal(JSON.stringify(snapshot), 'certificate'), sealedCode: seal(checkCode, 'check-code') },
    ...signText(signedText(snapshot)),
    codeHash: keyedHash(checkCode, certNo),
    items: items.map(({ record, turn }) => ({ record, turn })),
    ...(replaces === undefined ? {} : { replaces }),
    status: 'standing' as const,
  };
}

/**
 * Signs and stores a certificate: one write, whole or not at all. When the same request was answered meanwhile, its
 * answer is this one's too.
 */
export async function issue(issuing: Issuing): Promise<CertificateDocument> {
  const current = signingKeys().find(({ isCurrent }) => isCurrent);
  if (current !== undefined) {
    await noteFirstUse(current.id, current.publicKey, issuing.snapshot.issuedAt);
  }
  const insertion = await addCertificate(documentOf(issuing));
  if (insertion.kind === 'inserted') {
    return insertion.document;
  }
  const earlier = await certificateOfRequest(issuing.requestKey);
  if (earlier === undefined) {
    // One number in a thousand million a day: the next try draws another.
    throw new Failure('UNAVAILABLE', 'the number is taken');
  }
  return earlier;
}
