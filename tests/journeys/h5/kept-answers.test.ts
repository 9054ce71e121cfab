import { liveIn } from '../lived-in';
import { LIVED_WORLD } from '../lived-world';
import { ROUTES } from '../routes';
import { pathOf, type Subjects } from '../screens';
import { expectNoBarrier } from './checks/no-barrier';
import { regularsOf } from './regulars';
import { openWebTown, type WebTown } from './web-town';

let town: WebTown;
let subjects: Subjects;
beforeAll(async () => {
  town = await openWebTown(LIVED_WORLD);
  subjects = await liveIn(town.cloud);
}, 60_000);
afterAll(() => town.leave());

/** Some of the screens that show without a network what they showed before, of each kind one. */
const KEEPING = ROUTES.filter(({ name }) =>
  [...['home-volunteer', 'activity', 'places', 'story', 'pass', 'my-hours', 'hour-sheet']].includes(name),
);

const regular = regularsOf(() => town);

test.each(KEEPING)(
  '$name says how old what it shows is, and has no barrier that axe knows',
  async (route) => {
    const person = await regular(route.who);
    const { page } = person;
    const path = pathOf(route, subjects);
    await person.open(path);
    await person.meet('no-network');
    await person.open(path);
    await page
      .getByText(/^没有网络，显示的是.*保存的(内容|目录)$/)
      .filter({ visible: true })
      .waitFor();
    await expectNoBarrier(person);
    await person.meet();
  },
);

test('what could not be renewed for another reason says so too', async () => {
  const person = await town.arrive();
  await person.open('/pages/stories/index');
  await person.meet('INTERNAL');
  await person.open('/pages/stories/index');
  await person.page.getByText(/^没能更新，显示的是.*保存的内容$/).waitFor();
  await expectNoBarrier(person);
  await person.close();
});
