import fc from 'fast-check';
import { aCut, aStorm, record } from '../builders/power-cuts';
import type { Chaos, PowerCut } from '../support/start-cloud';

export const PEOPLE = 7;
/** Activities at the same hours, so that nobody may have a place at both; most people want the first. */
export const ACTIVITIES = 2;
export const DUTIES = ['guide', 'sign'] as const;
const ROUNDS = 4;
/** The first steps of seven people surely ask the database more often. */
const FURTHEST_CUT = 45;

/** What somebody does next. */
export interface Step {
  readonly does: 'sign-up' | 'withdraw';
  readonly at: number;
  readonly duty: (typeof DUTIES)[number];
  /** Sends the same call twice at once, as an impatient thumb does. */
  readonly isTwice: boolean;
  /** Whether they ask again when the answer was lost, or leave it at that. */
  readonly asksAgain: boolean;
}

/** When everybody takes a step. */
export interface Round {
  /** The clock fires: not at all, amid what people do, or in the six minutes after, when it finds what is half done. */
  readonly sweep: 'none' | 'amid' | 'later';
  /** Counts from the beginning of the round; one that does not come in it comes in a later one. */
  readonly cut?: PowerCut;
}

/** Who does what, step by step, and what becomes of the machine meanwhile. */
export interface Plan {
  readonly people: readonly (readonly Step[])[];
  readonly rounds: readonly Round[];
  readonly chaos: Chaos;
}

const step = (does: readonly Step['does'][]): fc.Arbitrary<Step> =>
  record({
    does: fc.constantFrom(...does),
    at: fc.constantFrom(0, 0, 0, 1),
    duty: fc.constantFrom(...DUTIES),
    isTwice: fc.nat(3).map((one) => one === 0),
    asksAgain: fc.boolean(),
  });

const steps: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    step(['sign-up']),
    fc.array(step(['withdraw', 'withdraw', 'sign-up']), { minLength: 1, maxLength: ROUNDS - 1 }),
  )
  .map(([first, more]) => [first, ...more]);

/** Two power cuts: one while everybody signs up, one while they come and go. */
const rounds: fc.Arbitrary<readonly Round[]> = fc
  .tuple(
    fc.array(fc.constantFrom<Round['sweep']>('none', 'amid', 'later'), {
      minLength: ROUNDS,
      maxLength: ROUNDS,
    }),
    fc.tuple(aCut(FURTHEST_CUT), aCut(FURTHEST_CUT)),
    fc.constantFrom(1, 1, 2),
  )
  .map(([sweeps, [first, second], again]) =>
    sweeps.map((sweep, at) => {
      const cut = new Map([
        [0, first],
        [again, second],
      ]).get(at);
      return cut === undefined ? { sweep } : { sweep, cut };
    }),
  );

export const plans: fc.Arbitrary<Plan> = record<Plan>({
  people: fc.array(steps, { minLength: PEOPLE, maxLength: PEOPLE }),
  rounds,
  chaos: aStorm,
});
