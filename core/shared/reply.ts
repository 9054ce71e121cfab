import type { FailureCode, FieldFault } from './failure';

/** What every call answers. A refusal (full, too early) is part of `value`, not a failure. */
export type Reply<TValue> =
  | { readonly ok: true; readonly value: TValue }
  | {
      readonly ok: false;
      readonly code: FailureCode;
      /** Names the line in the server's log; shown to people who ask for help. */
      readonly requestId?: string;
      readonly fields?: readonly FieldFault[];
    };

/** One page of a list. `next` is passed back unchanged to read on; absent at the end. */
export interface Page<TRow> {
  readonly rows: readonly TRow[];
  readonly next?: string;
  /** How many rows match in all. */
  readonly total: number;
}
