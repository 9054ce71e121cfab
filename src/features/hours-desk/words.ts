import type { HourException, UnderShare } from '#core/hours/exceptions';
import type { HourRefusal } from '#core/hours/refusal';
import type { HourOutcome } from '#core/hours/views';
import { sourceWords } from '../../words/hour-rules';
import { HOUR_STATES, needsWords } from '../../words/hours';
import { calendarDayWords, durationWords } from '../../words/when';

/** The words of confirming hours at the desk. */
export const DESK_WORDS = {
  listTitle: '时长确认',
  listLead: (days: number, source: string) =>
    `活动结束后 ${days} 个工作日内要确认时长（${source}）。最急的排在最前面。`,
  toAgree: '待同意的时长',
  toAgreeText: '超过 8 小时、手工录入和更正的时长，要另一个单位的人看过。',
  noSheets: '没有等待确认的时长',
  noSheetsAdvice: '活动结束一小时后，这里会出现它的时长确认单。',
  open: (count: number) => `${count} 条等待处理`,
  due: (day: string) => `最晚 ${calendarDayWords(day)} 确认`,
  late: (days: number) => `已逾期 ${days} 天`,
  overdueCount: (count: number) => (count === 0 ? '没有逾期的活动' : `${count} 场活动已逾期`),
  unknownYears: (years: readonly number[]) =>
    `${years.join('、')} 年的节假日安排还没有公布，期限暂按周一到周五计算，可能会变。`,
  openSheet: '确认时长',
  openSheetLabel: (title: string) => `确认时长：${title}`,
  more: '还有更多活动，处理完这些后会继续出现。',
  sheetTitle: '签退与时长确认',
  notService: '这场活动是学习或会议，不计服务时长，不用确认。',
  counts: (exceptions: number, clean: number) => `需要单独看的 ${exceptions} 人，可以一起确认的 ${clean} 人`,
  exceptions: '需要单独看的',
  clean: '没有异常的',
  decided: '已经处理的',
  absent: '报了名、没有算数的扫码的',
  rules: '按什么规则',
  nobody: '这场活动没有报名的人',
  nobodyAdvice: '没有时长要确认。',
  selectAll: (count: number) => `选中全部没有异常的（${count} 人）`,
  selectNone: '全部不选',
  reading: (read: number) => `正在读取名单，已读 ${read} 人`,
  notAllRead: (read: number) => `名单没有读完。已读的 ${read} 人还在，重试会接着读`,
  retry: '重试',
  shownOf: (shown: number, total: number) =>
    shown === 0
      ? `这 ${total} 人排在后面，按“再显示 50 人”逐个看，也可以直接全部选中。`
      : `这里显示 ${shown} 人，共 ${total} 人；按“再显示 50 人”看其余的，也可以直接全部选中。`,
  shownRows: (count: number) => `已显示 ${count} 人`,
  selected: (count: number) => (count === 0 ? '还没有选人' : `已选 ${count} 人`),
  pick: (name: string, minutes: string) => `${name}，${minutes}`,
  confirmMany: (count: number) => `确认 ${count} 人的时长`,
  confirmNone: '请先选人',
  askTitle: (count: number) => `确认 ${count} 人的时长？`,
  askText:
    '确认后志愿者马上能看到，并可以开具证明。确认写进时长账，不能删除；写错了只能更正，更正也会留下记录。',
  yes: '确认时长',
  no: '再看看',
  busy: '正在确认…',
  confirming: (done: number, of: number) => `正在确认，已确认 ${done} 人，共 ${of} 人`,
  brokenOff: (done: number, left: number) =>
    `已确认 ${done} 人，还有 ${left} 人没有得到结果，仍然选中着；再按一次“确认”就接着做，不会重复计算。`,
  unconfirmed: '刚才没有确认的',
  done: (count: number) => `${count} 人的时长已确认`,
  someRefused: (count: number) => `${count} 人没有确认，原因见下面`,
  look: '查看',
  lookLabel: (name: string) => `查看 ${name} 的时长和来由`,
  loadMore: '再显示 50 人',
  loadingMore: '正在读取…',
  loadFailed: '没有读到，请再试一次',
  recordTitle: '时长和来由',
  scanned: '扫码算出',
  decidedMinutes: '已经决定',
  planned: '计划时长',
  state: '现在',
  basis: '怎么来的',
  noBasis: '没有任何扫码记录。',
  why: '为什么要单独看',
  settle: '处理存疑扫码',
  confirmReason: '为什么还要确认？',
  confirmReasonHint: '到场时间不够，写明理由才能确认。例如：临时送受助人就医。志愿者会看到。',
  confirmOne: (minutes: string) => `确认 ${minutes}`,
  enter: '手工录入时长',
  correct: '更正时长',
  uphold: { decided: '维持原时长', scanned: '扫码时长没有错', missing: '不录入，写答复' },
  enterTitle: '手工录入时长',
  correctTitle: '更正时长',
  answerTitle: '答复疑问',
  step: (at: number, of: number, question: string) => `第 ${at} 步，共 ${of} 步：${question}`,
  next: '下一步',
  previous: '上一步',
  minutesQuestion: '实际服务了多久？',
  minutesHint: (most: string) => `写小时和分钟，最多 ${most}（计划时长）。`,
  hours: '小时',
  minutes: '分钟',
  minutesWrong: '请用数字填写小时和分钟',
  minutesNone: '时长至少 1 分钟',
  minutesMost: (most: string) => `不能超过计划时长 ${most}`,
  reasonQuestion: '为什么？',
  enterReasonHint: '例如：手机没电，没有扫码。志愿者会看到。',
  correctReasonHint: '例如：中途离开一小时。志愿者会看到。',
  answerReasonHint: '写给志愿者的答复，例如：签退记录清楚。',
  reasonShort: '请写明理由，至少 4 个字',
  proofQuestion: '有什么证明？',
  proofHint: '例如：纸质签到表第 3 行，存在社区服务中心。以后抽查时要拿得出来。',
  proofShort: '请写明证明材料，至少 4 个字',
  photos: '照片',
  photosTitle: '照片（选填）',
  photosHint: (most: number) =>
    `最多 ${most} 张，拍清楚这个人的那一行。别人的姓名和电话请先盖住。照片给办理这场活动时长的人看，不公开。`,
  photoNo: (no: number) => `第 ${no} 张照片，还没有写说明`,
  photoAlt: (no: number) => `第 ${no} 张照片上有什么？`,
  photoAltHint: '写给看不到照片的人。例如：签到表第 3 行，9 点到 12 点，有本人签名。',
  photoAltShort: (no: number) => `第 ${no} 张照片的说明至少 4 个字`,
  photoRemove: (no: number) => `去掉第 ${no} 张`,
  photoAdded: (no: number) => `第 ${no} 张照片已上传，请写照片上有什么`,
  photoRemoved: (no: number) => `第 ${no} 张照片已去掉`,
  photoSending: '正在上传…',
  photoUnderWay: '照片正在上传，等传好了再点“下一步”',
  photoTwice: '这张照片已经选过了',
  photoUnreadable: '打不开这张照片，请换一张 JPEG 或 PNG 照片',
  photoRefused: '没有使用摄像头和相册的权限。不附照片也可以提交。',
  photoSettings: '打开权限设置',
  photosTitleShown: '证明材料的照片',
  checkQuestion: '请核对',
  term: { who: '志愿者', minutes: '时长', reason: '理由', proof: '证明材料' },
  enterConsequence: '手工录入的时长要另一个单位的人同意才生效，并且永远标明是手工录入。',
  correctConsequence:
    '扫码算出的和以前决定的时长都会留着，志愿者都能看到。和扫码不一致的时长按手工录入处理：永远标明，要另一个单位的人同意才生效。',
  answerConsequence: {
    decided: '时长不变，您的答复志愿者能看到。',
    scanned: '时长还是扫码算出的，您的答复志愿者能看到。答复以后，时长还要确认。',
    missing: '不录入时长，您的答复志愿者能看到。',
  },
  answered: '答复已记下，志愿者能看到',
  send: '提交',
  sending: '正在提交…',
  agreeTitle: '待同意的时长',
  agreeLead: '同意后时长生效；不同意要写理由，时长不计。自己确认或录入的，不能由自己同意。',
  noneToAgree: '没有等待您同意的时长',
  noneToAgreeAdvice: '有新的会出现在这里。',
  moreToAgree: '再看后面的活动',
  shownToAgree: (count: number) => `已显示 ${count} 条`,
  agree: '同意',
  agreeLabel: (name: string) => `同意 ${name} 的时长`,
  decline: '不同意',
  declineLabel: (name: string) => `不同意 ${name} 的时长`,
  declineHint: '例如：没有签到表原件。组织者和志愿者会看到。',
  declineSend: '提交不同意',
  declineCancel: '先不提交',
  agreed: (name: string) => `已同意 ${name} 的时长`,
  declined: (name: string) => `已记下不同意 ${name} 的时长`,
  confirmedBy: (name: string) => `由${name}提交`,
  byHand: '手工录入',
} as const;

/** Who asks for the share that was not reached: this activity, or the general rule by its source. */
const shareWords = ({ leastPercent, source }: UnderShare): string =>
  source === undefined
    ? `本场活动要求的 ${leastPercent}%`
    : `通常要求的 ${leastPercent}%（${sourceWords(source)}）`;

/** Why a record is to be looked at, in a sentence. */
export function exceptionWords(one: HourException): string {
  switch (one.kind) {
    case 'disputed':
      return `志愿者${one.isMissing ? '说去了，但没有记录' : '有疑问'}：${one.reason}`;
    case 'flagged':
      return `有 ${one.scans} 次扫码需要核实，请先到“存疑扫码”处理`;
    case 'clock-closed':
      return '没有扫签退码，按计划结束时间计算';
    case 'self-scanned':
      return '自己给自己签到，没有别的签到员在场';
    case 'long-day':
      return `${calendarDayWords(one.day)}全部活动合计 ${durationWords(one.minutes)}，要上级单位或协会同意`;
    case 'overlap':
      return `和“${one.title}”（${calendarDayWords(one.day)}）时间重叠，不能确认`;
    case 'under-share':
      return `只到场计划的 ${one.percent}%，低于${shareWords(one)}`;
    case 'changed-since':
      return `确认后扫码有变化：原来 ${durationWords(one.decidedMinutes)}，现在算出 ${durationWords(one.scannedMinutes)}，需要更正`;
    case 'no-check-out':
      return '还没有签退';
  }
}

/** Why nothing was decided, and what to do. */
export function refusalWords(refusal: HourRefusal): string {
  switch (refusal.kind) {
    case 'not-service':
      return '学习和会议不计服务时长';
    case 'not-over':
      return '活动还没有结束，结束后再确认';
    case 'not-signed-up':
      return '没有录取的报名，不能录入时长';
    case 'no-scans':
      return '没有扫码记录，请用手工录入';
    case 'has-scans':
      return `已有扫码记录（${durationWords(refusal.scannedMinutes)}），不用录入：对就确认，不对就更正`;
    case 'still-inside':
      return '还没有签退，时长算不出来。活动结束一小时后会按计划结束时间补上签退，到时再确认';
    case 'minutes-changed':
      return `时长变了：您看到的是 ${durationWords(refusal.shownMinutes)}，现在是 ${durationWords(refusal.scannedMinutes)}。请核对后再确认`;
    case 'share-unexplained':
      return `只到场计划的 ${refusal.percent}%，低于要求的 ${refusal.leastPercent}%，请写明理由再确认`;
    case 'same-minutes':
      return `时长本来就是 ${durationWords(refusal.minutes)}，没有变化`;
    case 'proof-missing':
      return '和扫码算出的时长不一致，请写明证明材料';
    case 'more-than-planned':
      return `不能超过计划时长 ${durationWords(refusal.mostMinutes)}`;
    case 'overlap':
      return `和“${refusal.title}”（${calendarDayWords(refusal.day)}）时间重叠，一个人不能同时在两处。请先问本人在哪一处：在那边，这条就不用办；在这边，请那场活动的组织者更正那一条，再回来提交`;
    case 'already':
      return refusal.state === 'disputed'
        ? '志愿者对时长有疑问，请先答复'
        : `已经有人处理过，现在是“${HOUR_STATES[refusal.state].words}”`;
    case 'own-hours':
      return '这是您自己的时长，要由别人处理';
    case 'own-decision':
      return '这是您自己提交的，要由另一个人同意';
    case 'office-not-asked':
      return '这条记录等的是别的单位，不用您处理，请看下一条';
    case 'decided-meanwhile': {
      const { words } = HOUR_STATES[refusal.state];
      const minutes = refusal.minutes === undefined ? '' : `，${durationWords(refusal.minutes)}`;
      return `您打开这条以后，有人处理过，所以没有提交。现在是“${words}”${minutes}。请核对；还要提交就再按一次，写了的都还在`;
    }
  }
}

/** Whether a reason is missing, which is told where it is asked for. */
export const isUnexplained = (outcome: HourOutcome): boolean =>
  outcome.kind === 'refused' && outcome.refusal.kind === 'share-unexplained';

/** What became of one record, in a sentence. */
export function outcomeWords(outcome: HourOutcome): string {
  switch (outcome.kind) {
    case 'done':
      return outcome.state === 'awaiting'
        ? `${durationWords(outcome.minutes)}，${needsWords(outcome.needs)}`
        : `${durationWords(outcome.minutes)}，${HOUR_STATES[outcome.state].words}`;
    case 'refused':
      return refusalWords(outcome.refusal);
    case 'unknown':
      return '这场活动里没有这条记录，请刷新';
    case 'try-again':
      return '刚才有别人同时在处理，请再试一次';
  }
}
