/** A Date that runs ahead of (or behind) the machine's, and the handle that moves it. */
export interface ShiftedDate {
  readonly Date: DateConstructor;
  shift(offset: number): void;
}

/**
 * Makes a stand-in for the global Date whose present is shifted by an offset in ms.
 *
 * Only "now" moves: `new Date(x)`, Date.UTC and parsing are the real ones, and `instanceof` holds
 * for dates made by either.
 */
export function shiftedDate(RealDate: DateConstructor): ShiftedDate {
  let offset = 0;
  const now = () => RealDate.now() + offset;
  const shifted: DateConstructor = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, words: readonly unknown[], newTarget) =>
      Reflect.construct(target, words.length === 0 ? [now()] : words, newTarget) as Date,
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
  return {
    Date: shifted,
    shift: (to) => {
      offset = to;
    },
  };
}
