import type { CellValue } from '#core/export/csv';
import type { RecordRow } from '#core/export/record-row';
import { wholeHours } from '#core/export/whole-hours';
import { calendarDayAt } from '#core/shared/calendar';
import { CATEGORY_WORDS } from '../../words/categories';
import { SKILL_WORDS } from '../../words/skills';

/** A column of the export. One without `cell` is a data element that this platform does not hold (docs/export.md). */
export interface Column {
  readonly title: string;
  readonly cell?: (row: RecordRow) => CellValue;
}

const ORIGIN_WORDS = {
  scanned: '现场签到',
  'clock-closed': '按计划结束',
  'self-scanned': '自助签到',
  'by-hand': '手工录入',
} as const;

const YES_NO = { true: '是', false: '否', undefined: '' } as const;
const yesNo = (is: boolean | undefined): string => YES_NO[`${is}`];
const listed = <TCode extends string>(
  codes: readonly TCode[] | undefined,
  words: Readonly<Record<TCode, string>>,
) => (codes ?? []).map((code) => words[code]).join('、');

/** The data elements of the national system's records in their order (民政部令第67号 第五条、第七条). */
export const COLUMNS: readonly Column[] = [
  { title: '志愿者编号', cell: ({ volunteerNo }) => volunteerNo },
  { title: '全国志愿者统一编号' },
  { title: '姓名', cell: ({ volunteer }) => volunteer?.name ?? '' },
  { title: '性别' },
  { title: '出生日期', cell: ({ volunteer }) => volunteer?.birthDay ?? '' },
  { title: '证件类型' },
  { title: '证件号码' },
  { title: '手机号码', cell: ({ volunteer }) => volunteer?.phone ?? '' },
  { title: '居住区域', cell: ({ volunteer }) => volunteer?.residence ?? '' },
  { title: '居住区域代码', cell: ({ volunteer }) => volunteer?.residenceCode ?? '' },
  { title: '专业技能', cell: ({ volunteer }) => listed(volunteer?.skills, SKILL_WORDS) },
  { title: '服务类别', cell: ({ volunteer }) => listed(volunteer?.categories, CATEGORY_WORDS) },
  { title: '服务区域' },
  { title: '同意录入全国系统', cell: ({ agrees }) => yesNo(agrees) },
  { title: '活动名称', cell: ({ title }) => title },
  {
    title: '活动类别',
    cell: ({ activity }) => (activity === undefined ? '' : CATEGORY_WORDS[activity.category]),
  },
  { title: '服务开始日期', cell: ({ firstDay }) => firstDay },
  { title: '服务结束日期', cell: ({ lastDay }) => lastDay },
  { title: '服务地点', cell: ({ venue }) => venue },
  { title: '服务地区', cell: ({ activity }) => activity?.region ?? '' },
  { title: '详细地址', cell: ({ activity }) => activity?.address ?? '' },
  { title: '岗位', cell: ({ dutyName }) => dutyName },
  { title: '服务内容', cell: ({ content }) => content },
  { title: '服务时间（小时）', cell: ({ minutes }) => wholeHours(minutes) },
  { title: '服务时间（分钟）', cell: ({ minutes }) => minutes },
  { title: '活动组织单位', cell: ({ activity }) => activity?.team ?? '' },
  { title: '活动负责人', cell: ({ leader }) => leader },
  { title: '记录单位', cell: ({ recordingOrg }) => recordingOrg },
  { title: '记录单位统一社会信用代码', cell: ({ recordingOrgUscc = '' }) => recordingOrgUscc },
  { title: '时长来由', cell: ({ origin }) => ORIGIN_WORDS[origin] },
  { title: '曾手工录入', cell: ({ isByHand }) => yesNo(isByHand) },
  { title: '生效日期', cell: ({ approvedAt }) => calendarDayAt(approvedAt) },
  { title: '确认人编号', cell: ({ approvedBy }) => (approvedBy === 'clock' ? '系统' : approvedBy) },
  { title: '逾期记录', cell: ({ activity }) => yesNo(activity?.isLate) },
  { title: '服务质量评价' },
  { title: '评价日期' },
  { title: '记录编号', cell: ({ record }) => record },
  { title: '时长账编号', cell: ({ seq }) => seq },
  { title: '示例数据', cell: ({ isSample }) => yesNo(isSample) },
];

export const HEADER: readonly string[] = COLUMNS.map(({ title }) => title);

/** The cells of one record, one a column. */
export const cellsOf = (row: RecordRow): readonly CellValue[] => COLUMNS.map(({ cell }) => cell?.(row) ?? '');
