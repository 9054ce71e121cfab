import { answerOf } from '../../builders/a-cloud';
import { anActivity } from '../../builders/an-activity';
import { after, anUpload, passOf, STEWARD, upload, volunteerNoOf } from '../../builders/gate';
import { hoursSeeded, STAFF } from '../../builders/hours';
import { press } from './press';
import { openWebTown, type PersonWithBrowser, type WebTown } from './web-town';

const { id, title } = anActivity();
/** Twenty minutes before the start: the gate is open. */
const OPENED = after(-20);
/** A volunteer of the association, who comes along without having signed up. */
const WALK_IN_NO = volunteerNoOf(904_000);
/** Five uploads, one by one; a phone that takes a slow answer for no network pauses between them. */
const UPLOADED_WITHIN_MS = 45_000;
const screen = (name: string) => `/packages/organizer/${name}/index?id=${id}`;

let town: WebTown;
let organizer: PersonWithBrowser;

beforeAll(async () => {
  const names = ['林*', '周*', '陈*', '吴*'];
  const named = Object.fromEntries(names.map((maskedName, number) => [number, { maskedName }]));
  town = await openWebTown(hoursSeeded(names.length, { rows: named, volunteers: named }));
  await town.cloud.clock(new Date(OPENED).toISOString());
  organizer = await town.arrive(STAFF.organizer, { now: OPENED });
});
afterAll(() => town.leave());

const reads = (words: string | RegExp) => organizer.page.getByText(words).first().waitFor();

/** The result of the last scan, and how many wait. */
async function kept(name: string, waiting: number): Promise<void> {
  const result = organizer.page.getByRole('alert').filter({ hasText: '已离线保存' });
  await result.filter({ hasText: name }).waitFor();
  await reads(new RegExp(`^${waiting} 条待上传`));
}

const setOffline = (isOffline: boolean) => organizer.page.context().setOffline(isOffline);

/** A browser that opens a page again takes it from its cache: only the calls find no network. */
async function openOffline(name: string): Promise<void> {
  await setOffline(false);
  await organizer.open(screen(name));
  await setOffline(true);
}

/** What somebody types, or a keyboard scanner: text, then Enter. */
async function typeIntoScanner(text: string): Promise<void> {
  await organizer.page.getByRole('textbox', { name: '签到号码' }).focus();
  await organizer.page.keyboard.type(text);
  await organizer.page.keyboard.press('Enter');
}

const scansThere = async () => (await town.cloud.documents('scans')).length;

/** One journey; each test goes on where the one before ended. */
describe('an event without a network', () => {
  test('the organizer opens the gate ahead and has the roster on the phone', async () => {
    const { page, open } = organizer;
    await open('/packages/organizer/gates/index');
    await press(organizer, 'link', `扫码签到：${title}`);
    await reads('应到 4 人，还差 4 人');
    await page.getByRole('textbox', { name: /^签到点/ }).fill('东门');
    await press(organizer, 'button', '记住签到点');
    await reads('签到点：东门');
  });

  test('the network goes; two numbers are typed and a code is read by a keyboard scanner', async () => {
    await organizer.meet('no-network');
    await setOffline(true);
    await reads('网络不好，先存在手机，自动再试');
    await typeIntoScanner('100000');
    await kept('林*', 1);
    await typeIntoScanner('100001');
    await kept('周*', 2);
    const at = after(-19);
    await organizer.setTime(at);
    await typeIntoScanner(passOf(2, at));
    await kept('陈*', 3);
    await reads('应到 4 人，还差 1 人');
  });

  test('at another gate, where there is a network, the first of them had been let in before', async () => {
    const steward = await town.cloud.session(`open-${STEWARD}`);
    await upload(steward, [anUpload('in', { number: 0, minutes: -25 })], OPENED);
    expect(await scansThere()).toBe(1);
  });

  test('the page is closed and opened again, still without a network: nothing is lost', async () => {
    await openOffline('own-scans');
    for (const name of ['林*', '周*', '陈*']) await reads(new RegExp(`${name.replace('*', '\\*')} 签到`));
    await reads(/^3 条待上传/);
  });

  test('a fourth is ticked on the roster, and a walk-in is let in by number', async () => {
    const { page } = organizer;
    await openOffline('roster');
    await page.getByRole('searchbox', { name: '搜索' }).fill('吴');
    await page.getByRole('button', { name: '给吴*（尾号 0003）签到' }).click();
    await kept('吴*', 4);
    await openOffline('walk-in');
    await page.getByRole('textbox', { name: '志愿者编号' }).fill(WALK_IN_NO.toLowerCase());
    await page.getByRole('button', { name: '现场报名并签到' }).click();
    await kept('编号尾号', 5);
    expect(await scansThere()).toBe(1);
  });

  test('the network is back: everything is uploaded by itself, once', async () => {
    await organizer.meet();
    await setOffline(false);
    await organizer.page
      .getByText(/^全部已上传/)
      .first()
      .waitFor({ timeout: UPLOADED_WITHIN_MS });
    const scans = await town.cloud.documents('scans');
    const methods = scans.map(({ method }) => String(method)).sort();
    expect(methods).toEqual(['number', 'number', 'pass', 'roster', 'roster', 'walk-in']);
    const own = scans.filter(({ by }) => by !== volunteerNoOf(STEWARD));
    expect(own.map(({ point }) => point)).toEqual(Array.from({ length: 5 }, () => '东门'));
  });

  test('phone and server count the same people', async () => {
    await organizer.open(screen('scanner'));
    await reads('在场 5 人，已签退 0 人');
    const gates = await answerOf(await town.cloud.session(STAFF.organizer), 'my-gates', {});
    expect(gates.map(({ came }) => came)).toEqual([5]);
  });

  test('who was let in twice, and who came in by a number alone, is put before the organizer, who settles it', async () => {
    const { page, open } = organizer;
    await open(screen('sync'));
    await reads('1 条要请组织者处理');
    await open(screen('flags'));
    await reads('还有 2 条没有处理');
    await reads('没有报名，也没有签到码，只报了志愿者编号');
    await reads('服务器的理由：重复');
    await press(organizer, 'button', '算数：林* 签到');
    await page.getByRole('textbox', { name: '原因' }).fill('两个门口都扫到了他');
    await press(organizer, 'button', '确认算数');
    await reads('还有 1 条没有处理');
    await press(organizer, 'button', /^算数：/);
    await page.getByRole('textbox', { name: '原因' }).fill('看过他的身份证');
    await press(organizer, 'button', '确认算数');
    await reads('都处理完了');
  });

  test('nothing went wrong on the way', () => {
    expect(organizer.complaints.all).toEqual([]);
  });
});
