import { ROUTES } from '../routes';
import { PLACES } from '../world-data';
import type { Answer } from './calls';
import { axeFindings } from './checks/axe';
import { expectNoBarrier } from './checks/no-barrier';
import { regularsOf } from './regulars';
import { openWebTown, type PersonWithBrowser, type WebTown } from './web-town';

let town: WebTown;
beforeAll(async () => {
  town = await openWebTown();
});
afterAll(() => town.leave());

const REFERENCE = 'test-000';

interface Trouble {
  readonly answer: Answer;
  /** What is wrong, in the words of the page. */
  readonly says: string;
  /** The way on that stands beside 重试. */
  readonly way?: string;
  /** The server was heard, so that there is a number to give. */
  readonly hasReference: boolean;
}

const TROUBLES: readonly Trouble[] = [
  { answer: 'no-network', says: '没有连上网络', hasReference: false },
  { answer: 'UNAVAILABLE', says: '服务暂时停用', hasReference: true },
  { answer: 'INTERNAL', says: '出了点问题', hasReference: true },
  { answer: 'FORBIDDEN', says: '您没有这一页的权限', way: '去“我的”', hasReference: true },
  { answer: 'NOT_FOUND', says: '没有找到这一项', way: '看全部活动', hasReference: true },
];

/** One page about one thing, one list, one that is the visitor's own. */
const PAGES = ROUTES.filter(({ name }) => ['activity', 'stories', 'me'].includes(name));

/** What every trouble owes a reader: one alert, a way to go on, somebody to call. */
async function expectHelp(person: PersonWithBrowser): Promise<void> {
  const { page } = person;
  expect(await page.locator('main [role=alert]').count()).toBe(1);
  expect(await page.getByRole('link', { name: '打电话' }).count()).toBe(1);
  await expectNoBarrier(person);
}

describe.each(TROUBLES)('$says', ({ answer, says, way, hasReference }) => {
  const regular = regularsOf(() => town, { answer });
  test.each(PAGES)('$name says so once, and what to do', async ({ name, path, who }) => {
    const person = await regular(who);
    await person.open(path);
    const { page } = person;
    await page.getByRole('button', { name: '重试' }).waitFor();
    expect(await page.locator('main [role=alert]').textContent()).toContain(says);
    if (way !== undefined && name === 'activity')
      expect(await page.getByRole('link', { name: way }).count()).toBe(1);
    expect(await page.getByText(`请报编号 ${REFERENCE}`).count()).toBe(hasReference ? 1 : 0);
    await expectHelp(person);
  });
});

test('an address that leads nowhere has a page of its own, with focus on its heading', async () => {
  const person = await town.arrive();
  const { page } = person;
  await person.open('/pages/gone/index');
  const heading = page.getByRole('heading', { level: 1, name: '没有这一页' });
  await heading.waitFor();
  expect(await heading.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await page.getByText('请报编号 404，地址 /pages/gone/index').count()).toBe(1);
  await expectHelp(person);
  await page.getByRole('link', { name: '回到首页' }).click();
  await page.getByRole('heading', { level: 1, name: '阳光助残首页' }).waitFor();
  await person.close();
});

/** Pages about one thing, which their address names. */
const NAMED = ROUTES.filter(({ name }) =>
  ['activity', 'place', 'story', 'ledger', 'venue-code', 'hour-sheet', 'hour-record'].includes(name),
);

describe('an address that was cut short', () => {
  const regular = regularsOf(() => town);
  test.each(NAMED)('leads to $name, which says that the link may be incomplete', async ({ path, who }) => {
    const person = await regular(who);
    await person.open(path.replace(/\?.*/, ''));
    await person.page.getByRole('alert').filter({ hasText: '也可能是链接不完整' }).waitFor();
    expect(await person.page.getByText('求助电话').count()).toBe(1);
  });
});

test('what failed is asked for again, and the page takes the place of the trouble', async () => {
  const person = await town.arrive(undefined, { answer: 'UNAVAILABLE' });
  const { page } = person;
  await person.open('/pages/stories/index');
  const retry = page.getByRole('button', { name: '重试' });
  await retry.waitFor();
  await person.meet();
  await retry.click();
  await page.getByRole('link', { name: /湖边的一小时/ }).waitFor();
  expect(await page.locator('main [role=alert]').count()).toBe(0);
  await person.close();
});

test('whoever finds something wrong with a place is told where to write and what', async () => {
  const { open, page, close } = await town.arrive();
  const [place] = PLACES;
  await open(`/packages/public/place/index?id=${place?.id}`);
  await page.getByRole('link', { name: '信息有误，告诉我们' }).click();
  await page.getByRole('heading', { level: 1, name: '文字联系我们' }).waitFor();
  await page.getByText(`请先写上“${place?.name}（`).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await close();
});
