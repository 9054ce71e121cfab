import { canonicalText, type Plain } from '../ledger/canonical-text';
import type { CertificateSnapshot, SignedCertificate } from './certificate';

/** 签名正文: what the signature covers, the same on every machine and in every language. */
export const signedText = (snapshot: CertificateSnapshot): string =>
  canonicalText(snapshot as unknown as Plain);

/** The file a holder downloads: readable, complete, and all that a verifier without our server needs. */
export const certificateFile = ({ snapshot, keyId, signature }: SignedCertificate): string =>
  `${JSON.stringify({ snapshot, keyId, signature }, undefined, 2)}\n`;
