import { asId } from '#core/shared/ids';
import { aCloud, answerOf, ask } from '../../tests/builders/a-cloud';
import { inHours } from '../../tests/builders/an-activity';
import { rolesSeeded, teamsSeeded, volunteersSeeded } from '../../tests/builders/documents';
import { REQUESTS } from '../../tests/builders/requests';
import type { Cloud, CloudSession } from '../../tests/support/cloud';
import { mortal } from '../../tests/support/mortal';
import { outOfStorms } from '../../tests/support/out-of-storms';

const request = REQUESTS['publish-activity'];
const [guide] = request.duties;
const teamId = asId<never>('team-1');
const SEEDED = [
  ...[volunteersSeeded(1), teamsSeeded('team-1')],
  rolesSeeded({ 'open-0': [{ kind: 'organizer', teamId }] }),
];
/** What was typed first, and what it was corrected to before it was sent again. */
const mistyped = (activityId: string) => ({
  ...request,
  activityId,
  duties: [
    { ...guide, quota: 3 },
    { ...guide, id: 'spare' },
  ],
});
const corrected = (activityId: string) => ({
  ...request,
  activityId,
  duties: [{ ...guide, quota: 50, startsAt: inHours(51) }],
});

/** Holds the seats of an activity against what the activity says; answers whether there is one. */
async function seatsAreRight(cloud: Cloud, activityId: string): Promise<boolean> {
  const [activity] = await cloud.documents('activities', { _id: activityId });
  const duties = (activity?.['duties'] ?? []) as (typeof request)['duties'];
  const seats = await cloud.documents('seats', { activityId });
  for (const { id, quota, startsAt } of duties) {
    expect(seats.find(({ dutyId }) => dutyId === id)).toMatchObject({ quota, free: quota, startsAt });
  }
  return activity !== undefined;
}

/**
 * Which of its requests to the database publishing makes from the first about seats to the one that shows it to all.
 */
async function requestsToCutAt(cloud: Cloud, organizer: CloudSession): Promise<readonly number[]> {
  const before = (await cloud.wire()).length;
  await answerOf(organizer, 'publish-activity', mistyped('whole'));
  const made = (await cloud.wire()).slice(before).map((entry) => JSON.stringify(entry));
  const first = made.findIndex((entry) => entry.includes('seats'));
  const shown = made.findIndex((entry, at) => at > first && entry.includes('activities'));
  return made.flatMap((_, at) => (at < first || at > shown ? [] : [at + 1]));
}

outOfStorms(() => {
  test('cut off wherever and sent again corrected, what goes out has the seats that it says', async () => {
    const cloud = await aCloud(SEEDED, { own: true, durable: true });
    const organizer = await cloud.session('open-0');
    const cuts = await requestsToCutAt(cloud, organizer);
    const machine = mortal(cloud, { seed: 1, rate: 0, kinds: ['delay'] });
    let halfway = 0;
    for (const at of cuts) {
      const activityId = `cut-${at}`;
      await machine.loseAt({ at, when: 'after' });
      await machine.attempt(() => ask(organizer, 'publish-activity', mistyped(activityId)));
      const isOut = await seatsAreRight(cloud, activityId);
      halfway += isOut ? 0 : 1;
      await machine.spare();
      const reply = await ask(organizer, 'publish-activity', corrected(activityId));
      expect(reply).toMatchObject(isOut ? { ok: false, fields: [{ path: 'activityId' }] } : { ok: true });
      expect(await seatsAreRight(cloud, activityId)).toBe(true);
      const { rows } = await answerOf(cloud.visitor, 'list-activities');
      expect(rows.find(({ id }) => id === activityId)?.placesLeft).toBe(isOut ? 3 + 5 : 50);
    }
    expect(halfway).toBeGreaterThan(0);
    expect(machine.deaths()).toBe(cuts.length);
    expect(halfway).toBeLessThan(cuts.length);
    await cloud.stop();
  }, 120_000);
});

test('of two attempts at once under one id one goes out, and the timer sees to its seats until nobody can be at it', async () => {
  const cloud = await aCloud(SEEDED);
  const organizer = await cloud.session('open-0');
  for (const activityId of ['one', 'two', 'three']) {
    const replies = await Promise.all(
      [mistyped(activityId), corrected(activityId)].map((draft) => ask(organizer, 'publish-activity', draft)),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await cloud.documents('activities', { _id: activityId, spreadSince: { $gt: 0 } })).toHaveLength(1);
    await cloud.timer('timer');
    expect(await seatsAreRight(cloud, activityId)).toBe(true);
  }
  await cloud.advance(3);
  await cloud.timer('timer');
  expect(await cloud.documents('activities', { spreadSince: { $gt: 0 } })).toEqual([]);
  await cloud.stop();
});
