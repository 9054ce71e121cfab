import {
  comeToPass,
  detail,
  FULL,
  IN_THE_LINE,
  LOOKED_AT,
  SEATED,
  STATES_WORLD,
  volunteerScreen,
  WAITING,
  WITH_A_SEAT,
} from '../activity-states';
import { expectNoBarrier } from './checks/no-barrier';
import { regularsOf } from './regulars';
import { openWebTown, type PersonWithBrowser, type WebTown } from './web-town';

let town: WebTown;
beforeAll(async () => {
  town = await openWebTown(STATES_WORLD);
  await comeToPass(town.cloud);
});
afterAll(() => town.leave());

async function says({ page }: PersonWithBrowser, words: readonly string[]): Promise<void> {
  for (const one of words) await page.getByText(one).filter({ visible: true }).first().waitFor();
}

describe('somebody who only looks', () => {
  const regular = regularsOf(() => town);
  test.each(LOOKED_AT)('meets no barrier at an activity that is %s', async (_state, activity, words) => {
    const person = await regular('visitor');
    await person.open(detail(activity));
    await says(person, words);
    await expectNoBarrier(person);
  });

  test('nor in the list of them', async () => {
    const person = await regular('visitor');
    await person.open('/pages/activities/index');
    await says(person, ['名额已满，可以候补', '报名已截止']);
    await expectNoBarrier(person);
  });
});

describe.each([
  ['with a seat', SEATED, WITH_A_SEAT],
  ['in the line', WAITING, IN_THE_LINE],
])('somebody %s', (_standing, openid, screens) => {
  let person: PersonWithBrowser;
  beforeAll(async () => {
    person = await town.arrive(openid);
  });
  test.each(screens)('meets no barrier at $state', async ({ path, says: words }) => {
    await person.open(path);
    await says(person, words);
    await expectNoBarrier(person);
  });
});

test('a phone that knows nobody says what the pass needs', async () => {
  const person = await town.arrive();
  await person.open(volunteerScreen('pass', FULL));
  await says(person, ['登记后才有签到码']);
  await expectNoBarrier(person);
  await person.close();
});
