import * as v from 'valibot';
import { SERVICE_CATEGORIES } from '#core/activity/categories';
import { KEY_DATES, keyDateIn } from '#core/activity/key-dates';
import { publishActivityRequest } from '#core/activity/publishing/calls';
import { faultsBeforePublishing } from '#core/activity/publishing/gate';
import { calendarDayAt } from '#core/shared/calendar';
import { inventActivities } from './activities';
import { inventPlaces } from './places';
import { planActivities } from './plan-activities';
import { different, sampleAt } from './sample';

const { now, activities, seats, options } = sampleAt(Date.parse('2026-11-24T10:10:00+08:00'));

const plan = planActivities(options.seed, now);
const made = inventActivities(options.seed, plan, { places: inventPlaces(options.seed, 600, now), now });

test('the product would have published each of them at that moment', () => {
  for (const { draft, publishedAt } of made) {
    const parsed = v.safeParse(publishActivityRequest, draft);
    expect(parsed.issues?.map(({ message }) => message) ?? []).toEqual([]);
    expect(parsed.success && faultsBeforePublishing(parsed.output, publishedAt)).toEqual([]);
    expect(publishedAt).toBeLessThan(now);
  }
});

test('all ten actions and all kinds of service occur', () => {
  expect(different(activities, ({ actionCode }) => actionCode)).toBe(10);
  expect(different(activities, ({ category }) => category)).toBe(SERVICE_CATEGORIES.length);
});

test('one that belongs to a key date falls on it', () => {
  const bound = activities.filter(({ keyDate }) => keyDate !== undefined);
  expect(bound.length).toBeGreaterThan(10);
  for (const { keyDate = '', startsAt } of bound) {
    const known = KEY_DATES.find(({ code }) => code === keyDate);
    const day = calendarDayAt(startsAt);
    expect(known && keyDateIn(known, Number(day.slice(0, 4)))).toBe(day);
  }
});

test('some are over, some running, some coming, some full, some called off, one is large', () => {
  const held = activities.filter(({ status }) => status === 'published');
  expect(held.filter(({ endsAt }) => endsAt < now).length).toBeGreaterThan(45);
  expect(held.filter(({ startsAt, endsAt }) => startsAt <= now && endsAt > now).length).toBeGreaterThan(1);
  expect(held.filter(({ startsAt }) => startsAt > now).length).toBeGreaterThan(45);
  expect(activities.length - held.length).toBeGreaterThan(3);
  expect(
    different(
      seats.filter(({ waitingCount }) => waitingCount > 0),
      ({ activityId }) => activityId,
    ),
  ).toBeGreaterThan(8);
  expect(activities.some(({ duties }) => duties.reduce((sum, { quota }) => sum + quota, 0) >= 150)).toBe(
    true,
  );
});

test('some ask for a share of their own to be there for', () => {
  const asking = activities.filter(({ leastSharePercent }) => leastSharePercent === 80);
  expect(asking.some(({ endsAt }) => endsAt < now)).toBe(true);
  expect(asking.length).toBeLessThan(activities.length / 2);
});

test('at some of them volunteers check themselves in, one of them today’s first; never where there is danger', () => {
  const allowing = activities.filter(({ selfCheckIn }) => selfCheckIn);
  expect(allowing.length).toBeGreaterThan(10);
  expect(allowing.length).toBeLessThan(activities.length / 2);
  expect(allowing.filter(({ riskLevel }) => riskLevel === 'dangerous')).toEqual([]);
  expect(
    allowing.some(({ _id, startsAt, endsAt }) => _id === 'act-001' && startsAt <= now && endsAt > now),
  ).toBe(true);
});
