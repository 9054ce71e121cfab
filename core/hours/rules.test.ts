import { type HourRules, hourRulesOn } from './rules';

test('service is judged by the version that held on its day', () => {
  const [old, later] = [hourRulesOn('2026-11-24'), { ...hourRulesOn('2026-11-24'), version: '2028-01' }];
  const versions: readonly [HourRules, ...HourRules[]] = [{ ...later, from: '2028-01-01' }, old];
  expect(hourRulesOn('2027-12-31', versions).version).toBe(old.version);
  expect(hourRulesOn('2028-01-01', versions).version).toBe('2028-01');
  expect(hourRulesOn('1999-01-01', versions).version).toBe(old.version);
});
