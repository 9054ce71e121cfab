import { compilerSays } from './compiler';

/** One fault each, where it is planted, in which file the compiler tells of it, and with what words. */
const FAULTS = [
  {
    fault: 'a call that no verb answers',
    file: 'core/api.ts',
    of: 'export const api = {',
    instead: "export const api = { 'a-new-call': lookup<HomeRequest, Home>(),",
    toldIn: 'cloudfunctions/lookup/index.ts',
    words: 'Property \'"a-new-call"\' is missing',
  },
  {
    fault: 'a verb left out of its function',
    file: 'cloudfunctions/checkin/index.ts',
    of: "'venue-seed': venueSeed,",
    instead: '',
    toldIn: 'cloudfunctions/checkin/index.ts',
    words: 'Property \'"venue-seed"\' is missing',
  },
  {
    fault: 'a verb of a call that nobody can make',
    file: 'cloudfunctions/desk/hours-overdue.ts',
    of: "name: 'hours-overdue'",
    instead: "name: 'hours-nowhere'",
    toldIn: 'cloudfunctions/desk/hours-overdue.ts',
    words: 'Type \'"hours-nowhere"\' is not assignable',
  },
  {
    fault: 'a verb without a right',
    file: 'cloudfunctions/signup/my-certificates.ts',
    of: "right: 'registered',",
    instead: '',
    toldIn: 'cloudfunctions/signup/my-certificates.ts',
    words: "Property 'right' is missing",
  },
  {
    fault: 'a verb with a right that does not exist',
    file: 'cloudfunctions/signup/who-am-i.ts',
    of: "right: 'anyone'",
    instead: "right: 'everyone'",
    toldIn: 'cloudfunctions/signup/who-am-i.ts',
    words: 'Type \'"everyone"\' is not assignable',
  },
  {
    fault: 'a right for one organisation that does not say for which',
    file: 'cloudfunctions/desk/list-exports.ts',
    of: 'scope: ({ orgId }) => ({ teamId: asId(orgId) }),',
    instead: '',
    toldIn: 'cloudfunctions/desk/list-exports.ts',
    words: "Property 'scope' is missing",
  },
] as const;
/** Nothing is planted in it, nor in what it is made of. */
const WHOLE = 'cloudfunctions/checkin/venue-seed.ts';

let said: ReadonlyMap<string, string>;
beforeAll(() => {
  said = compilerSays([WHOLE, ...FAULTS.map(({ toldIn }) => toldIn)], FAULTS);
}, 60_000);

test('a verb that is declared as it should be compiles', () => {
  expect(said.get(WHOLE)).toBe('');
});

test.each(FAULTS)('$fault does not compile', ({ toldIn, words }) => {
  expect(said.get(toldIn)).toContain(words);
});
