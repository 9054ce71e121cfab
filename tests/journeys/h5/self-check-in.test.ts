import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { MINUTE } from '#core/shared/instant';
import { answerOf } from '../../builders/a-cloud';
import { REQUESTS } from '../../builders/requests';
import { readQrFromSvg, svgOf } from '../read-qr';
import { ACTIVITY, DUTY_STARTS, NEWCOMER, ORGANIZER } from '../world-data';
import { filmOf } from './camera';
import { press } from './press';
import { openWebTown, type PersonWithBrowser, type WebTown } from './web-town';

const folder = mkdtempSync(path.join(tmpdir(), 'self-check-in-'));
let town: WebTown;
let organizer: PersonWithBrowser;
let volunteer: PersonWithBrowser;

beforeAll(async () => {
  town = await openWebTown();
  const session = await town.cloud.session(NEWCOMER);
  await answerOf(session, 'register', { ...REQUESTS.register, name: '林晓阳' });
  await answerOf(session, 'sign-up', { ...REQUESTS['sign-up'], activityId: ACTIVITY.id });
  await town.cloud.clock(new Date(DUTY_STARTS).toISOString());
  organizer = await town.arrive(ORGANIZER, { now: DUTY_STARTS });
  volunteer = await town.arrive(NEWCOMER, { now: DUTY_STARTS });
});
afterAll(async () => {
  await town.leave();
  rmSync(folder, { recursive: true });
});

async function setTime(at: number): Promise<void> {
  await town.cloud.clock(new Date(at).toISOString());
  await Promise.all([organizer.setTime(at), volunteer.setTime(at)]);
}

/** The eight digits, as a screen reader spells them. */
async function digitsOn(page: Page): Promise<string> {
  const digits = page.getByRole('img', { name: /^(\d ){7}\d$/ });
  return ((await digits.getAttribute('aria-label')) ?? '').replace(/ /g, '');
}

/** The result of the last one, once it says this word. */
const told = ({ page }: PersonWithBrowser, word: string) =>
  page.getByRole('alert').filter({ hasText: word }).waitFor();

const SELF = `/packages/volunteer/self-check-in/index?id=${ACTIVITY.id}`;
const SCREEN = `/packages/organizer/venue-code/index?id=${ACTIVITY.id}`;

/** One journey; each test goes on where the one before ended. */
describe('from the venue’s screen to the roster', () => {
  test('the organizer puts the code on a screen, reached from the list of gates', async () => {
    await organizer.open('/packages/organizer/gates/index');
    await press(organizer, 'link', `现场码：${ACTIVITY.title}`);
    expect(await digitsOn(organizer.page)).toMatch(/^\d{8}$/);
    await organizer.page.getByText(/^还有 \d+ 秒换新$/).waitFor();
  });

  test('a volunteer opens self check-in from their activities; wrong digits are said to be wrong', async () => {
    const { page } = volunteer;
    await volunteer.open('/packages/volunteer/my-activities/index');
    await press(volunteer, 'link', `自助签到：${ACTIVITY.title}`);
    await page.getByRole('textbox', { name: '现场码' }).fill('1234');
    await press(volunteer, 'button', '确认签到');
    await page.getByText('现场码是 8 位数字，请核对').first().waitFor();
    const code = await digitsOn(organizer.page);
    const wrong = String((Number(code) + 1) % 10 ** 8).padStart(8, '0');
    await page.getByRole('textbox', { name: '现场码' }).fill(wrong);
    await press(volunteer, 'button', '确认签到');
    await told(volunteer, '数字不对');
    expect(await page.getByRole('textbox', { name: '现场码' }).inputValue()).toBe(wrong);
  });

  test('the digits on the screen check them in, and the organizer’s roster shows them present', async () => {
    await volunteer.page.getByRole('textbox', { name: '现场码' }).fill(await digitsOn(organizer.page));
    await press(volunteer, 'button', '确认签到');
    await told(volunteer, '已签到');
    await organizer.open(`/packages/organizer/roster/index?id=${ACTIVITY.id}`);
    await organizer.page.getByText('已签到', { exact: true }).first().waitFor();
  });

  test('two hours later they scan its QR code and leave; the record says how', async () => {
    await setTime(DUTY_STARTS + 120 * MINUTE);
    await organizer.open(SCREEN);
    const picture = organizer.page.getByRole('img', { name: '自助签到二维码，请用自己的手机扫' });
    const code = await readQrFromSvg(svgOf((await picture.getAttribute('src')) ?? ''));
    const camera = filmOf(code, path.join(folder, 'venue.y4m'));
    const withCamera = await town.arrive(NEWCOMER, {
      browserArgs: camera,
      now: DUTY_STARTS + 120 * MINUTE,
    });
    // This browser has not checked anybody in yet, so it offers to check in first.
    await withCamera.open(SELF);
    await told(withCamera, '重复');
    await withCamera.page.getByRole('button', { name: '签退', exact: true }).click();
    await told(withCamera, '已签退');
    await withCamera.open('/packages/volunteer/my-hours/index');
    await withCamera.page
      .getByText(/扫现场码/)
      .first()
      .waitFor();
    expect(withCamera.complaints.all).toEqual([]);
    await withCamera.close();
  });

  test('without a network the code goes on, and the scan waits on the phone until there is one', async () => {
    await setTime(DUTY_STARTS + 130 * MINUTE);
    await organizer.open(SCREEN);
    await volunteer.open(SELF);
    await organizer.page.context().setOffline(true);
    await volunteer.page.context().setOffline(true);
    await setTime(DUTY_STARTS + 131 * MINUTE);
    await organizer.page.getByText(/^还有 \d+ 秒换新$/).waitFor();
    await volunteer.page.getByRole('button', { name: '签到', exact: true }).click();
    await volunteer.page.getByRole('textbox', { name: '现场码' }).fill(await digitsOn(organizer.page));
    await press(volunteer, 'button', '确认签到');
    await told(volunteer, '已记在手机里，连上网自动上传');
    await volunteer.page.context().setOffline(false);
    await organizer.page.context().setOffline(false);
    await volunteer.page.getByText('1 条记在手机里，连上网自动上传').waitFor({ state: 'detached' });
    expect(await town.cloud.documents('scans', { method: 'venue-code', kind: 'in' })).toHaveLength(3);
  });

  test('a screen that stands unattended cannot be left without its PIN', async () => {
    const { page } = organizer;
    await organizer.open('/packages/organizer/gates/index');
    await press(organizer, 'link', `现场码：${ACTIVITY.title}`);
    await press(organizer, 'button', '无人值守');
    await page.getByRole('textbox', { name: '退出码' }).fill('4711');
    await press(organizer, 'button', '开始值守');
    await page.getByRole('button', { name: '退出值守' }).waitFor();
    expect(await page.getByRole('button', { name: '返回' }).filter({ visible: true }).count()).toBe(0);
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => location.pathname.includes('venue-code'));
    await organizer.settled();
    expect(await digitsOn(page)).toMatch(/^\d{8}$/);
    await press(organizer, 'button', '退出值守');
    await page.getByRole('textbox', { name: '退出码' }).fill('0815');
    await press(organizer, 'button', '确认退出');
    await page.getByText('退出码不对，请再输一次').first().waitFor();
    await page.getByRole('textbox', { name: '退出码' }).fill('4711');
    await press(organizer, 'button', '确认退出');
    await press(organizer, 'button', '返回');
    await page.getByRole('heading', { name: '签到工作', level: 1 }).waitFor();
  });

  test('nothing went wrong on the way', () => {
    expect(volunteer.complaints.all).toEqual([]);
    expect(organizer.complaints.all).toEqual([]);
  });
});
