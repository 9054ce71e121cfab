/** Why a call has no result. */
export type FunctionFault =
  | 'not-found'
  | 'input-too-large'
  | 'result-too-large'
  | 'thrown'
  | 'crashed'
  | 'timed-out'
  | 'stopped';

/** How one call ended. `result` is JSON text. */
export type Outcome =
  | { readonly kind: 'result'; readonly requestId: string; readonly result: string }
  | {
      readonly kind: 'fault';
      readonly requestId: string;
      readonly fault: FunctionFault;
      readonly message: string;
    };

/** A call that has no result, and why. */
export function faultOf(requestId: string, fault: FunctionFault, message: string): Outcome {
  return { kind: 'fault', requestId, fault, message };
}
