import { gateClosesAt, gateOpensAt } from '#core/attendance/attendance-rules';
import { openidOf } from './people';
import { sampleAt } from './sample';

/** Morning, evening, deep night, the turn of the year, a leap day: one may try the product at any time. */
const MOMENTS = [
  '2026-11-24T10:10:00+08:00',
  '2026-12-05T03:20:00+08:00',
  '2027-01-01T00:01:00+08:00',
  '2028-02-29T23:59:00+08:00',
  '2027-07-15T17:31:00+08:00',
];

describe.each(MOMENTS)('at %s', (moment) => {
  const sample = sampleAt(Date.parse(moment));
  const { activities, documents, holder, now, people, rowsOf, scans, seats, volunteers } = sample;
  const [gate] = activities;

  test('the volunteer can be checked in right away at the gate of steward and organizer', () => {
    const rolesOf = (id: string) => documents('roles').find(({ _id }) => _id === openidOf(id))?.['roles'];
    expect(rolesOf('steward')).toEqual([{ kind: 'steward', activityId: gate?._id }]);
    expect(rolesOf('organizer')).toEqual([{ kind: 'organizer', teamId: gate?.team.id }]);
    const row = rowsOf('volunteer').find(({ activityId }) => activityId === gate?._id);
    expect(row?.state).toBe('confirmed');
    expect(gate && gateOpensAt(gate) <= now && gateClosesAt(gate) >= now).toBe(true);
    expect(scans.filter(({ signupId }) => signupId === row?._id)).toEqual([]);
  });

  test.each([
    ['volunteer', 2, 5],
    ['veteran', 1, 8],
    ['blind', 2, 3],
    ['deaf', 1, 2],
    ['minor', 1, 0],
  ])('%s has activities ahead (%i at least) and behind (%i at least)', (id, ahead, behind) => {
    const own = rowsOf(id).filter(({ state }) => state === 'confirmed');
    expect(own.filter(({ endsAt }) => endsAt > now).length).toBeGreaterThanOrEqual(ahead);
    expect(own.filter(({ endsAt }) => endsAt < now).length).toBeGreaterThanOrEqual(behind);
  });

  test('one waits first in line', () => {
    const row = rowsOf('waiting').find(({ state }) => state === 'waiting');
    const line = seats.find(({ dutyId }) => dutyId === row?.dutyId)?.waiting;
    expect(line?.[0]).toBe(holder('waiting')?._id ?? 'nobody');
  });

  test('everybody but the visitor is registered', () => {
    const missing = people.filter(({ openid }) => volunteers.every((one) => one.openid !== openid));
    expect(missing.map(({ id }) => id)).toEqual(['visitor']);
  });

  test('every team has a grown-up who leads it', () => {
    const ledTeams = documents('roles').flatMap(({ roles }) => roles as readonly { teamId?: string }[]);
    const teams = ledTeams.flatMap(({ teamId = '' }) => (teamId.startsWith('team-') ? [teamId] : []));
    expect(new Set(teams).size).toBe(40);
  });
});
