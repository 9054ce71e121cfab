import { CLOCK } from '#core/attendance/close-at-planned-end';
import { effectiveAt } from '#core/attendance/effective-at';
import type { ScanMethod } from '#core/attendance/scan';
import type { DecisionKind } from '#core/hours/decision';
import type {
  AnnulledView,
  DecisionView,
  EndView,
  OpenStayView,
  RecordBirth,
  StayView,
} from '#core/hours/views';
import { MINUTE } from '#core/shared/instant';
import { needsWords, officeWords } from './hours';
import { proofPhotosWords } from './proof-photos';
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

const SETTLED = { stands: '算数', annulled: '不算数' } as const;
const KINDS = { in: '签到', out: '签退' } as const;

const DECISIONS: { readonly [TKind in DecisionKind]: string } = {
  confirmed: '确认时长',
  entered: '手工录入',
  corrected: '更正时长',
  agreed: '同意',
  declined: '不同意',
  disputed: '提出疑问',
  upheld: '记录不变',
};

/** What was decided, and whether that answered what the volunteer had asked. */
const deedWords = ({ kind, answers }: DecisionView): string =>
  `${answers === true ? '答复疑问，' : ''}${DECISIONS[kind]}`;

/** A scan that arrived this much later than it happened is told with both times. */
const LATE_MS = MINUTE;
/** Times are told to the minute; a clock that was corrected by less cannot be seen in them. */
const SEEN_SKEW_MS = MINUTE / 2;
/** Who settles scans without being a volunteer has no number. */
const NOBODY = 'desk';

const joined = (parts: readonly string[], between: string): string =>
  parts.filter((text) => text !== '').join(between);

const whoWords = (by: string): string => {
  if (by === NOBODY) {
    return '';
  }
  return by === CLOCK ? '系统' : by;
};

const lateWords = (view: EndView): string =>
  view.arrivedAt !== undefined && view.arrivedAt - effectiveAt(view) > LATE_MS
    ? `${momentWords(view.arrivedAt)} 才上传`
    : '';

/** 手机时间快 3 分钟，已校正 */
function clockWords({ skewMs = 0 }: EndView): string {
  const minutes = Math.round(Math.abs(skewMs) / MINUTE);
  const far = minutes === 0 ? '半分钟' : durationWords(minutes);
  return Math.abs(skewMs) < SEEN_SKEW_MS ? '' : `手机时间${skewMs > 0 ? '快' : '慢'} ${far}，已校正`;
}

/** 手机时间说不清，服务器量到快 3 分钟 */
function doubtWords({ measuredSkewMs }: EndView): string {
  const minutes = Math.round(Math.abs(measuredSkewMs ?? 0) / MINUTE);
  return measuredSkewMs === undefined
    ? ''
    : `上传时服务器量到手机时间${measuredSkewMs > 0 ? '快' : '慢'} ${durationWords(minutes)}`;
}

const writtenWords = ({ reason }: EndView): string => (reason === undefined ? '' : `理由是“${reason}”`);

/** 李*核实后算数，理由是“当面核对过” */
const settledWords = ({ settled }: EndView): string =>
  settled === undefined
    ? ''
    : `${whoWords(settled.by) || '组织者'}核实后${SETTLED[settled.decision]}，理由是“${settled.reason}”`;

function endWords(view: EndView): string {
  const { method, by, point } = view;
  if (by === CLOCK) {
    return '没有扫签退码，系统按计划结束时间记';
  }
  const scanned = `由${whoWords(by)}${point === undefined ? '' : `在${point}`}${METHODS[method]}`;
  return joined(
    [scanned, lateWords(view), clockWords(view), doubtWords(view), writtenWords(view), settledWords(view)],
    '，',
  );
}

/** The phones that made some scans. */
function deviceWords(ends: readonly EndView[]): string {
  const phones = ends.filter(({ by }) => by !== CLOCK).map(({ device }) => device.slice(-4));
  return phones.length === 0 ? '' : `扫码的手机尾号：${[...new Set(phones)].join('、')}`;
}

/** 9:02 签到，由王*在东门扫签到码；12:01 签退，…。扫码的手机尾号：… */
const stayWords = ({ inAt, outAt, ...ends }: StayView): string =>
  joined(
    [
      `${momentWords(inAt)} 签到，${endWords(ends.in)}；${timeWords(outAt)} 签退，${endWords(ends.out)}`,
      deviceWords([ends.in, ends.out]),
    ],
    '。',
  );

/** 9:02 签到，由王*在东门扫签到码；还没有签退。扫码的手机尾号：… */
const openWords = ({ inAt, in: came }: OpenStayView): string =>
  joined([`${momentWords(inAt)} 签到，${endWords(came)}；还没有签退`, deviceWords([came])], '。');

/** 9:02 签到，由王*扫签到码；9:05 由王*撤销，这次签到不算数。理由：扫错了人 */
function annulledWords({ kind, scan, annulment, reason }: AnnulledView): string {
  const who = `${annulment.method === 'desk' ? '组织者' : ''}${whoWords(annulment.by)}`;
  const happened = `${momentWords(effectiveAt(scan))} ${KINDS[kind]}，${endWords(scan)}`;
  const undone = `${momentWords(effectiveAt(annulment))} 由${who}撤销，这次${KINDS[kind]}不算数`;
  return joined([`${happened}；${undone}`, reasonWords(reason), deviceWords([scan])], '。');
}

const reasonWords = (reason: string | undefined): string => (reason === undefined ? '' : `理由：${reason}`);
const proofWords = (proof: string | undefined): string => (proof === undefined ? '' : `证明材料：${proof}`);

/** 11月30日 9:12 组织者李*：确认时长 3 小时 */
function decisionWords(decision: DecisionView): string {
  const { kind, by, as, at, minutes, origin, needs = [], ...said } = decision;
  const what = minutes === undefined ? '' : ` ${durationWords(minutes)}`;
  const how = origin === 'by-hand' && kind === 'corrected' ? '（按手工录入处理）' : '';
  const waits = needs.length === 0 ? '' : `，${needsWords(needs)}`;
  const who = `${officeWords(as)}${whoWords(by) === officeWords(as) ? '' : whoWords(by)}`;
  const decided = `${momentWords(at)} ${who}：${deedWords(decision)}${what}${how}${waits}`;
  return joined(
    [decided, reasonWords(said.reason), proofWords(said.proof), proofPhotosWords(said.photos)],
    '。',
  );
}

/**
 * How a record came to be, a sentence each: the scans that count, the one of who is inside, those that somebody
 * annulled, the decisions.
 */
export const birthLines = ({ stays, open = [], annulled, decisions }: RecordBirth): readonly string[] => [
  ...stays.map(stayWords),
  ...open.map(openWords),
  ...annulled.map(annulledWords),
  ...decisions.map(decisionWords),
];
