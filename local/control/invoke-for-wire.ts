import type { Runner } from '../runner/create-runner';

/** How the wire learns what a function answered. */
export type InvokeForWire = (
  functionName: string,
  event: unknown,
  seqId: string,
) => Promise<{ readonly result: string } | { readonly error: string }>;

/** A function called by a function acts for the same person as its caller. */
export function invokeForWire(runner: Runner): InvokeForWire {
  return async (functionName, event, seqId) => {
    const openid = runner.callOf(seqId)?.caller.openid;
    const caller = { kind: 'function', ...(openid === undefined ? {} : { openid }) } as const;
    const outcome = await runner.invoke({ functionName, event, caller });
    return outcome.kind === 'result' ? { result: outcome.result } : { error: outcome.message };
  };
}
