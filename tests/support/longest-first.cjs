// Jest's order of test files. Jest knows how long a file took only where it has run before; on a fresh clone it begins
// with the largest file, and what takes longest may begin last, when the other worker has nothing left to do.
const Sequencer = require('@jest/test-sequencer').default;

/** The files that take a minute by themselves, longest first. */
const LONGEST = [
  'h5/every-screen',
  'h5/states',
  'h5/every-size',
  'load/burst',
  'signup/quota',
  'load/kills',
  'checkin/any-way-up',
  'access/hostile-input',
  'load/event',
  'weapp/with-data',
];
const placeOf = ({ path }) => {
  const place = LONGEST.findIndex((name) => path.endsWith(`${name}.test.ts`));
  return place < 0 ? LONGEST.length : place;
};

module.exports = class LongestFirst extends Sequencer {
  /** Jest's own order, and before it what is known to take longest. */
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => placeOf(one) - placeOf(other));
  }
};
