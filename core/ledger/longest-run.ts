/** How many of the ascending `tails` are below a number. */
function placeOf(number: number, tails: readonly number[]): number {
  let [low, high] = [0, tails.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tails[middle] ?? 0) < number) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/**
 * The places of a longest ascending run in a list of different numbers; what is not in it are the fewest that would
 * have to move to put the list in order. Of several runs the one with the smallest numbers.
 */
export function longestRun(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const tailAt: number[] = [];
  const before: (number | undefined)[] = [];
  numbers.forEach((number, at) => {
    const place = placeOf(number, tails);
    before[at] = tailAt[place - 1];
    tails[place] = number;
    tailAt[place] = at;
  });
  const run = new Set<number>();
  for (let at = tailAt.at(-1); at !== undefined; at = before[at]) {
    run.add(at);
  }
  return run;
}
