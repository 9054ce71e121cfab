import { aDuty, anActivity } from '../../tests/builders/an-activity';
import { aScan, at } from '../../tests/builders/attendance';
import { asId, type DutyId } from '../shared/ids';
import { instant, MINUTE } from '../shared/instant';
import { serviceRecord } from './service-record';
import { sumUp } from './sum-up';

const NEW_YEAR = Date.parse('2027-01-01T00:00:00+08:00');
const onNewYear = (minutes: number) => instant(NEW_YEAR + minutes * MINUTE);

/** Somebody's part in a duty from one minute to another around nine o’clock. */
const part = (from: number, to: number, changes: Parameters<typeof anActivity>[0] = {}) => ({
  activity: anActivity({ duties: [aDuty({ startsAt: at(from), endsAt: at(to) })], ...changes }),
  dutyId: 'guide',
  scans: [aScan('in', from), aScan('out', to)],
});
const recorded = (...parts: readonly ReturnType<typeof part>[]) =>
  sumUp(parts.flatMap((one) => serviceRecord(one, at(5000)) ?? []));

test('somebody who was never let in has no record', () => {
  expect(serviceRecord({ ...part(0, 60), scans: [aScan('out', 9)] }, at(5000))).toBeUndefined();
  expect(recorded()).toEqual({ totalMinutes: 0, byYear: [], records: [] });
});

test('while somebody is inside there are no minutes yet', () => {
  const dated = serviceRecord({ ...part(0, 180), scans: [aScan('in', 0)] }, at(100));
  expect(dated?.record).toMatchObject({ state: 'inside', serviceMinutes: 0, stays: [] });
});

test('a forgotten check-out counts up to the planned end, whether the clock has written it yet or not', () => {
  const dated = serviceRecord({ ...part(0, 180), scans: [aScan('in', 30)] }, at(241));
  expect(dated?.record).toMatchObject({
    ...{ state: 'proposed', serviceMinutes: 150 },
    stays: [{ outAt: at(180), closedByClock: true, outMethod: 'planned-end' }],
  });
});

test('study never counts as service', () => {
  expect(recorded(part(0, 180, { countsAsService: false }))).toMatchObject({
    totalMinutes: 0,
    byYear: [],
    records: [{ state: 'not-counted', serviceMinutes: 0, stays: [{ outAt: at(180) }] }],
  });
});

test('a duty that is no longer there has no record', () => {
  expect(serviceRecord({ ...part(0, 60), dutyId: asId<DutyId>('gone') }, at(500))).toBeUndefined();
});

test('service over New Year’s Eve belongs to both years, the activity to the first', () => {
  const night = {
    activity: anActivity({ duties: [aDuty({ startsAt: onNewYear(-60), endsAt: onNewYear(120) })] }),
    dutyId: 'guide',
    scans: [aScan('in', 0, { happenedAt: onNewYear(-60) }), aScan('out', 0, { happenedAt: onNewYear(120) })],
  };
  const dated = serviceRecord(night, onNewYear(9000));
  expect(sumUp(dated === undefined ? [] : [dated]).byYear).toEqual([
    { year: 2027, minutes: 120, activities: 0 },
    { year: 2026, minutes: 60, activities: 1 },
  ]);
});

test('a long day over several activities says who must agree; records stand newest first', () => {
  const reply = recorded(part(-480, -60), part(0, 300), part(1440, 1500));
  expect(reply.totalMinutes).toBe(780);
  expect(reply.longDays).toEqual([{ day: '2026-11-29', minutes: 720, tier: 'parent-organisation' }]);
  expect(reply.records.map(({ day }) => day)).toEqual(['2026-11-30', '2026-11-29', '2026-11-29']);
});
