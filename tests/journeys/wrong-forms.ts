import { RUNNING, SERVED } from './lived-world';
import type { Subjects, Visitor } from './screens';

/** A form that is part of a page, how one comes to it, and what is wrong with what was typed. */
export interface Form {
  readonly name: string;
  readonly who: Visitor;
  readonly path: (subjects: Subjects) => string;
  /** Pressed on the way to it. */
  readonly opens?: string | RegExp;
  /** Pressed where a camera stands in the place of the box. */
  readonly byHand?: string;
  /** The box and what is typed there; what makes the question before it right comes first. */
  readonly typed: readonly (readonly [RegExp | string, string])[];
  readonly goesOn?: string;
  readonly sends: string;
  readonly says: string;
}

/** A page about the gate of an activity that is running. */
export const gate = (name: string) => () => `/packages/organizer/${name}/index?id=${RUNNING.id}`;
const edit =
  (what: string) =>
  ({ record }: Subjects) =>
    `/packages/desk/hour-edit/index?id=${SERVED.id}&record=${record}&what=${what}`;

/** The forms that are part of a page, each filled in wrongly. */
export const FORMS: readonly Form[] = [
  {
    ...{ name: 'a dispute', who: 'volunteer' },
    path: () => `/packages/volunteer/dispute/index?id=${SERVED.id}`,
    ...{ typed: [['哪里不对？', '不对']], sends: '提交' },
    says: '请写清楚哪里不对，至少 4 个字',
  },
  {
    ...{ name: 'no minutes by hand', who: 'organizer', path: edit('enter'), typed: [], sends: '下一步' },
    says: '请用数字填写小时和分钟',
  },
  {
    ...{ name: 'minutes beyond the plan', who: 'organizer', path: edit('correct') },
    ...{ typed: [['小时', '30']], sends: '下一步', says: '不能超过计划时长 3 小时' },
  },
  {
    ...{ name: 'a reason for other minutes', who: 'organizer', path: edit('correct') },
    ...{
      typed: [
        ['小时', '1'],
        ['为什么？', '早退'],
      ],
      goesOn: '下一步',
      sends: '下一步',
    },
    says: '请写明理由，至少 4 个字',
  },
  {
    ...{
      name: 'an answer to a dispute',
      who: 'organizer',
      path: edit('answer'),
      typed: [['为什么？', '对']],
    },
    ...{ sends: '下一步', says: '请写明理由，至少 4 个字' },
  },
  {
    ...{ name: 'not agreeing to minutes', who: 'parent', path: () => '/packages/desk/hours-to-agree/index' },
    ...{
      opens: /^不同意 /,
      typed: [['为什么？', '不']],
      sends: '提交不同意',
      says: '请写明理由，至少 4 个字',
    },
  },
  {
    ...{ name: 'a number at the scanner', who: 'organizer', path: gate('scanner'), byHand: '输入号码' },
    ...{ typed: [['签到号码', '12']], sends: '确认号码', says: '签到号码是 6 位数字，请核对' },
  },
  {
    ...{ name: 'the number of a walk-in', who: 'organizer', path: gate('walk-in'), byHand: '输入编号' },
    ...{ typed: [['志愿者编号', 'ZC12']], sends: '现场报名并签到' },
    says: '志愿者编号是 ZC 和 10 位数字，请核对',
  },
  {
    ...{ name: 'the name of a gate', who: 'organizer', path: gate('gate-point') },
    ...{ typed: [[/^签到点/, '东门进来左手边第三张桌子旁边']], sends: '记住签到点' },
    says: '签到点最多 12 个字，您写了 14 个字',
  },
  {
    ...{ name: 'a PIN', who: 'organizer', path: gate('venue-code'), opens: '无人值守' },
    ...{ typed: [['退出码', '12']], sends: '开始值守', says: '退出码是 4 位数字，请核对' },
  },
  {
    ...{ name: 'the code of the venue', who: 'volunteer' },
    path: () => `/packages/volunteer/self-check-in/index?id=${RUNNING.id}`,
    ...{ typed: [['现场码', '1234']], sends: '确认签到', says: '现场码是 8 位数字，请核对' },
  },
];
