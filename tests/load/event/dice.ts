/** Random numbers from a seed (mulberry32, public domain), so that a bad day can be lived again. */
export interface Dice {
  /** From 0 up to 1, without it. */
  readonly roll: () => number;
  readonly below: (most: number) => number;
  readonly chance: (share: number) => boolean;
}

/** Dice of their own for each seed. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { roll, below: (most) => Math.floor(roll() * most), chance: (share) => roll() < share };
}
