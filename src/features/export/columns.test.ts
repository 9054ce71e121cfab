import { readFileSync } from 'node:fs';
import path from 'node:path';
import { asId } from '#core/shared/ids';
import { instant } from '#core/shared/instant';
import { COLUMNS, cellsOf, HEADER } from './columns';

const row = {
  ...{ record: asId<never>('activity-1:v1'), activityId: asId<never>('activity-1'), title: '读报' },
  ...({ volunteerNo: asId<never>('ZC0000000017'), firstDay: '2026-11-20', lastDay: '2026-11-20' } as const),
  ...{ venue: '社区中心', dutyName: '读报员', content: '读报', leader: '李老师', minutes: 119 },
  ...({ origin: 'scanned', isByHand: false, recordingOrg: '协会', approvedBy: 'clock', seq: 7 } as const),
  ...{ approvedAt: instant(Date.parse('2026-11-21T00:00:00+08:00')), isSample: true },
};
const cell = (title: string) => cellsOf(row)[HEADER.indexOf(title)];

test('hours have one decimal and are never rounded up; what is not known is empty', () => {
  expect(['服务时间（小时）', '服务时间（分钟）', '时长来由', '确认人编号', '生效日期'].map(cell)).toEqual([
    ...[1.9, 119, '现场签到', '系统', '2026-11-21'],
  ]);
  const empty = [
    '姓名',
    '手机号码',
    '逾期记录',
    '活动组织单位',
    '性别',
    '证件号码',
    '服务区域',
    '记录单位统一社会信用代码',
  ];
  expect(empty.map(cell)).toEqual(empty.map(() => ''));
});

test('whether the person agreed to be told to the national system stands in the row', () => {
  const at = HEADER.indexOf('同意录入全国系统');
  const said = [true, false, undefined].map(
    (agrees) => cellsOf({ ...row, ...(agrees !== undefined && { agrees }) })[at],
  );
  expect(said).toEqual(['是', '否', '']);
});

test('the data dictionary explains every column, and says which are not held', () => {
  const page = readFileSync(path.resolve(__dirname, '../../../docs/export.md'), 'utf8');
  const rows = new Map([...page.matchAll(/^\| (\S+) \| (\S+) \|/gm)].map(([, title, held]) => [title, held]));
  expect(COLUMNS.map(({ title, cell }) => [title, cell === undefined ? '不收' : '有'])).toEqual(
    HEADER.map((title) => [title, rows.get(title)]),
  );
});
