import { clashIn } from '#core/signup/engagements';
import { different, sampleAt } from './sample';

const { now, activities, seats, signups, volunteers, documents } = sampleAt(
  Date.parse('2026-11-24T10:10:00+08:00'),
);

test('no duty has more people than seats, and nobody waits while a seat is free', () => {
  for (const { quota, confirmed, waiting, taken, free, waitingCount } of seats) {
    expect(taken).toBe(confirmed.length);
    expect(waitingCount).toBe(waiting.length);
    expect(free).toBe(quota - taken);
    expect(free).toBeGreaterThanOrEqual(0);
    expect(free === 0 || waitingCount === 0).toBe(true);
  }
});

test('seats and rows tell the same, in the order in which people asked', () => {
  for (const { _id, activityId, dutyId, confirmed, waiting, rev } of seats) {
    const rows = signups.filter((row) => row.activityId === activityId && row.dutyId === dutyId);
    const ids = (state: string) => rows.filter((row) => row.state === state).map((row) => row.volunteerId);
    expect([_id, ids('confirmed'), ids('waiting')]).toEqual([`${activityId}:${dutyId}`, confirmed, waiting]);
    const asked = rows.filter(({ state }) => state !== 'withdrawn').map(({ requestedAt }) => requestedAt);
    expect(asked).toEqual([...asked].sort((one, other) => one - other));
    expect(rows.every(({ seatsRev }) => seatsRev <= rev)).toBe(true);
  }
  expect(seats.length).toBe(different(signups, ({ dutyId }) => dutyId));
});

test('everybody asked after registering and publishing, before now and before the doors closed', () => {
  const byId = new Map(activities.map((one) => [one._id, one]));
  const registered = new Map(volunteers.map((one) => [one._id, one.createdAt]));
  for (const { activityId, volunteerId, requestedAt, touchedAt } of signups) {
    const activity = byId.get(activityId);
    expect(requestedAt).toBeGreaterThan(activity?.publishedAt ?? now);
    expect(requestedAt).toBeLessThanOrEqual(activity?.signupClosesAt ?? 0);
    expect(requestedAt).toBeGreaterThan(registered.get(volunteerId) ?? now);
    expect(touchedAt).toBeLessThanOrEqual(now);
  }
});

test('nobody is in two places at once, and agendas hold what lies ahead', () => {
  const cancelled = new Set(activities.filter(({ status }) => status === 'cancelled').map(({ _id }) => _id));
  const standing = signups.filter(
    ({ state, activityId }) => state !== 'withdrawn' && !cancelled.has(activityId),
  );
  for (const { _id } of volunteers) {
    const own = standing.filter(({ volunteerId }) => volunteerId === _id);
    expect(own.filter((row) => clashIn(own as never, row) !== undefined)).toEqual([]);
  }
  const kept = documents('agendas').flatMap(({ _id, engagements }) =>
    (engagements as readonly { activityId: string }[]).map(({ activityId }) => `${activityId}:${_id}`),
  );
  const ahead = standing.filter(({ endsAt }) => endsAt > now).map(({ _id }) => _id);
  expect([...kept].sort()).toEqual([...ahead].sort());
});
