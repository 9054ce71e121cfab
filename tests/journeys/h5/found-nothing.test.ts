import { anActivity } from '../../builders/an-activity';
import { activitiesSeeded } from '../../builders/documents';
import { LIVED_WORLD } from '../lived-world';
import { ACTIVITY, PLACES } from '../world-data';
import { expectFocusKept } from './checks/focus';
import { expectNoBarrier } from './checks/no-barrier';
import { press } from './press';
import { openWebTown, type PersonWithBrowser, type WebTown } from './web-town';

/** The one activity that says where on the map it is. */
const MAPPED = anActivity({
  id: 'activity-mapped' as never,
  title: '手语角',
  point: { lng: 118.79, lat: 32.07 },
});

let town: WebTown;
beforeAll(async () => {
  town = await openWebTown([...LIVED_WORLD, ...activitiesSeeded([MAPPED])]);
  // The directory of places is put together by a timer.
  await town.cloud.timer('timer');
});
afterAll(() => town.leave());

const counts = ({ page }: PersonWithBrowser, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words }).first().waitFor();

/** Ticks what has these names on a filter page. */
async function tick({ page, settled }: PersonWithBrowser, ...names: readonly string[]): Promise<void> {
  for (const name of names) await page.getByRole('checkbox', { name }).check();
  await settled();
}

describe('activities', () => {
  test('on a map and in the list have no barrier that axe knows, with conditions and without', async () => {
    const person = await town.arrive();
    const { page } = person;
    await person.open('/pages/activities/index');
    await press(person, 'button', '地图');
    await page.getByRole('region', { name: '地图，内容与下方列表相同' }).waitFor();
    await expectNoBarrier(person);
    await press(person, 'button', '列表');
    await press(person, 'link', '筛选');
    await page.getByRole('radio', { name: '7 天内' }).check();
    await tick(person, '出行陪伴');
    await counts(person, /^共 \d+ 个活动/);
    await expectNoBarrier(person);
    await press(person, 'button', /^查看 \d+ 个活动$/);
    await page.getByRole('link', { name: '筛选（已选 2 项）' }).waitFor();
    await expectNoBarrier(person);
    await person.close();
  });

  test('of which none is left say which condition to give up; giving it up brings them back', async () => {
    const person = await town.arrive();
    const { page } = person;
    await person.open('/pages/activities/index');
    await press(person, 'link', '筛选');
    await tick(person, '出行陪伴', '盲文标识');
    await counts(person, '这些条件下没有活动，请去掉一些条件');
    await expectNoBarrier(person);
    await press(person, 'button', '查看 0 个活动');
    await page.getByText('没有符合条件的活动').waitFor();
    await counts(person, '去掉下面任何一项，就有活动');
    await expectNoBarrier(person);
    const wayOut = page.getByRole('button', { name: /^去掉“盲文标识”，有 \d+ 个$/ });
    await wayOut.press('Enter');
    await page.getByRole('link', { name: new RegExp(`^${ACTIVITY.title}`) }).waitFor();
    await person.settled();
    await expectFocusKept(person);
    await expectNoBarrier(person);
    await person.close();
  });
});

describe('places', () => {
  test('of which none is left say so on the filter page and in the list, which clears the conditions', async () => {
    const person = await town.arrive();
    const { page } = person;
    await person.open('/pages/places/index');
    await press(person, 'link', '设施筛选');
    await page.getByRole('radio', { name: '阳光驿站' }).check();
    await counts(person, '共 1 处');
    await expectNoBarrier(person);
    await tick(person, '盲文标识');
    await counts(person, '这些条件下没有地点，请去掉一些条件');
    await expectNoBarrier(person);
    await press(person, 'button', '查看 0 处');
    await page.getByText('没有符合条件的地点').waitFor();
    await page.getByRole('link', { name: '筛选（已选 2）' }).waitFor();
    await expectNoBarrier(person);
    await page.getByRole('button', { name: '清除全部条件' }).press('Enter');
    await counts(person, '共 2 处');
    await person.settled();
    await expectFocusKept(person);
    await expectNoBarrier(person);
    await person.close();
  });

  test('by name: what is typed finds one, or none', async () => {
    const person = await town.arrive();
    const { page } = person;
    await person.open('/pages/places/index');
    await page.getByRole('searchbox', { name: '搜索' }).fill('雁塔 基地');
    await counts(person, '共 1 处');
    await page.getByRole('link', { name: PLACES[1]?.name ?? '' }).waitFor();
    await page.getByRole('searchbox', { name: '搜索' }).fill('没有这个地方');
    await page.getByText('没有符合条件的地点').waitFor();
    await expectNoBarrier(person);
    await person.close();
  });

  test('near somebody who does not let on where they are say what to do instead', async () => {
    const person = await town.arrive();
    const { page } = person;
    await page.context().clearPermissions();
    await person.open('/pages/places/index');
    await press(person, 'button', '按离我远近排');
    await page.getByText('没有得到位置，请改用地区筛选').first().waitFor();
    await expectNoBarrier(person);
    await person.close();
  });
});
