import type { Doc } from '../database/values';

/** A request's flat body. */
export type WireBody = Readonly<Record<string, unknown>>;

/** What one action answers; the wire adds the request id. */
export type ActionAnswer = Readonly<Record<string, unknown>>;

export type Action = (body: WireBody, seqId: string) => Promise<ActionAnswer> | ActionAnswer;

/** A field that must be text. */
export function textOf(body: WireBody, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}

/** A field that may be a whole number. */
export function numberOf(body: WireBody, name: string): number | undefined {
  const value = body[name];
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}

/** The transaction a request belongs to, as an optional part of a larger request. */
export function transactionOf(body: WireBody): { readonly transactionId?: string } {
  const id = body['transactionId'];
  return typeof id === 'string' && id !== '' ? { transactionId: id } : {};
}

export type Rows = readonly Doc[];
