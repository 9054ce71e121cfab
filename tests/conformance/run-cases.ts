import { now } from '#kernel/clock';
import { freshId } from '#kernel/random';
import { benchOf, type Case } from './case';
import { changeCases } from './cases/change';
import { readingCases } from './cases/reading';
import { transactionCases } from './cases/transactions';
import { uniqueCases } from './cases/unique';
import { valueCases } from './cases/values';
import { clearRun } from './collections';

const CASES: readonly Case[] = [
  ...uniqueCases,
  ...changeCases,
  ...valueCases,
  ...readingCases,
  ...transactionCases,
];
const LONGEST_DETAIL = 600;

/** How one promise fared. */
export interface Outcome {
  readonly name: string;
  readonly ok: boolean;
  /** Why it was broken; empty when it was kept. */
  readonly detail: string;
  readonly ms: number;
}

const detailOf = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : JSON.stringify(cause)).slice(0, LONGEST_DETAIL);

async function outcomeOf({ name, run }: Case): Promise<Outcome> {
  const bench = benchOf(freshId());
  const startedAt = now();
  try {
    await run(bench);
    return { name, ok: true, detail: '', ms: now() - startedAt };
  } catch (cause) {
    return { name, ok: false, detail: detailOf(cause), ms: now() - startedAt };
  } finally {
    await clearRun(bench.run);
  }
}

/** Proves every promise whose name holds `part`, one after the other; nothing stays behind in the database. */
export async function runCases(part: string): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const one of CASES.filter(({ name }) => name.includes(part))) {
    outcomes.push(await outcomeOf(one));
  }
  return outcomes;
}
