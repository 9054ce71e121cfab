import fc from 'fast-check';
import { aDecision, serviceFacts } from '../../tests/builders/decisions';
import type { Decision, DecisionKind } from './decision';
import { foldDecisions, mayDecide } from './fold-decisions';

/** Decisions in the given order, each taking the next turn. */
const told = (...kinds: readonly (DecisionKind | Decision)[]) =>
  kinds.map((kind, at) =>
    typeof kind === 'string' ? aDecision(kind, { turn: at + 1 }) : { ...kind, turn: at + 1 },
  );
const long = aDecision('confirmed', { needs: ['association'] });

test('nobody has decided: proposed', () => {
  expect(foldDecisions([])).toEqual({ state: 'proposed', byHand: false, needs: [], turns: 0 });
});

test('an ordinary day takes effect when the organizer confirms it', () => {
  const standing = foldDecisions(told('confirmed'));
  expect(standing).toMatchObject({ state: 'approved', needs: [], turns: 1, service: { minutes: 180 } });
});

test('a long day waits for the office it needs, and another office’s agreement is not enough', () => {
  const waiting = told(long, aDecision('agreed', { as: 'parent-organisation' }));
  expect(foldDecisions(waiting)).toMatchObject({ state: 'awaiting', needs: ['association'] });
  const done = told(...waiting, aDecision('agreed', { as: 'association' }));
  expect(foldDecisions(done)).toMatchObject({ state: 'approved', needs: [] });
});

test('hours by hand stay marked, even once corrected', () => {
  const entered = aDecision('entered', {
    service: serviceFacts({ origin: 'by-hand' }),
    needs: ['parent-organisation'],
  });
  const all = told(entered, aDecision('agreed', { as: 'parent-organisation' }), 'corrected');
  expect(foldDecisions(all)).toMatchObject({ state: 'approved', byHand: true });
});

test('a dispute is answered by upholding what was or by a correction', () => {
  const disputed = told('confirmed', 'disputed');
  expect(foldDecisions(disputed)).toMatchObject({ state: 'disputed', dispute: { before: 'approved' } });
  expect(foldDecisions(told(...disputed, 'upheld'))).toMatchObject({ state: 'approved' });
  const corrected = aDecision('corrected', { service: serviceFacts({ minutes: 120 }) });
  const after = foldDecisions(told(...disputed, corrected));
  expect(after).toMatchObject({ state: 'approved', service: { minutes: 120 } });
  expect(after.dispute).toBeUndefined();
});

test('what was declined counts nothing until somebody corrects it', () => {
  expect(foldDecisions(told(long, 'declined'))).toMatchObject({ state: 'declined', needs: [] });
});

const kinds = fc.constantFrom<DecisionKind>(
  ...(['confirmed', 'entered', 'agreed', 'declined', 'disputed', 'upheld', 'corrected'] as const),
);

test('what nobody has decided may be disputed: upheld it is as it was, and hours by hand answer it', () => {
  const disputed = foldDecisions(told('disputed'));
  expect(disputed).toMatchObject({ state: 'disputed', dispute: { before: 'proposed' } });
  expect(disputed.service).toBeUndefined();
  expect(foldDecisions(told('disputed', 'confirmed'))).toEqual({ ...disputed, turns: 2 });
  expect(foldDecisions(told('disputed', 'upheld'))).toEqual({ ...foldDecisions([]), turns: 2 });
  const entered = aDecision('entered', { needs: ['parent-organisation'] });
  expect(foldDecisions(told('disputed', entered))).toMatchObject({ state: 'awaiting', byHand: true });
});

test('an open dispute stays until it is answered, and upheld everything is as it was before', () => {
  fc.assert(
    fc.property(fc.array(kinds, { maxLength: 8 }), fc.array(kinds, { maxLength: 4 }), (before, meanwhile) => {
      const { turns: _, ...earlier } = foldDecisions(told(...before));
      fc.pre(earlier.state !== 'disputed');
      const answers = ['upheld', 'corrected', 'entered'];
      const unanswered = meanwhile.filter((kind) => !answers.includes(kind));
      const open = foldDecisions(told(...before, 'disputed', ...unanswered));
      expect(open).toMatchObject({ state: 'disputed', dispute: { before: earlier.state } });
      const { turns, ...upheld } = foldDecisions(told(...before, 'disputed', ...unanswered, 'upheld'));
      expect(upheld).toEqual(earlier);
    }),
  );
});

test('a decision that the state does not allow changes nothing', () => {
  fc.assert(
    fc.property(fc.array(kinds, { maxLength: 12 }), kinds, (before, last) => {
      const decisions = told(...before);
      const standing = foldDecisions(decisions);
      const { turns, ...after } = foldDecisions(told(...decisions, last));
      const { turns: _, ...earlier } = standing;
      expect(turns).toBe(before.length + 1);
      if (!mayDecide(standing, last)) {
        expect(after).toEqual(earlier);
      }
    }),
  );
});

test('the order in which decisions are read does not matter', () => {
  const decisions = told(long, aDecision('agreed', { as: 'association' }), 'disputed', 'upheld');
  fc.assert(
    fc.property(fc.shuffledSubarray(decisions, { minLength: decisions.length }), (shuffled) => {
      expect(foldDecisions(shuffled)).toEqual(foldDecisions(decisions));
    }),
  );
});
