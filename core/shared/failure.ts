/** Why a call could not be carried out. `retryable`: the same call may succeed later without any change. */
export const FAILURES = {
  UNAUTHENTICATED: { retryable: false },
  FORBIDDEN: { retryable: false },
  /** Registered, but suspended: what active volunteers may do has to wait until the secretariat lifts it. */
  SUSPENDED: { retryable: false },
  NOT_FOUND: { retryable: false },
  INVALID_INPUT: { retryable: false },
  CONFLICT: { retryable: true },
  UNAVAILABLE: { retryable: true },
  INTERNAL: { retryable: false },
} as const satisfies Record<string, { readonly retryable: boolean }>;

export type FailureCode = keyof typeof FAILURES;

/** One thing wrong with one field of a request; `sentence` is plain Chinese that says what to do. */
export interface FieldFault {
  /** Dotted path into the request, `phone` or `duties.0.quota`. */
  readonly path: string;
  readonly sentence: string;
}

/** Something that stops a call and is not the caller's bad luck: not found, not allowed, not well formed. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly fields: readonly FieldFault[];

  constructor(code: FailureCode, message: string, fields: readonly FieldFault[] = []) {
    super(message);
    this.name = 'Failure';
    this.code = code;
    this.fields = fields;
  }
}
