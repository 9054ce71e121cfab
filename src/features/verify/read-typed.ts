import { readCertNo, readCheckCode, spacedCertNo, spacedCheckCode } from '#core/certificate/cert-no';
import { readVerifyText, type VerifyTicket } from '#core/certificate/verify-address';
import { VERIFY_WORDS as WORDS } from './words';

/** What stands in the two fields. */
export interface Typed {
  readonly certNo: string;
  readonly checkCode: string;
}

/** What is wrong with them, a sentence a field. */
export type TypedFaults = Partial<Typed>;

export type ReadTyped =
  | { readonly kind: 'ticket'; readonly ticket: VerifyTicket }
  | { readonly kind: 'faults'; readonly faults: TypedFaults };

function faultIn(text: string, isRead: boolean, words: { missing: string; wrong: string }) {
  if (isRead) {
    return undefined;
  }
  return text.trim() === '' ? words.missing : words.wrong;
}

/** Reads the fields however they were typed; number and code, or the address, pasted into the first one alone will do. */
export function readTyped({ certNo, checkCode }: Typed): ReadTyped {
  const pasted = checkCode.trim() === '' ? readVerifyText(certNo) : undefined;
  if (pasted !== undefined) {
    return { kind: 'ticket', ticket: pasted };
  }
  const [number, code] = [readCertNo(certNo), readCheckCode(checkCode)];
  if (number !== undefined && code !== undefined) {
    return { kind: 'ticket', ticket: { certNo: number, checkCode: code } };
  }
  const numberFault = faultIn(certNo, number !== undefined, {
    missing: WORDS.certNoMissing,
    wrong: WORDS.certNoWrong,
  });
  const codeFault = faultIn(checkCode, code !== undefined, {
    missing: WORDS.checkCodeMissing,
    wrong: WORDS.checkCodeWrong,
  });
  return {
    kind: 'faults',
    faults: {
      ...(numberFault !== undefined && { certNo: numberFault }),
      ...(codeFault !== undefined && { checkCode: codeFault }),
    },
  };
}

/** A ticket as the fields show it, in groups that are easily compared with the paper. */
export const typedOf = ({ certNo, checkCode }: VerifyTicket): Typed => ({
  certNo: spacedCertNo(certNo),
  checkCode: spacedCheckCode(checkCode),
});

/**
 * What the address of the page brings along: `n` and `c` of our QR code, or the whole address in `q`, as WeChat hands it
 * over when its own scanner opened the page. `undefined` when the page was opened without.
 */
export function typedInAddress(query: Readonly<Record<string, string>>): Typed | undefined {
  const { n = '', c = '', q = '' } = query;
  const ticket = q === '' ? undefined : readVerifyText(q);
  if (ticket !== undefined) {
    return typedOf(ticket);
  }
  return n === '' && c === '' ? undefined : { certNo: n, checkCode: c };
}
