import fc from 'fast-check';
import type { CalendarDay } from '../shared/calendar';
import { countProgress } from './count-progress';

const day = fc
  .tuple(
    fc.integer({ min: 2021, max: 2028 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(
    ([year, month, date]) =>
      `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as CalendarDay,
  );

test('the two phases together are the target of each kind', () => {
  for (const { target, byPhase } of countProgress([])) {
    expect(byPhase.reduce((sum, phase) => sum + phase.target, 0)).toBe(target);
  }
});

test('a place counts in exactly one phase, or in none when designated outside the plan', () => {
  fc.assert(
    fc.property(fc.constantFrom('base' as const, 'station' as const), day, (kind, designatedOn) => {
      const progress = countProgress([{ kind, designatedOn }]);
      const inPhases = progress
        .flatMap(({ byPhase }) => byPhase)
        .reduce((sum, phase) => sum + phase.recorded, 0);
      expect(progress.reduce((sum, one) => sum + one.recorded, 0)).toBe(1);
      expect(inPhases).toBe(designatedOn >= '2023-01-01' && designatedOn <= '2026-12-31' ? 1 : 0);
    }),
  );
});
