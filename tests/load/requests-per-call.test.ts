import { aCloud, answerOf } from '../builders/a-cloud';
import { aDuty, anActivity } from '../builders/an-activity';
import { activitiesSeeded, volunteersSeeded } from '../builders/documents';
import type { Cloud } from '../support/cloud';

let cloud: Cloud;
beforeAll(async () => {
  const activity = anActivity({ duties: [aDuty({ quota: 1 })] });
  cloud = await aCloud([...activitiesSeeded([activity]), volunteersSeeded(3)]);
}, 60_000);
afterAll(() => cloud.stop());

async function requestsOf(
  number: number,
  name: 'sign-up' | 'withdraw' | 'my-sign-ups' | 'my-home' | 'who-am-i',
) {
  const session = await cloud.session(`open-${number}`);
  const requests = {
    'sign-up': { activityId: 'activity-1', dutyId: 'guide', agreed: true },
    withdraw: { activityId: 'activity-1' },
    'my-sign-ups': {},
    'my-home': {},
    'who-am-i': {},
  };
  const before = (await cloud.wire()).length;
  await answerOf(session, name, requests[name]);
  return (await cloud.wire()).length - before;
}

/** Reads and writes together; a call that grows in the dark fails here. */
test.each([
  ['somebody takes a seat', 0, 'sign-up', 8],
  ['somebody stands in line', 1, 'sign-up', 10],
  ['somebody lists a seat', 0, 'my-sign-ups', 3],
  ['somebody lists a place in the line', 1, 'my-sign-ups', 4],
  ['somebody opens the first screen', 0, 'my-home', 11],
  ['somebody is asked who they are', 0, 'who-am-i', 3],
  ['somebody leaves and the next moves up', 0, 'withdraw', 15],
] as const)('when %s, person %i’s «%s» asks the database at most %i times', async (_, number, name, most) => {
  const asked = await requestsOf(number, name);
  expect({ name, asked, isWithin: asked <= most }).toEqual({ name, asked, isWithin: true });
});
