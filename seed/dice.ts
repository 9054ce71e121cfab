/** Chance that falls the same way each time: everything invented follows from one seed text. */
export interface Dice {
  /** From 0 up to, but not including, 1. */
  readonly roll: () => number;
  /** A whole number from one to another, both included. */
  readonly between: (from: number, to: number) => number;
  readonly pick: <TChoice>(choices: readonly TChoice[]) => TChoice;
  readonly chance: (probability: number) => boolean;
  readonly shuffled: <TItem>(list: readonly TItem[]) => readonly TItem[];
  /** So many characters of base64url. */
  readonly id: (length: number) => string;
  readonly digits: (count: number) => string;
}

const ID_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** mulberry32: small and even enough for demonstration data. */
function roller(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Dice of their own for each seed text, so that more places do not change the volunteers. */
export function diceOf(seed: string): Dice {
  const roll = roller(hashOf(seed));
  const between = (from: number, to: number) => from + Math.floor(roll() * (to - from + 1));
  const pick = <TChoice>(choices: readonly TChoice[]): TChoice => {
    const [choice] = choices.slice(between(0, choices.length - 1));
    if (choice === undefined) {
      throw new Error('there is nothing to pick from');
    }
    return choice;
  };
  const text = (characters: string, count: number) =>
    Array.from({ length: count }, () => characters.charAt(between(0, characters.length - 1))).join('');
  return {
    roll,
    between,
    pick,
    chance: (probability) => roll() < probability,
    shuffled: (list) =>
      list
        .map((item) => ({ item, at: roll() }))
        .sort((one, other) => one.at - other.at)
        .map(({ item }) => item),
    id: (length) => text(ID_CHARACTERS, length),
    digits: (count) => text('0123456789', count),
  };
}
