import { aDuty, anActivity } from '../../tests/builders/an-activity';
import { aScan, at } from '../../tests/builders/attendance';
import { aDecision, serviceFacts } from '../../tests/builders/decisions';
import { type Participation, serviceRecord } from '../record/service-record';
import { asId, type DutyId, type SignupId } from '../shared/ids';
import { type Instant, instant, MINUTE } from '../shared/instant';
import type { Decision } from './decision';
import { ownRecord } from './own-record';
import { sumUp } from './sum-up';

const NEW_YEAR = Date.parse('2027-01-01T00:00:00+08:00');
const onNewYear = (minutes: number) => instant(NEW_YEAR + minutes * MINUTE);

/** Somebody's part in a duty from one minute to another around nine o’clock. */
const part = (from: number, to: number, changes: Parameters<typeof anActivity>[0] = {}) => ({
  activity: anActivity({ duties: [aDuty({ startsAt: at(from), endsAt: at(to) })], ...changes }),
  dutyId: 'guide',
  scans: [aScan('in', from), aScan('out', to)],
});
const OWN = { record: asId<SignupId>('reading:wang'), decisions: [], dueDay: '2026-12-11' as const };
const DAY_OF_120 = { day: '2026-11-29', minutes: 120 } as const;
const recordedAt = (now: Instant, ...parts: readonly Participation[]) =>
  sumUp(parts.flatMap((one) => ownRecord({ ...OWN, part: one }, now)));
const recorded = (...parts: readonly Participation[]) => recordedAt(at(5000), ...parts);

test('somebody who was never let in has no record', () => {
  expect(serviceRecord({ ...part(0, 60), scans: [aScan('out', 9)] }, at(5000))).toBeUndefined();
  expect(recorded()).toMatchObject({ totalMinutes: 0, byYear: [], records: [], stars: { stars: 0 } });
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
  expect(dated?.days).toHaveLength(2);
  expect(recordedAt(onNewYear(9000), night).byYear).toEqual([
    { year: 2027, approvedMinutes: 0, underWayMinutes: 120, activities: 0 },
    { year: 2026, approvedMinutes: 0, underWayMinutes: 60, activities: 1 },
  ]);
});

test('what is approved and what is under way are summed apart; records stand newest first', () => {
  const reply = recorded(part(-480, -60), part(0, 300), part(1440, 1500));
  expect(reply).toMatchObject({ totalMinutes: 780, approvedMinutes: 0, underWayMinutes: 780 });
  expect(reply.records.map(({ day }) => day)).toEqual(['2026-11-30', '2026-11-29', '2026-11-29']);
});

test('a decision decides: the minutes decided on count, whatever scans say since', () => {
  const told = (...decisions: readonly Decision[]) =>
    sumUp(ownRecord({ ...OWN, decisions, part: part(0, 180) }, at(5000)));
  const confirmed = aDecision('confirmed', { service: serviceFacts({ minutes: 120, days: [DAY_OF_120] }) });
  expect(told(confirmed)).toMatchObject({
    ...{ approvedMinutes: 120, underWayMinutes: 0, stars: { stars: 0, missingMinutes: 5880 } },
    records: [{ state: 'approved', serviceMinutes: 120, scannedMinutes: 180 }],
  });
  const disputed = aDecision('disputed', { turn: 2 });
  expect(told(confirmed, disputed)).toMatchObject({
    ...{ approvedMinutes: 0, underWayMinutes: 120, openDisputes: 1 },
    records: [{ state: 'disputed', dispute: { reason: '核对过签到表' } }],
  });
  const declined = aDecision('declined', { turn: 2 });
  expect(told(aDecision('confirmed', { needs: ['association'] }), declined)).toMatchObject({
    ...{ approvedMinutes: 0, underWayMinutes: 0, records: [{ state: 'declined' }] },
  });
});

test('hours written by hand are a record of their own without any scan', () => {
  const entered = aDecision('entered', {
    service: serviceFacts({ origin: 'by-hand' }),
    needs: ['association'],
  });
  const own = ownRecord({ ...OWN, decisions: [entered], part: { ...part(0, 180), scans: [] } }, at(5000));
  expect(own[0]?.record).toMatchObject({
    ...{ state: 'awaiting', byHand: true, origin: 'by-hand', serviceMinutes: 180, stays: [] },
    birth: { decisions: [{ kind: 'entered', proof: '纸质签到表存于社区' }] },
  });
});
