import fc from 'fast-check';
import { inHours } from '../../tests/builders/an-activity';
import { aSnapshot, decided, entriesOf } from '../../tests/builders/certificates';
import { brokenBy, stateOf } from './state';

const record = 'activity-1:v0';
const turn = (number: number) => ({ turn: number, at: inHours(number) });
const first = decided('confirmed', record, turn(1));

test.each([
  ['nothing', [], undefined],
  ['a dispute that is open', [decided('disputed', record, turn(2))], undefined],
  [
    'a dispute that was answered without a change',
    [decided('disputed', record, turn(2)), decided('upheld', record, turn(3))],
    undefined,
  ],
  ['a correction', [decided('corrected', record, turn(2))], { cause: 'corrected', at: inHours(2) }],
  [
    'a dispute that led to a correction',
    [decided('disputed', record, turn(2)), decided('corrected', record, turn(3))],
    { cause: 'corrected', at: inHours(3) },
  ],
  ['a decision its record did not allow', [decided('declined', record, turn(2))], undefined],
  ['a correction of another record', [decided('corrected', 'activity-2:v0', turn(2))], undefined],
] as const)('after %s a certificate is broken by %#', (_, later, expected) => {
  expect(brokenBy(aSnapshot(), entriesOf([first, ...later]))).toEqual(expected);
});

test('a certificate issued after a correction is not broken by it', () => {
  const [item] = aSnapshot().items;
  const items = item === undefined ? [] : [{ ...item, turn: 2 }];
  const entries = entriesOf([first, decided('corrected', record, turn(2))]);
  expect(brokenBy({ items }, entries)).toBeUndefined();
});

test('once broken, a certificate stays so whatever is decided later, in whatever order it is read', () => {
  const kinds = fc.array(
    fc.constantFrom('disputed', 'upheld', 'corrected', 'agreed', 'declined', 'entered' as const),
    {
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(kinds, fc.nat(), (later, cut) => {
      const entries = entriesOf([
        first,
        ...later.map((kind, at) => decided(kind as 'upheld', record, turn(at + 2))),
      ]);
      const some = brokenBy(aSnapshot(), entries.slice(0, 1 + (cut % (later.length + 1))));
      const all = brokenBy(aSnapshot(), [...entries].reverse());
      expect(some === undefined ? all : some).toEqual(all);
    }),
  );
});

test('a revoked certificate that was replaced is still revoked', () => {
  const revocation = { cause: 'corrected', at: inHours(1) } as const;
  expect(stateOf({ revocation, replacedAt: inHours(2) })).toEqual({ kind: 'revoked', ...revocation });
  expect(stateOf({ replacedAt: inHours(2) })).toEqual({ kind: 'superseded', at: inHours(2) });
  expect(stateOf({})).toEqual({ kind: 'valid' });
});
