import { anActivity } from '../../tests/builders/an-activity';
import { aDuty, aScan, at } from '../../tests/builders/attendance';
import { serviceRecord } from '../record/service-record';
import { type HourRuleVersions, hourRulesOn } from './rules';

test('service is judged by the version that held on its day', () => {
  const [old, later] = [hourRulesOn('2026-11-24'), { ...hourRulesOn('2026-11-24'), version: '2028-01' }];
  const versions: HourRuleVersions = [{ ...later, from: '2028-01-01' }, old];
  expect(hourRulesOn('2027-12-31', versions).version).toBe(old.version);
  expect(hourRulesOn('2028-01-01', versions).version).toBe('2028-01');
  expect(hourRulesOn('1999-01-01', versions).version).toBe(old.version);
});

test('every threshold names where it comes from', () => {
  const { version, from, ...thresholds } = hourRulesOn('2026-11-24');
  for (const { source } of Object.values(thresholds)) {
    expect(source.title.length).toBeGreaterThan(3);
    expect(source.kind === 'statute' ? source.article : '第几条').toMatch(/^第.+条$/);
  }
});

test('minutes are counted by the version that held on the first day served, whenever they are counted', () => {
  const before = hourRulesOn('2026-11-24');
  const later = {
    ...before,
    from: '2026-11-30',
    mostOfPlanned: { ...before.mostOfPlanned, value: 1 },
  } as const;
  const minutesOn = (day: number) => {
    const [from, to] = [day * 1440, day * 1440 + 180];
    const activity = anActivity({ duties: [aDuty({ startsAt: at(from), endsAt: at(to) })] });
    const part = { activity, dutyId: 'guide', scans: [aScan('in', from), aScan('out', to + 60)] };
    return serviceRecord(part, at(5000), [later, before])?.record.serviceMinutes;
  };
  expect([minutesOn(0), minutesOn(1)]).toEqual([216, 180]);
});
