import { exportSeeded, ROWS, SECRETARY } from '../export-world';
import { readSpreadsheet } from '../read-spreadsheet';
import { tableRows } from '../table-rows';
import { openTown, type PersonWithPhone, type Town } from './people';

let town: Town;
let secretary: PersonWithPhone;

beforeAll(async () => {
  town = await openTown(exportSeeded);
  await town.cloud.timer('timer');
  secretary = await town.arrive(SECRETARY);
});
afterAll(() => town.leave());

test('inside WeChat the secretariat sends the Excel file to a chat; it holds every approved record, cell by cell', async () => {
  const { app, hands } = secretary;
  await app.open('/packages/export/export/index');
  await hands.tap('radio', /^Excel 表格/);
  await hands.tap('button', '开始导出');
  expect(hands.reads(`导出好了，共 ${ROWS.length} 条记录`)).toBe(true);
  await hands.tap('button', '发送到微信聊天');
  const [file] = app.phone.sent;
  expect(file?.name).toMatch(/^服务记录-.*\.xlsx$/);
  expect(tableRows(readSpreadsheet(file?.bytes ?? Buffer.alloc(0)))).toEqual(ROWS);
  expect(hands.reads('已交给您，这里不再保留')).toBe(true);
  expect(town.complaints()).toEqual([]);
});
