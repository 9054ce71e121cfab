import type { FailureCode, FieldFault } from '#core/shared/failure';

/** What a screen gets back from a call: the server's reply, or that no answer came at all. */
export type Answer<TValue> =
  | { readonly ok: true; readonly value: TValue }
  | {
      readonly ok: false;
      /** `OFFLINE`: nothing was heard from the server, so a write may or may not have happened; repeating it is safe. */
      readonly code: FailureCode | 'OFFLINE';
      readonly requestId?: string;
      readonly fields?: readonly FieldFault[];
    };

/** The part of an answer that says no. */
export type Refused = Extract<Answer<never>, { ok: false }>;

/**
 * What a refusal means to a screen that has nothing to show and asks with what its address says: an address that the
 * server cannot read leads nowhere. There is no field at which to say anything else.
 */
export const refusalOfAddress = (refused: Refused): Refused =>
  refused.code === 'INVALID_INPUT' ? { ...refused, code: 'NOT_FOUND' } : refused;
