import { MINUTE } from '#core/shared/instant';
import type { Dice } from './dice';
import { FORGERIES, type Forgery } from './passes';

/** How big an event is, and how bad its day. */
export interface EventPlan {
  readonly seed: number;
  readonly volunteers: number;
  readonly gates: number;
  /** How often one phone dies in the middle of an upload. */
  readonly deaths: number;
  /** Attempts to get in by something that is no pass, per volunteer. */
  readonly forged: number;
}

/** Somebody stands before a gate. */
export interface Arrival {
  /** Milliseconds after the planned start. */
  readonly at: number;
  readonly number: number;
  readonly kind: 'in' | 'out';
  readonly gate: number;
  readonly forgery?: Forgery;
}

export const PLANNED_MINUTES = 240;

/** So many people are awaited at another activity just then; their numbers follow those of the volunteers. */
export const STRANGERS = 10;

/** One of them. */
export const strangerBeside = ({ volunteers }: EventPlan, number: number): number =>
  volunteers + (number % STRANGERS);

function visitOf(number: number, dice: Dice, gates: number): readonly Arrival[] {
  const gate = () => dice.below(gates);
  const moment = (from: number, length: number) => Math.floor((from + dice.roll() * length) * MINUTE);
  const came: Arrival = { at: moment(-50, 75), number, kind: 'in', gate: gate() };
  const left: Arrival = { at: moment(180, 75), number, kind: 'out', gate: gate() };
  const lunch: readonly Arrival[] = dice.chance(0.1)
    ? [
        { at: moment(80, 20), number, kind: 'out', gate: gate() },
        { at: moment(110, 20), number, kind: 'in', gate: gate() },
      ]
    : [];
  const again = { ...came, at: came.at + dice.below(20_000), gate: gate() };
  return [
    came,
    ...(dice.chance(0.06) ? [again] : []),
    ...lunch,
    ...(dice.chance(0.04) ? [] : [left]),
    ...(dice.chance(0.03) ? [{ ...left, at: left.at + dice.below(20_000), gate: gate() }] : []),
  ];
}

const KINDS = Object.keys(FORGERIES) as readonly Forgery[];

/** Whoever took a picture of a pass shows it before the gate has seen to many others, within the same minute. */
function showsAgain(seen: Arrival, dice: Dice): Arrival {
  const ends = (Math.floor(seen.at / MINUTE) + 1) * MINUTE;
  const at = Math.min(seen.at + 1 + dice.below(20_000), ends - 1);
  return { ...seen, at, kind: 'in', forgery: 'shown again at once' };
}

function impostor(dice: Dice, { volunteers, gates }: EventPlan, visits: readonly Arrival[]): Arrival {
  const kind = dice.chance(0.7) ? 'in' : 'out';
  const forgery = KINDS[dice.below(KINDS.length)] as Forgery;
  const seen = visits[dice.below(visits.length)];
  if (forgery === 'shown again at once' && seen !== undefined) {
    return showsAgain(seen, dice);
  }
  const at = Math.floor((-50 + dice.roll() * 290) * MINUTE);
  return { at, number: dice.below(volunteers), kind, gate: dice.below(gates), forgery };
}

/**
 * Who stands before which gate when, earliest first: most come and go, some twice, some for lunch, some never leave.
 */
export function dayOf(plan: EventPlan, dice: Dice): readonly Arrival[] {
  const visits = Array.from({ length: plan.volunteers }, (_, number) =>
    visitOf(number, dice, plan.gates),
  ).flat();
  const forged = Array.from({ length: Math.round(plan.volunteers * plan.forged) }, () =>
    impostor(dice, plan, visits),
  );
  return [...visits, ...forged].sort((one, other) => one.at - other.at);
}
