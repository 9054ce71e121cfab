import { liveIn } from '../lived-in';
import { LATE, LIVED_WORLD, RUNNING, SERVED } from '../lived-world';
import { ACTIVITY, NEWCOMER, ORGANIZER } from '../world-data';
import { expectQuestion } from './checks/dialog';
import { expectFocusKept } from './checks/focus';
import { expectNoBarrierInEveryTheme } from './checks/no-barrier';
import { press } from './press';
import { openWebTown, type PersonWithBrowser, type WebTown } from './web-town';

let town: WebTown;
beforeAll(async () => {
  town = await openWebTown(LIVED_WORLD);
  await liveIn(town.cloud);
}, 60_000);
afterAll(() => town.leave());

/** Answers yes to the question that a button asks, by the keyboard. */
async function sayYes({ page, settled }: PersonWithBrowser, yes: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: yes }).press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await settled();
}

/** What a screen reader heard last without having moved. */
const hears = ({ page }: PersonWithBrowser, words: string) =>
  page.locator('#live').getByText(words).waitFor({ state: 'attached' });

test('withdrawing asks first; afterwards there is a way back, and after that the seat', async () => {
  const person = await town.arrive(NEWCOMER);
  const { page } = person;
  await person.open('/packages/volunteer/my-activities/index');
  const leave = page.getByRole('button', { name: `退出活动：${ACTIVITY.title}` });
  await expectQuestion(person, leave);
  expect(await leave.count()).toBe(1);
  await leave.press('Enter');
  await sayYes(person, '确定退出');
  await hears(person, `已退出“${ACTIVITY.title}”`);
  const wayBack = page.getByRole('button', { name: `撤回退出：${ACTIVITY.title}` });
  await wayBack.waitFor();
  expect(await wayBack.evaluate((button) => button === document.activeElement)).toBe(true);
  await expectFocusKept(person);
  await expectNoBarrierInEveryTheme(person);
  await wayBack.press('Enter');
  await page.getByText(`“${ACTIVITY.title}”的名额还在，报名恢复了，签到号码没有变。`).first().waitFor();
  await person.settled();
  await expectFocusKept(person);
  await expectNoBarrierInEveryTheme(person);
  await person.close();
});

test('confirming hours asks first; afterwards they are among those decided', async () => {
  const person = await town.arrive(ORGANIZER);
  const { page } = person;
  await person.open(`/packages/desk/hour-sheet/index?id=${LATE.id}`);
  await press(person, 'button', /^选中全部没有异常的/);
  await expectNoBarrierInEveryTheme(person);
  const confirm = page.getByRole('button', { name: /^确认 \d+ 人的时长$/ });
  await expectQuestion(person, confirm);
  await confirm.press('Enter');
  await sayYes(person, '确认时长');
  await hears(person, '1 人的时长已确认');
  await expectFocusKept(person);
  await expectNoBarrierInEveryTheme(person);
  await person.close();
});

test('confirming one record asks first', async () => {
  const person = await town.arrive(ORGANIZER);
  await person.open(`/packages/desk/hour-sheet/index?id=${SERVED.id}`);
  await press(person, 'link', /^查看 陈\*+ /);
  await expectQuestion(person, person.page.getByRole('button', { name: /^确认 / }));
  expect(person.complaints.all).toEqual([]);
  await person.close();
});

test('a scan can be undone while it is on the screen, and where the keyboard was it stays', async () => {
  const person = await town.arrive(ORGANIZER);
  const { page } = person;
  await person.open(`/packages/organizer/roster/index?id=${RUNNING.id}`);
  await press(person, 'button', /^给.*签到$/);
  const undo = page.getByRole('button', { name: /^撤销 .* 已签到$/ });
  await undo.waitFor();
  await expectNoBarrierInEveryTheme(person);
  await undo.press('Enter');
  await hears(person, '已撤销：');
  await undo.waitFor({ state: 'detached' });
  await expectFocusKept(person);
  await expectNoBarrierInEveryTheme(person);
  await person.close();
});

test('a page that was never opened, wanted without a network, is asked about and the focus comes back', async () => {
  const person = await town.arrive();
  const { page } = person;
  await person.open('/pages/home/index');
  await page.context().setOffline(true);
  await expectQuestion(person, page.getByRole('link', { name: '显示设置' }));
  expect(await page.getByRole('heading', { level: 1, name: '阳光助残首页' }).count()).toBe(1);
  await person.close();
});
