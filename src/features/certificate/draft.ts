import type { RequestCertificateRequest } from '#core/certificate/calls';
import { randomBytes } from '../../platform/random';
import { forgetStored, readStored, writeStored } from '../../platform/storage';

/** What has been chosen so far; kept on the phone until the certificate is there. */
export interface Draft {
  readonly orgId?: string;
  readonly from?: string;
  readonly to?: string;
  readonly purpose?: string;
}

const DRAFT = 'certificate-draft';
const PENDING = 'certificate-pending';

export const readDraft = (): Draft => readStored<Draft>(DRAFT) ?? {};
export const keepDraft = (draft: Draft): void => void writeStored(DRAFT, draft);

/** A request without its id. */
export type Question = Omit<RequestCertificateRequest, 'requestId'>;

interface Pending {
  readonly requestId: string;
  readonly question: string;
}

/**
 * The request to send. The same question keeps its id until it has been answered, also when the app was closed in
 * between, so that a certificate is issued once however often it is sent.
 */
export async function requestFor(question: Question): Promise<RequestCertificateRequest> {
  const text = JSON.stringify(question);
  const pending = readStored<Pending>(PENDING);
  if (pending?.question === text) {
    return { ...question, requestId: pending.requestId };
  }
  const bytes = await randomBytes(16);
  const requestId = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  writeStored(PENDING, { requestId, question: text });
  return { ...question, requestId };
}

/** The request has been answered; the next one is another. */
export const forgetPending = (): void => forgetStored(PENDING);

/** The certificate is there: nothing of the form is needed any more. */
export function forgetDraft(): void {
  forgetStored(DRAFT);
  forgetPending();
}
