import type { CertNo } from '../shared/ids';
import { readCertNo, readCheckCode } from './cert-no';

/** Number and check code of one certificate. */
export interface VerifyTicket {
  readonly certNo: CertNo;
  readonly checkCode: string;
}

const PAGE = '/packages/public/verify/index';
/** A number and a code, one after the other, whatever stands between them. */
const BOTH = /^\D{0,2}(\d{8}[\s-]*\w{6})\W+(\w[\w\s-]*)$/;

/** Query of the verification page. */
export const verifyQuery = ({ certNo, checkCode }: VerifyTicket): string => `n=${certNo}&c=${checkCode}`;

/**
 * What the QR code of a certificate says: the address of the public verification page, or number and code to be typed
 * where no web page has been set up.
 */
export function verifyText(ticket: VerifyTicket, publicWebUrl: string): string {
  const base = publicWebUrl.trim().replace(/\/+$/, '');
  return base === '' ? `${ticket.certNo} ${ticket.checkCode}` : `${base}${PAGE}?${verifyQuery(ticket)}`;
}

const ticketOf = (certNo: string, checkCode: string): VerifyTicket | undefined => {
  const [number, code] = [readCertNo(certNo), readCheckCode(checkCode)];
  return number === undefined || code === undefined ? undefined : { certNo: number, checkCode: code };
};

/** Reads what {@link verifyText} wrote, whichever way; `undefined` when the text is something else. */
export function readVerifyText(text: string): VerifyTicket | undefined {
  const query = /[?&]n=([^&#]+)&c=([^&#]+)/.exec(text);
  if (query !== null) {
    return ticketOf(query[1] ?? '', query[2] ?? '');
  }
  const both = BOTH.exec(text.trim());
  return both === null ? undefined : ticketOf(both[1] ?? '', both[2] ?? '');
}
