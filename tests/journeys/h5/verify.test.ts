import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OwnCertificate } from '#core/certificate/calls';
import { certificateFile } from '#core/certificate/signed-text';
import { answerOf } from '../../builders/a-cloud';
import { certificateWorld, decidedFor, issuedTo } from '../../builders/certificate-town';
import { ORG } from '../../builders/certificates';
import { readQrFromSvg, svgOf } from '../read-qr';
import { axeFindings } from './checks/axe';
import { openWebTown, type PersonWithBrowser, type WebTown } from './web-town';

const PAGE = '/packages/public/verify/index';
const VERIFIER = path.resolve(__dirname, '../../../scripts/verify-certificate.mjs');

let town: WebTown;
let own: OwnCertificate;
beforeAll(async () => {
  town = await openWebTown(
    certificateWorld([decidedFor('confirmed', { activity: 'activity-1', number: 0 })]),
  );
  own = await issuedTo(await town.cloud.session('open-0'));
}, 90_000);
afterAll(() => town.leave());

async function type({ page, settled }: PersonWithBrowser, number: string, code: string): Promise<void> {
  await page.getByRole('textbox', { name: '证明编号' }).fill(number);
  await page.getByRole('textbox', { name: '校验码' }).fill(code);
  await page.getByRole('button', { name: '查询' }).click();
  await settled();
}

/** What a camera reads off the holder's own screen. */
async function readOffScreen(): Promise<string> {
  const holder = await town.arrive('open-0');
  await holder.open(`/packages/volunteer/certificate/index?no=${own.snapshot.certNo}`);
  const picture = holder.page.getByRole('img', { name: /二维码/ });
  const said = await readQrFromSvg(svgOf((await picture.getAttribute('src')) ?? ''));
  await holder.close();
  return said;
}

test('the address in the QR code says at once what the certificate is, and nothing of the activities', async () => {
  const person = await town.arrive();
  await person.open(await readOffScreen());
  const main = person.page.locator('main');
  await main.getByRole('heading', { name: '示例证明，不作凭证' }).waitFor();
  expect(await person.page.evaluate(() => document.activeElement?.textContent)).toBe('示例证明，不作凭证');
  const words = (await main.textContent()) ?? '';
  expect(words).toContain('南京市助残志愿者协会');
  expect(words).toContain('51100000MJ99999990');
  expect(words).toContain('3 小时');
  expect(words).not.toContain('读报');
  expect(await axeFindings(person.page)).toEqual([]);
  expect(person.complaints.all).toEqual([]);
  await person.close();
});

test('what is typed wrong is said at its box and kept; a wrong code and a right one are told apart', async () => {
  const person = await town.arrive();
  const { page } = person;
  await person.open(PAGE);
  await type(person, 'ZC2026', own.checkCode);
  await page.getByText('证明编号是 ZC 加 8 位日期').first().waitFor();
  expect(await page.getByRole('textbox', { name: '证明编号' }).inputValue()).toBe('ZC2026');
  await type(person, own.snapshot.certNo.toLowerCase(), '22222 22222');
  await page.getByRole('heading', { name: '没有查到这份证明' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await type(person, own.snapshot.certNo.toLowerCase(), own.checkCode.toLowerCase());
  await page.getByRole('heading', { name: '示例证明，不作凭证' }).waitFor();
  expect(person.complaints.all).toEqual([]);
  await person.close();
});

test('whoever will not take our word saves the keys of the page and checks the holder’s file with the command', async () => {
  const person = await town.arrive();
  const { page } = person;
  await person.open(PAGE);
  await page.getByRole('button', { name: '怎样自己核对', expanded: false }).click();
  await page.getByRole('heading', { name: '公钥 c1' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '公钥文件：保存到这台设备' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('公钥.json');
  const folder = mkdtempSync(path.join(tmpdir(), 'own-check-'));
  writeFileSync(path.join(folder, '证明.json'), certificateFile(own));
  copyFileSync(await download.path(), path.join(folder, '公钥.json'));
  copyFileSync(VERIFIER, path.join(folder, 'verify-certificate.mjs'));
  const command = (await page.getByText(/^node verify-certificate/).textContent()) ?? '';
  const said = execFileSync(process.execPath, command.split(' ').slice(1), { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(said).toContain('签名有效');
  expect(said).toContain('名称：南京市助残志愿者协会，统一社会信用代码：51100000MJ99999990');
  expect(person.complaints.all).toEqual([]);
  await person.close();
});

test('a revoked certificate says so, with the reason', async () => {
  const desk = await town.cloud.session('open-8');
  const wish = { certNo: own.snapshot.certNo, orgId: ORG.id, reason: '重复出具' };
  expect((await answerOf(desk, 'revoke-certificate', wish)).kind).toBe('revoked');
  const person = await town.arrive();
  await person.open(`${PAGE}?n=${own.snapshot.certNo}&c=${own.checkCode}`);
  await person.page.getByRole('heading', { name: '证明已撤销' }).waitFor();
  expect(await person.page.locator('main').textContent()).toContain('重复出具');
  await person.close();
});
