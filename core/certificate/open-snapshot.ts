import type { CertificateSnapshot } from './certificate';
import { signedText } from './signed-text';

/** A certificate as it was kept: what it says as JSON, and the signature over it. */
export interface KeptCertificate {
  readonly text: string;
  readonly keyId: string;
  readonly signature: string;
}

type IsSigned = (text: string, by: Pick<KeptCertificate, 'keyId' | 'signature'>) => boolean;

/**
 * What a kept certificate says.
 *
 * @throws Error when its own signature does not hold: then nothing of it may be shown as true.
 */
export function openSnapshot({ text, ...by }: KeptCertificate, isSigned: IsSigned): CertificateSnapshot {
  const snapshot = JSON.parse(text) as CertificateSnapshot;
  if (!isSigned(signedText(snapshot), by)) {
    throw new Error(`the signature of ${snapshot.certNo} does not hold`);
  }
  return snapshot;
}
