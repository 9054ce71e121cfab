import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { calendarDayAt, daysAfter, startOfDay } from '#core/shared/calendar';
import { MINUTE } from '#core/shared/instant';
import { NOW } from '../../builders/an-activity';
import { exportSeeded, ROWS, SECRETARY } from '../export-world';
import { readSpreadsheet } from '../read-spreadsheet';
import { tableRows } from '../table-rows';
import { openWebTown, type PersonWithBrowser, type WebTown } from './web-town';

const SCREEN = '/packages/export/export/index';
const folder = mkdtempSync(path.join(tmpdir(), 'export-journey-'));
let town: WebTown;
let secretary: PersonWithBrowser;

beforeAll(async () => {
  town = await openWebTown(exportSeeded);
  await town.cloud.timer('timer');
  secretary = await town.arrive(SECRETARY);
});
afterAll(async () => {
  await town.leave();
  rmSync(folder, { recursive: true });
});

/** Presses a button and keeps the file that the browser saves. */
async function saved({ page }: PersonWithBrowser, button: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await coming;
  const file = path.join(folder, download.suggestedFilename());
  copyFileSync(await download.path(), file);
  return file;
}

/** Opens 导出, chooses the kind of file, waits until all is there and saves it. */
async function exported(kind: string | RegExp): Promise<string> {
  const { page, open } = secretary;
  await open(SCREEN);
  await page.getByRole('radio', { name: kind }).check();
  await page.getByRole('button', { name: '开始导出' }).click();
  await page.getByText(/^导出好了，共 \d+ 条记录$/).waitFor();
  return saved(secretary, '保存到这台设备');
}

const CELL = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;

/** Rows of a file in RFC 4180, as a program that is not ours reads them. */
function csvRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of text.matchAll(CELL)) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') {
      rows.push([]);
    }
  }
  return rows.slice(0, -1);
}

describe('what the secretariat takes away', () => {
  test('the CSV file begins with the mark that Excel needs, and holds every approved record, cell by cell', async () => {
    const file = await exported(/^CSV 表格/);
    expect(path.basename(file)).toMatch(/^服务记录-.*\.csv$/);
    const text = readFileSync(file, 'utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(tableRows(csvRows(text.slice(1)))).toEqual(ROWS);
  });

  test('the Excel file holds the same', async () => {
    const file = await exported(/^Excel 表格/);
    expect(path.basename(file)).toMatch(/\.xlsx$/);
    expect(tableRows(readSpreadsheet(readFileSync(file)))).toEqual(ROWS);
  });

  test('both are in the list of exports, with who took them and how many rows', async () => {
    const { page, open } = secretary;
    await open(SCREEN);
    const lines = page.getByRole('list', { name: '导出记录' }).getByRole('listitem');
    await lines.first().waitFor();
    expect(await lines.count()).toBe(2);
    for (const line of await lines.all()) {
      expect(await line.textContent()).toMatch(new RegExp(`王\\*.*ZC\\d{10}.*已取完，共 ${ROWS.length} 条`));
    }
  });

  test('one that was left is marked as unfinished', async () => {
    const { page, open } = secretary;
    let calls = 0;
    await page.route('**/call/desk', (route) => {
      const isPage = route.request().postData()?.includes('export-records') ?? false;
      calls += isPage ? 1 : 0;
      return isPage && calls > 1 ? route.abort('internetdisconnected') : route.continue();
    });
    await open(SCREEN);
    await page.getByRole('button', { name: '开始导出' }).click();
    await page.getByRole('button', { name: '接着导出' }).waitFor();
    await page.unroute('**/call/desk');
    await page.getByRole('button', { name: '再导出一份' }).click();
    await page.getByText(/^没有取完，已取 \d+ 条$/).waitFor();
  });
});

describe('what everybody sees of the ledger', () => {
  test('before midnight the organisation is there without a head, and after midnight with one', async () => {
    const visitor = await town.arrive();
    const { page, open } = visitor;
    await open('/packages/public/ledgers/index');
    await page.getByText('还没有封签，明天零点以后公布').waitFor();
    const midnight = startOfDay(daysAfter(calendarDayAt(NOW), 1));
    await town.cloud.clock(new Date(midnight + MINUTE).toISOString());
    await visitor.setTime(midnight + MINUTE);
    await open('/packages/public/ledgers/index');
    await page.getByRole('link', { name: /^看.*的封签$/ }).click();
    const [head] = await town.cloud.documents('ledger-heads');
    const groups = String(head?.['hash']).match(/.{8}/g)?.join(' ') ?? '';
    await page.getByText(groups).waitFor();
    expect(visitor.complaints.all).toEqual([]);
  });

  test('the saved heads and the exported ledger stand the verifier’s check', async () => {
    const visitor = await town.arrive();
    await visitor.open('/packages/public/ledgers/index');
    await visitor.page.getByRole('link', { name: /^看.*的封签$/ }).click();
    const heads = await saved(visitor, '保存全部封签');
    const ledger = await exported(/^时长账/);
    const verifier = path.resolve(__dirname, '../../../scripts/verify-ledger.mjs');
    const said = execFileSync(process.execPath, [verifier, ledger, heads], { encoding: 'utf8' });
    expect(said).toContain(`读出 ${ROWS.length} 条`);
    expect(secretary.complaints.all).toEqual([]);
  });
});
