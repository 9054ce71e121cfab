import fc from 'fast-check';
import type { Chaos, PowerCut } from '../support/start-cloud';

/** A record that a failure’s report shows without its prototype. */
export const record = <TValue extends object>(model: { [Key in keyof TValue]: fc.Arbitrary<TValue[Key]> }) =>
  fc.record<TValue>(model, { noNullPrototype: true });

/** A power cut at one of so many requests to the database, before it is carried out or with its answer unsent. */
export const aCut = (furthest: number): fc.Arbitrary<PowerCut> =>
  record<PowerCut>({
    at: fc.integer({ min: 1, max: furthest }),
    when: fc.constantFrom('before' as const, 'after' as const),
  });

/** Trouble on the wire, now and then. */
export const aStorm: fc.Arbitrary<Chaos> = record<Chaos>({
  seed: fc.nat(1_000_000),
  rate: fc.constant(0.05),
  kinds: fc.constant(['busy', 'delay', 'conflict', 'drop-answer'] as const),
});

const [, SEED, PATH] = /^(-?\d+):([\d:]+)$/.exec(process.env['PLAN'] ?? '') ?? [];

/**
 * How properties that restart machines run: a failure is told at once, with its plan, for shrinking would take minutes.
 * `PLAN=<seed>:<path>` with the two numbers of its report goes through that one plan again.
 */
export const runsOf = (numRuns: number) => ({
  ...{ numRuns, endOnFailure: true, timeout: 120_000 },
  ...(SEED === undefined ? {} : { seed: Number(SEED), path: PATH ?? '', numRuns: 1 }),
});
