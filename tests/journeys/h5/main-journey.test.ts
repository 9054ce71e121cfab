import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { MINUTE } from '#core/shared/instant';
import { NOW } from '../../builders/an-activity';
import { readQrFromSvg, svgOf } from '../read-qr';
import { ACTIVITY, DUTY_ENDS, DUTY_STARTS, NEWCOMER, ORGANIZER } from '../world-data';
import { filmOf } from './camera';
import { axeFindings } from './checks/axe';
import { press } from './press';
import { beginTranscript } from './transcript';
import { openWebTown, type PersonWithBrowser, type WebTown } from './web-town';

/** However long somebody has held up their pass, it asks whether they are in once a minute. */
const LONGEST_PAUSE_MS = 60_000;

const folder = mkdtempSync(path.join(tmpdir(), 'journey-'));
const transcript = beginTranscript('main-journey');
let town: WebTown;
let volunteer: PersonWithBrowser;
let organizer: PersonWithBrowser;

beforeAll(async () => {
  town = await openWebTown();
  volunteer = await town.arrive(NEWCOMER);
});
afterAll(async () => {
  await town.leave();
  rmSync(folder, { recursive: true });
});

/** Waits for the screen with this heading; says what is there instead when it does not come. */
async function heading(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('heading', { name, level: 1 });
  await wanted.waitFor({ timeout: 10_000 }).catch(async () => {
    throw new Error(`No "${name}" but:\n${await page.locator('body').ariaSnapshot()}`);
  });
}

async function setTime(at: number): Promise<void> {
  await town.cloud.clock(new Date(at).toISOString());
  await volunteer.setTime(at);
}

/** The text of the code on the volunteer's screen, read from its picture. */
async function passOf({ page, open }: PersonWithBrowser): Promise<string> {
  await open(`/packages/volunteer/pass/index?id=${ACTIVITY.id}`);
  const picture = page.getByRole('img', { name: '签到二维码，请对准签到员的手机' });
  return readQrFromSvg(svgOf((await picture.getAttribute('src')) ?? ''));
}

/** One journey; each test goes on where the one before ended. */
describe('from registering to minutes', () => {
  test('somebody finds the activity before registering', async () => {
    const { page, open } = volunteer;
    await open('/pages/activities/index');
    await transcript.step('活动', page);
    await press(volunteer, 'link', new RegExp(`^${ACTIVITY.title}`));
    await transcript.step('活动详情', page);
    await press(volunteer, 'link', '报名（剩 5 个名额）');
    await heading(page, '登记之前，请先了解');
    await transcript.step('协议与隐私', page);
  });

  test('they agree, answer one question a page, and are registered', async () => {
    const { page } = volunteer;
    const next = () => press(volunteer, 'button', '下一步');
    await page.getByRole('checkbox', { name: /我已阅读并同意/ }).check();
    await press(volunteer, 'button', '同意，开始登记');
    await page.getByRole('textbox', { name: '您的姓名' }).fill('林晓阳');
    await transcript.step('姓名', page);
    await next();
    await page.getByLabel('您的出生日期').fill('1995-03-08');
    await next();
    await page.getByRole('textbox', { name: '您的手机号码' }).fill('1381234567');
    await next();
    await page.getByText('手机号码是 11 位数字，您填了 10 位').first().waitFor();
    await transcript.step('手机号码有错', page);
    await page.getByRole('textbox', { name: '您的手机号码' }).fill('13812345678');
    await next();
    await page.getByRole('combobox', { name: '省、自治区、直辖市' }).selectOption({ label: '江苏省' });
    await page.getByRole('combobox', { name: '城市' }).selectOption({ label: '南京市' });
    await page.getByRole('combobox', { name: '区、县' }).selectOption({ label: '玄武区' });
    await transcript.step('居住地区', page);
    await next();
    await page.getByRole('checkbox', { name: '出行陪伴' }).check();
    for (const _ of ['categories', 'skills', 'freeTimes', 'needs']) await next();
    await heading(page, '请核对您填写的内容');
    await transcript.step('核对', page);
    await press(volunteer, 'button', '确认登记');
    await heading(page, '登记成功');
    await transcript.step('登记成功', page);
  });

  test('they go on to sign up for the activity they had found', async () => {
    const { page } = volunteer;
    await press(volunteer, 'link', '继续报名刚才的活动');
    await page.getByRole('radio', { name: /^引导员/ }).check();
    await page.getByRole('checkbox', { name: /^我已了解活动内容/ }).check();
    await transcript.step('报名', page);
    await press(volunteer, 'button', '确认报名');
    await heading(page, '报名成功');
    await transcript.step('报名成功', page);
    await press(volunteer, 'link', '打开签到码');
    await transcript.step('签到码', page);
  });

  test('the organizer scans their code with the camera', async () => {
    await setTime(DUTY_STARTS);
    const code = await passOf(volunteer);
    const camera = filmOf(code, path.join(folder, 'pass.y4m'));
    organizer = await town.arrive(ORGANIZER, { browserArgs: camera, now: DUTY_STARTS });
    const { page, open } = organizer;
    await open('/packages/organizer/gates/index');
    await transcript.step('签到工作', page);
    await press(organizer, 'link', `扫码签到：${ACTIVITY.title}`);
    await page.getByText('1 人已签到').waitFor();
    await page.getByRole('button', { name: /^撤销 林\*+ 已签到$/ }).waitFor();
    await page.getByText('全部已上传').first().waitFor();
    await transcript.step('扫码签到', page);
  });

  test('and the pass in their own hand says so by itself', async () => {
    const { page } = volunteer;
    await page
      .getByRole('alert')
      .getByText(/^已签到 \d+:\d\d$/)
      .waitFor({ timeout: LONGEST_PAUSE_MS + 10_000 });
    await page.getByText('离开时请再出示签到码，签退。').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  }, 90_000);

  test('and types their number when they leave', async () => {
    const { page, settled } = organizer;
    const [signup] = await town.cloud.documents('signups');
    const leaves = DUTY_STARTS + 121 * MINUTE;
    await setTime(leaves);
    await organizer.setTime(leaves);
    // The code of two hours ago is still before the camera.
    await page.getByText('码过期了').first().waitFor();
    await press(organizer, 'button', '输入号码');
    await press(organizer, 'button', '签退');
    await page.getByRole('textbox', { name: '签到号码' }).fill(String(signup?.['entryNo']));
    await press(organizer, 'button', '确认号码');
    await page.getByRole('button', { name: /^撤销 林\*+ 已签退$/ }).waitFor();
    await page.getByText('全部已上传').first().waitFor();
    await settled();
    await transcript.step('扫码签退', page);
  });

  test('the volunteer sees minutes that follow from the two scans', async () => {
    const { page, open } = volunteer;
    await setTime(DUTY_ENDS);
    await open('/packages/volunteer/my-hours/index');
    await page.getByText('2 小时').first().waitFor();
    await transcript.step('我的时长', page);
  });

  test('without signing in anybody finds the nearest station and reads a story', async () => {
    await setTime(NOW);
    const visitor = await town.arrive();
    const { page, open } = visitor;
    await open('/pages/places/index');
    await press(visitor, 'button', /按离我远近排/);
    const first = page.getByRole('main').getByRole('listitem').first();
    expect(await first.textContent()).toContain('玄武阳光助残驿站');
    await transcript.step('最近的驿站', page);
    await first.getByRole('link').first().click();
    await visitor.settled();
    await transcript.step('驿站详情', page);
    await open('/pages/stories/index');
    await press(visitor, 'link', /湖边的一小时/);
    await page.getByText('天气很好，我们走得很慢。').waitFor();
    await transcript.step('故事', page);
    expect(visitor.complaints.all).toEqual([]);
  });

  test('nothing went wrong on the way, and a screen reader hears what was agreed', () => {
    expect(volunteer.complaints.all).toEqual([]);
    expect(organizer.complaints.all).toEqual([]);
    expect(transcript.text).toBe(transcript.agreed);
  });
});
