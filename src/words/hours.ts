import { CLOCK } from '#core/attendance/close-at-planned-end';
import type { ScanMethod } from '#core/attendance/scan';
import type { AgreeingOffice, DecisionKind, Office, Origin } from '#core/hours/decision';
import type { HourState } from '#core/hours/fold-decisions';
import type { DecisionView, EndView, StayView } from '#core/hours/views';
import { durationWords, momentWords, timeWords } from './when';

const METHODS: { readonly [TMethod in ScanMethod]: string } = {
  pass: '扫签到码',
  number: '报签到号码',
  roster: '名单勾选',
  'walk-in': '现场报名',
  'venue-code': '本人扫现场码',
  desk: '组织者补记',
  'planned-end': '按计划结束',
};

const ORIGINS: { readonly [TOrigin in Origin]: string } = {
  scanned: '扫码签到签退',
  'clock-closed': '没有签退，按计划结束时间计算',
  'self-scanned': '自助签到',
  'by-hand': '手工录入',
};

const OFFICES: { readonly [TOffice in Office]: string } = {
  organizer: '组织者',
  'parent-organisation': '上级单位',
  association: '协会',
  volunteer: '志愿者本人',
  clock: '系统',
};

const DECISIONS: { readonly [TKind in DecisionKind]: string } = {
  confirmed: '确认时长',
  entered: '手工录入',
  corrected: '更正时长',
  agreed: '同意',
  declined: '不同意',
  disputed: '提出申诉',
  upheld: '答复申诉：维持原时长',
};

/** How a record stands, in words. */
export const HOUR_STATES: {
  readonly [TState in HourState | 'inside' | 'absent' | 'not-counted']: {
    readonly tone: 'ok' | 'warn' | 'err' | 'info';
    readonly words: string;
  };
} = {
  proposed: { tone: 'info', words: '等待组织者确认' },
  awaiting: { tone: 'warn', words: '等待同意' },
  approved: { tone: 'ok', words: '已认定' },
  declined: { tone: 'err', words: '没有同意，不计时长' },
  disputed: { tone: 'warn', words: '申诉中，等待答复' },
  inside: { tone: 'info', words: '正在服务，签退后计算时长' },
  absent: { tone: 'info', words: '没有扫码记录' },
  'not-counted': { tone: 'info', words: '学习或会议，不计服务时长' },
};

export const originWords = (origin: Origin): string => ORIGINS[origin];
export const officeWords = (office: Office): string => OFFICES[office];

/** 等待上级单位、协会同意 */
export const needsWords = (needs: readonly AgreeingOffice[]): string =>
  `等待${needs.map(officeWords).join('和')}同意`;

const whoWords = (by: string): string => (by === CLOCK ? '系统' : by);

/** When a scan arrived so much later than it happened that people wonder. */
const LATE_MS = 10 * 60_000;

function endWords({ method, by, point, happenedAt, arrivedAt }: EndView): string {
  const where = point === undefined ? '' : `在${point}`;
  const late =
    arrivedAt !== undefined && arrivedAt - happenedAt > LATE_MS ? `，${momentWords(arrivedAt)} 才上传` : '';
  return by === CLOCK
    ? `没有扫签退码，系统按计划结束时间记`
    : `由${whoWords(by)}${where}${METHODS[method]}${late}`;
}

/** 9:02 签到：由王*在东门扫签到码；12:01 签退：… */
export const stayWords = ({ inAt, outAt, ...ends }: StayView): string =>
  `${momentWords(inAt)} 签到，${endWords(ends.in)}；${timeWords(outAt)} 签退，${endWords(ends.out)}`;

/** The phones that scanned a stay. */
export const deviceWords = ({ in: came, out: left }: StayView): string => {
  const phones = [came, left].filter(({ by }) => by !== CLOCK).map(({ device }) => device.slice(-4));
  return phones.length === 0 ? '' : `扫码的手机尾号：${[...new Set(phones)].join('、')}`;
};

/** 11月30日 9:12 组织者李*：确认时长 3 小时 */
export function decisionWords({ kind, by, as, at, minutes, origin, needs = [] }: DecisionView): string {
  const what = minutes === undefined ? '' : ` ${durationWords(minutes)}`;
  const how = origin === 'by-hand' && kind === 'corrected' ? '（按手工录入处理）' : '';
  const waits = needs.length === 0 ? '' : `，${needsWords(needs)}`;
  return `${momentWords(at)} ${officeWords(as)}${whoWords(by) === officeWords(as) ? '' : whoWords(by)}：${DECISIONS[kind]}${what}${how}${waits}`;
}
