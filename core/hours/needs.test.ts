import fc from 'fast-check';
import { longestDay, needsOfAnother, needsOfDays } from './needs';
import { hourRulesOn } from './rules';

const rules = hourRulesOn('2026-11-24');
const on = (minutes: number, day: '2026-11-24' | '2026-11-25' = '2026-11-24') => ({ day, minutes });

test.each([
  [480, 0, []],
  [481, 0, ['parent-organisation']],
  [720, 0, ['parent-organisation']],
  [721, 0, ['association']],
  [240, 240, []],
  [240, 241, ['parent-organisation']],
  [1, 720, ['association']],
  [0, 720, []],
] as const)('%i minutes here and %i elsewhere on one day: %j', (own, elsewhere, needs) => {
  expect(needsOfDays({ own: [on(own)], elsewhere: [on(elsewhere)] }, rules)).toEqual(needs);
});

test('each day counts by itself, and every office that some day needs is asked', () => {
  const own = [on(500), on(800, '2026-11-25')];
  expect(needsOfDays({ own, elsewhere: [] }, rules)).toEqual(['parent-organisation', 'association']);
  expect(longestDay({ own, elsewhere: [on(400)] })).toEqual(on(900));
});

test('a second person is never of the office that decided', () => {
  const offices = ['organizer', 'parent-organisation', 'association'] as const;
  fc.assert(
    fc.property(
      fc.subarray(['parent-organisation', 'association'] as const),
      fc.constantFrom(...offices),
      (days, deciding) => {
        const asked = needsOfAnother(days, deciding);
        expect(asked.length).toBeGreaterThan(0);
        expect(asked).not.toContain(deciding);
      },
    ),
  );
});
