import { useEffect, useState } from 'react';
import type { VerifyCertificateReply } from '#core/certificate/calls';
import { readCertNo, readCheckCode } from '#core/certificate/cert-no';
import { readVerifyText } from '#core/certificate/verify-address';
import type { Refused } from '../../backend/answer';
import { call } from '../../backend/call';
import { scanOnce } from '../../platform/scan';
import { VERIFY_WORDS as WORDS } from './words';

/** What was typed, as it was typed. */
export interface VerifyDraft {
  readonly number: string;
  readonly code: string;
}

/** Where a check stands. */
export type Verifying =
  | { readonly kind: 'asking' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'answered'; readonly reply: VerifyCertificateReply }
  | { readonly kind: 'failed'; readonly refused: Refused };

/** What is wrong with each box; empty when one may ask. */
export function faultsIn({ number, code }: VerifyDraft): {
  readonly number?: string;
  readonly code?: string;
} {
  return {
    ...(readCertNo(number) === undefined && { number: WORDS.numberWrong }),
    ...(readCheckCode(code) === undefined && { code: WORDS.codeWrong }),
  };
}

const hasFault = (faults: object): boolean => Object.keys(faults).length > 0;

/** The form of the verification page: typed, scanned or opened by the link of a QR code, and asked at once then. */
export function useVerify(given: VerifyDraft) {
  const [draft, setDraft] = useState(given);
  const [faults, setFaults] = useState<ReturnType<typeof faultsIn>>({});
  const [notOurs, setNotOurs] = useState(false);
  const [state, setState] = useState<Verifying>({ kind: 'asking' });

  const check = async (asked: VerifyDraft) => {
    const wrong = faultsIn(asked);
    setFaults(wrong);
    setNotOurs(false);
    if (hasFault(wrong)) {
      setState({ kind: 'asking' });
      return;
    }
    setState({ kind: 'checking' });
    const answer = await call('verify-certificate', { certNo: asked.number, checkCode: asked.code });
    setState(answer.ok ? { kind: 'answered', reply: answer.value } : { kind: 'failed', refused: answer });
  };
  const scan = async () => {
    const text = await scanOnce();
    const ticket = text === undefined ? undefined : readVerifyText(text);
    if (ticket !== undefined) {
      const scanned = { number: ticket.certNo, code: ticket.checkCode };
      setDraft(scanned);
      await check(scanned);
    } else if (text !== undefined) {
      setNotOurs(true);
    }
  };
  const again = () => {
    setDraft({ number: '', code: '' });
    setState({ kind: 'asking' });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a link is followed once, when the page opens.
  useEffect(() => {
    if (given.number !== '' && given.code !== '') {
      void check(given);
    }
  }, []);

  return { draft, setDraft, faults, notOurs, state, check: () => void check(draft), scan, again };
}
