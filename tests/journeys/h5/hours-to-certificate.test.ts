import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spacedCertNo } from '#core/certificate/cert-no';
import { readVerifyText, type VerifyTicket } from '#core/certificate/verify-address';
import { anActivity } from '../../builders/an-activity';
import { after, anUpload, STEWARD, upload } from '../../builders/gate';
import { hoursSeeded, laterOn, STAFF } from '../../builders/hours';
import { PNG } from '../../builders/pictures';
import { pictureTextIn } from '../read-pdf';
import { readQrFromSvg, svgOf } from '../read-qr';
import { filmOf } from './camera';
import { press } from './press';
import { openWebTown, type PersonWithBrowser, type WebTown } from './web-town';

const folder = mkdtempSync(path.join(tmpdir(), 'hours-to-certificate-'));
const { id, title } = anActivity();
/** An hour and ten minutes after the end: the gate has closed, and the sheet is there. */
const EVENING = after(310);

let town: WebTown;
let organizer: PersonWithBrowser;
let parent: PersonWithBrowser;
let volunteer: PersonWithBrowser;
let unscanned: PersonWithBrowser;
/** What the QR code on the certificate says. */
let code: string;
let ticket: VerifyTicket | undefined;

/** Two were scanned in and out; 周 forgot to check out, which the clock did; nobody scanned 孙. */
beforeAll(async () => {
  const names = ['林*', '周*', '陈*', '孙*'];
  const rows = Object.fromEntries(names.map((maskedName, number) => [number, { maskedName }]));
  town = await openWebTown(hoursSeeded(names.length, { rows }));
  const { cloud } = town;
  await cloud.clock(new Date(after(240)).toISOString());
  const both = [0, 2].flatMap((number) => [
    anUpload('in', { number }),
    anUpload('out', { number, minutes: 240 }),
  ]);
  await upload(await cloud.session(`open-${STEWARD}`), [...both, anUpload('in', { number: 1 })], after(240));
  await laterOn(cloud, EVENING);
  [organizer, parent, volunteer, unscanned] = await Promise.all([
    town.arrive(STAFF.organizer, { now: EVENING }),
    town.arrive(STAFF.parent, { now: EVENING }),
    town.arrive('open-0', { now: EVENING }),
    town.arrive('open-3', { now: EVENING }),
  ]);
});
afterAll(async () => {
  await town.leave();
  rmSync(folder, { recursive: true });
});

/** Presses a button that asks back, and says yes. */
async function confirm(person: PersonWithBrowser, name: string): Promise<void> {
  await person.page.getByRole('button', { name }).click();
  await person.page.getByRole('dialog').getByRole('button', { name: '确认时长' }).click();
  await person.settled();
}

const reads = ({ page }: PersonWithBrowser, words: string) =>
  page.getByText(words).filter({ visible: true }).first().waitFor();

const ON_THE_PHOTO = '签到表第 3 行，有本人签名';

/** A photo goes with the proof, and words for what is on it. */
async function attach({ page, settled }: PersonWithBrowser): Promise<void> {
  const coming = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '拍照或选照片' }).click();
  await (await coming).setFiles({ name: 'sheet.png', mimeType: 'image/png', buffer: PNG });
  await page.getByRole('textbox', { name: '第 1 张照片上有什么？' }).fill(ON_THE_PHOTO);
  await settled();
}

/** Minutes and why, and who writes them about whom by which way. */
interface Writing {
  readonly name: string;
  readonly way: '更正时长' | '手工录入时长';
  readonly hours: string;
  readonly reason: string;
}

/** The organizer finds somebody on the sheet and writes minutes for them. */
async function write({ name, way, hours, reason }: Writing): Promise<void> {
  const { page, open } = organizer;
  await open(`/packages/desk/hour-sheet/index?id=${id}`);
  await press(organizer, 'link', `查看 ${name} 的时长和来由`);
  await press(organizer, 'link', way);
  await page.getByRole('textbox', { name: '小时' }).fill(hours);
  await press(organizer, 'button', '下一步');
  await page.getByRole('textbox', { name: '为什么？' }).fill(reason);
  await press(organizer, 'button', '下一步');
  await page.getByRole('textbox', { name: '有什么证明？' }).fill('签到口的照片，存在服务队');
  await attach(organizer);
  await press(organizer, 'button', '下一步');
  await press(organizer, 'button', '提交');
  await page.getByRole('heading', { name: '时长和来由', level: 1 }).waitFor();
  await reads(organizer, '等待上级单位同意');
}

const correct = (hours: string, reason: string) => write({ name: '林*', way: '更正时长', hours, reason });

/** One journey; each test goes on where the one before ended. */
describe('from the sheet of hours to a certificate that anybody can verify', () => {
  test('the organizer sees first what needs a look, and confirms all that is clean at once', async () => {
    const { page, open } = organizer;
    await open('/packages/desk/hours/index');
    await press(organizer, 'link', `确认时长：${title}`);
    const parts = await page.getByRole('heading', { name: /^(需要单独看的|没有异常的)/ }).allTextContents();
    expect(parts).toEqual(['需要单独看的（1）', '没有异常的']);
    await press(organizer, 'button', '选中全部没有异常的（2 人）');
    await confirm(organizer, '确认 2 人的时长');
    await page.getByRole('heading', { name: '已经处理的（2）' }).waitFor();
  });

  test('then the one who forgot to check out, after reading why', async () => {
    await press(organizer, 'link', '查看 周* 的时长和来由');
    await reads(organizer, '没有扫签退码，按计划结束时间计算');
    await confirm(organizer, '确认 4 小时');
    await reads(organizer, '已认定');
  });

  test('a volunteer says that their hours are wrong, and why', async () => {
    const { page, open } = volunteer;
    await open('/packages/volunteer/my-hours/index');
    await reads(volunteer, '4 小时');
    await press(volunteer, 'link', `对时长有疑问：${title}`);
    await page.getByRole('textbox', { name: '哪里不对？' }).fill('不对');
    await press(volunteer, 'button', '提交');
    await reads(volunteer, '请写清楚哪里不对，至少 4 个字');
    await page.getByRole('textbox', { name: '哪里不对？' }).fill('我十二点就走了，没有四个小时');
    await press(volunteer, 'button', '提交');
    await reads(volunteer, '疑问已提出，等组织者答复');
  });

  test('the organizer reads it and corrects the record, and the organisation above agrees', async () => {
    await organizer.open(`/packages/desk/hour-sheet/index?id=${id}`);
    await reads(organizer, '志愿者有疑问：我十二点就走了，没有四个小时');
    await correct('2', '核对了签到口的照片，十二点离开');
    await parent.open('/packages/desk/hours-to-agree/index');
    await reads(parent, '理由：核对了签到口的照片，十二点离开');
    await parent.page.getByRole('img', { name: ON_THE_PHOTO }).first().scrollIntoViewIfNeeded();
    await parent.page.waitForFunction(
      (alt) => [...document.images].some((image) => image.alt === alt && image.naturalWidth > 0),
      ON_THE_PHOTO,
    );
    await press(parent, 'button', '同意 林* 的时长');
    await reads(parent, '没有等待您同意的时长');
  });

  test('whom nobody scanned says so from their own list, and is answered by hours that two people vouch for', async () => {
    const { page, open } = unscanned;
    await open('/packages/volunteer/my-activities/index');
    await press(unscanned, 'link', `我去了，但没有记录：${title}`);
    await page.getByRole('heading', { name: '我去了，但没有记录', level: 1 }).waitFor();
    await page.getByRole('textbox', { name: '您什么时候在，做了什么？' }).fill('九点到十二点在门口引导');
    await press(unscanned, 'button', '提交');
    await reads(unscanned, '已提出，等组织者答复。答复会写在这里，也在“我的服务时长”里。');
    const [reason, name] = ['门口的照片里有他', '孙*'];
    await organizer.open(`/packages/desk/hour-sheet/index?id=${id}`);
    await reads(organizer, '志愿者说去了，但没有记录：九点到十二点在门口引导');
    await write({ name, way: '手工录入时长', hours: '3', reason });
    await parent.open('/packages/desk/hours-to-agree/index');
    await press(parent, 'button', `同意 ${name} 的时长`);
    await reads(parent, '没有等待您同意的时长');
    await open('/packages/volunteer/my-hours/index');
    await reads(unscanned, `组织者的答复：${reason}`);
    await reads(unscanned, '已认定');
  });

  test('the volunteer has a certificate issued over what is in force', async () => {
    const { page, open } = volunteer;
    await open('/packages/volunteer/my-hours/index');
    await press(volunteer, 'link', '开具服务证明');
    await page.getByRole('textbox', { name: /^用途/ }).fill('申请学校实践学分');
    await reads(volunteer, '2 小时，共 1 次服务');
    await press(volunteer, 'button', '确认开具');
    await page.getByRole('heading', { name: '志愿服务记录证明', level: 1 }).waitFor();
    const qr = page.getByRole('img', { name: /^查验二维码，证明编号 / });
    code = await readQrFromSvg(svgOf((await qr.getAttribute('src')) ?? ''));
    ticket = readVerifyText(code);
    await reads(volunteer, spacedCertNo(ticket?.certNo ?? ''));
  });

  test('and takes it home as a PDF that says its number and check code aloud', async () => {
    const coming = volunteer.page.waitForEvent('download');
    await volunteer.page.getByRole('button', { name: '下载 PDF' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toContain(ticket?.certNo);
    const said = pictureTextIn(readFileSync(await download.path()));
    expect(said).toBe(`查验二维码，证明编号 ${ticket?.certNo}，校验码 ${ticket?.checkCode}`);
    await reads(volunteer, 'PDF已保存');
  });

  test('somebody without an account holds the paper before the camera and reads what it is', async () => {
    const browserArgs = filmOf(code, path.join(folder, 'paper.y4m'));
    const visitor = await town.arrive(undefined, { browserArgs, now: EVENING });
    await visitor.open('/packages/public/verify/index');
    await press(visitor, 'button', '扫证明上的二维码');
    await visitor.page.getByRole('heading', { name: '示例证明，不作凭证' }).waitFor();
    await reads(visitor, '2 小时，1 场');
    await reads(visitor, spacedCertNo(ticket?.certNo ?? ''));
    expect(visitor.complaints.all).toEqual([]);
    await visitor.close();
  });

  test('after one more correction it is void, for the visitor and for its holder', async () => {
    await correct('1', '其中一个小时是往返路程');
    const visitor = await town.arrive(undefined, { now: EVENING });
    await visitor.open(`/packages/public/verify/index?n=${ticket?.certNo}&c=${ticket?.checkCode}`);
    await visitor.page.getByRole('heading', { name: '证明已撤销' }).waitFor();
    await reads(visitor, '里面有服务记录后来更正了');
    await volunteer.open(`/packages/volunteer/certificate/index?no=${ticket?.certNo}`);
    await volunteer.page.getByRole('link', { name: '开具新的证明取代它' }).waitFor();
    expect(await volunteer.page.getByRole('button', { name: '下载 PDF' }).count()).toBe(0);
    expect(visitor.complaints.all).toEqual([]);
  });

  test('nothing went wrong on the way', () => {
    for (const { complaints } of [organizer, parent, volunteer]) expect(complaints.all).toEqual([]);
  });
});
