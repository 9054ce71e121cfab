import { WireFailure } from './wire-failure';

/** A request's flat body. */
export type WireBody = Readonly<Record<string, unknown>>;

/** What one action answers; the wire adds the request id. */
export type ActionAnswer = Readonly<Record<string, unknown>>;

/** One action of the protocol. It throws a `WireFailure` or `DatabaseFailure` to answer an error. */
export type Action = (body: WireBody, seqId: string) => Promise<ActionAnswer> | ActionAnswer;

/** A field that must be text. */
export function textOf(body: WireBody, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}

/** A field that may be a whole number from 0; anything else there is an error. */
export function numberOf(body: WireBody, name: string): number | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (Number.isInteger(value) && Number(value) >= 0) return Number(value);
  throw new WireFailure('INVALID_PARAM', `${name} must be a whole number from 0`);
}

/** The transaction a request belongs to, as an optional part of a larger request. */
export function transactionOf(body: WireBody): { readonly transactionId?: string } {
  const id = body.transactionId;
  return typeof id === 'string' && id !== '' ? { transactionId: id } : {};
}

/** A field that must be a list. */
export function listOf(body: WireBody, name: string): readonly unknown[] {
  const list = body[name];
  if (!Array.isArray(list)) throw new WireFailure('INVALID_PARAM', `${name}: an array expected`);
  return list;
}

/** Reads JSON that came inside a request. */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WireFailure('INVALID_PARAM', `${what} is not JSON`);
  }
}
