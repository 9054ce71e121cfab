import { callerNow } from '#kernel/caller';
import { isHttpEvent } from '#kernel/event';
import { type Outcome, runCases } from './run-cases';

/** What the function answers: how every promise fared, or that it serves no visitors. */
export type ConformanceReply =
  | { readonly outcomes: readonly Outcome[]; readonly broken: number }
  | { readonly refused: string };

/**
 * Proves on the very database it runs on what the product relies on. Deploy it as `conformance` with the collections
 * and indexes of indexes.json, and run it from the console («云端测试»), where nobody is signed in: people are refused.
 *
 * The event may name a part: `{ "part": "transaction" }` proves only promises with that word in their names.
 */
export async function main(event: unknown): Promise<ConformanceReply> {
  if (isHttpEvent(event) || callerNow().openid !== undefined) {
    return { refused: 'The console only.' };
  }
  const part = (event as { readonly part?: unknown } | null)?.part;
  const outcomes = await runCases(typeof part === 'string' ? part : '');
  return { outcomes, broken: outcomes.filter(({ ok }) => !ok).length };
}
