import fc from 'fast-check';
import { calendarDayAt, startOfDay } from '../shared/calendar';
import { DAY, instant, MINUTE } from '../shared/instant';
import { closingTimes, isGateOpen, nextOpening, sessionAt, sessionsOf } from './sessions';

const moment = (text: string) => instant(Date.parse(`2026-${text}+08:00`));
const planned = (from: string, to: string) => ({ startsAt: moment(from), endsAt: moment(to) });
const shown = (sessions: ReturnType<typeof sessionsOf>) =>
  sessions.map(({ startsAt, endsAt }) =>
    [startsAt, endsAt].map((at) => new Date(at + 8 * 3_600_000).toISOString().slice(5, 16)).join(' '),
  );

test.each([
  ['a morning', '11-29T09:00', '11-29T12:00', ['11-29T09:00 11-29T12:00']],
  ['a night', '11-29T20:00', '11-30T06:00', ['11-29T20:00 11-30T06:00']],
  ['24 hours to the minute', '11-29T09:00', '11-30T09:00', ['11-29T09:00 11-30T09:00']],
  [
    'three days',
    '11-29T09:00',
    '12-01T17:00',
    ['11-29T09:00 11-29T17:00', '11-30T09:00 11-30T17:00', '12-01T09:00 12-01T17:00'],
  ],
  ['two nights', '11-29T20:00', '12-01T06:00', ['11-29T20:00 11-30T06:00', '11-30T20:00 12-01T06:00']],
  [
    'round the clock for two days',
    '11-29T09:00',
    '12-01T09:00',
    ['11-29T09:00 11-30T09:00', '11-30T09:00 12-01T09:00'],
  ],
])('%s', (_, from, to, sessions) => {
  expect(shown(sessionsOf(planned(from, to)))).toEqual(sessions);
});

test('sessions follow one another, begin at one time of day and cover the first and the last moment', () => {
  const starts = fc
    .integer({ min: 0, max: 1439 })
    .map((minute) => instant(moment('11-29T00:00') + minute * MINUTE));
  fc.assert(
    fc.property(starts, fc.integer({ min: 1, max: 20 * 1440 }), (startsAt, minutes) => {
      const endsAt = instant(startsAt + minutes * MINUTE);
      const sessions = sessionsOf({ startsAt, endsAt });
      expect([sessions[0]?.startsAt, sessions[sessions.length - 1]?.endsAt]).toEqual([startsAt, endsAt]);
      const timesOfDay = sessions.map((one) => one.startsAt - startOfDay(calendarDayAt(one.startsAt)));
      expect(new Set(timesOfDay).size).toBe(1);
      for (const [at, one] of sessions.entries()) {
        expect(one.endsAt - one.startsAt).toBeLessThanOrEqual(DAY);
        expect(one.endsAt).toBeLessThanOrEqual(sessions[at + 1]?.startsAt ?? endsAt);
        expect(sessionAt(sessions, one.startsAt)).toBe(one);
      }
    }),
  );
});

test('between two days a moment belongs to the day before until the next gate opens', () => {
  const sessions = sessionsOf(planned('11-29T09:00', '11-30T17:00'));
  const dayAt = (text: string) =>
    sessions
      .map(({ startsAt }) => startsAt)
      .indexOf(sessionAt(sessions, moment(text))?.startsAt ?? moment(text));
  expect(
    ['11-28T01:00', '11-29T07:59', '11-29T23:00', '11-30T07:59', '11-30T08:00', '12-02T00:00'].map(dayAt),
  ).toEqual([0, 0, 0, 0, 1, 1]);
  expect(isGateOpen(sessions, moment('11-29T18:00'))).toBe(true);
  expect(isGateOpen(sessions, moment('11-29T18:01'))).toBe(false);
  expect(nextOpening(sessions, moment('11-29T18:01'))).toBe(moment('11-30T08:00'));
  expect(nextOpening(sessions, moment('11-30T08:00'))).toBeUndefined();
});

test('each day is closed when its last gate closes', () => {
  const short = planned('11-29T09:00', '11-29T10:00');
  expect(closingTimes([short, planned('11-29T09:00', '11-30T17:00')])).toEqual([
    moment('11-29T18:00'),
    moment('11-30T18:00'),
  ]);
});
