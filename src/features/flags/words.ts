import type { NumberedPerson } from '#core/attendance/settling/calls';
import type { FlagReason } from '#core/attendance/settling/flagged-scans';
import type { NamingRefusal } from '#core/attendance/settling/naming';
import type { SettlementKind } from '#core/attendance/settling/settlement';
import type { VolunteerNo } from '#core/shared/ids';

/** Why somebody should look at a scan, in one sentence each. */
export const WHY: Readonly<Record<FlagReason, string>> = {
  forced: '签到手机放行了，服务器认为不该放行',
  'unknown-person': '认不出是谁',
  'clock-off': '手机时间和服务器相差两分钟以上',
  ahead: '写的时间比收到的时间还晚',
  late: '过了很久才传来，除了手机上写的时间，没有别的证明',
  'unproven-walk-in': '没有报名，也没有签到码，只报了志愿者编号',
  'own-scan': '自己给自己签到或签退',
  'without-effect': '重复扫码，没有改变进出',
  'used-pass': '出去以后，用同一个签到码又进来一次',
  'turned-away': '签到手机没有放行，服务器认为该放行',
};

/** How a scan stands after it was settled. */
export interface Decided {
  readonly decision: SettlementKind;
  /** Who an unknown person was, when somebody named them. */
  readonly volunteerNo?: VolunteerNo | undefined;
}

/** Why the person who was named cannot be taken. */
export const NAMING_WORDS: Readonly<Record<NamingRefusal['kind'], string>> = {
  'no-such-volunteer': '没有这个编号的志愿者，请核对每一位',
  'person-suspended': '这位志愿者暂停服务，时长不能记给他。请留空这一栏再确认，或者改选“撤销”',
  'own-person': '不能写自己，请另一位组织者来处理',
  'nobody-to-name': '这次扫码已经撤销，或者已经知道是谁，请重新打开这一页再处理',
};

const NAMING_EFFECT = '写明了，就按扫码的时间记给这个人；留空，只记下有人来过，不记时长。';

/** Whom somebody claims to be, and that nothing proves it. */
function claimedWords({ volunteerNo, name }: NumberedPerson): string {
  return name === undefined
    ? `他出示的编号是 ${volunteerNo}，没有这个编号的志愿者。`
    : `他出示的编号是 ${volunteerNo}，这是${name}的编号，没有证实就是本人，请核对。`;
}

export const FLAG_WORDS = {
  title: '存疑扫码',
  lead: '这些扫码都已经记下。请逐条决定算不算数，并写明原因。',
  loading: '存疑扫码',
  none: '没有存疑的扫码',
  noneAdvice: '签到手机和服务器说法不一样的扫码会出现在这里。',
  open: (count: number) => (count === 0 ? '都处理完了' : `还有 ${count} 条没有处理`),
  kinds: { in: '签到', out: '签退' },
  stranger: '认不出的人',
  claiming: (number: string) => `认不出的人（自称 ${number}）`,
  person: '这是谁（志愿者编号）',
  personHint: (claims: NumberedPerson | undefined) =>
    `${claims === undefined ? 'ZC 和 10 位数字。' : claimedWords(claims)}${NAMING_EFFECT}`,
  by: (name: string, point: string | undefined) =>
    point === undefined ? `由${name}扫码` : `由${name}在${point}扫码`,
  turnedAway: (kind: string) => `选“算数”就按扫码的时间补记${kind}，选“撤销”就维持没有放行。`,
  refused: (why: string) => `手机没有放行的理由：${why}`,
  forced: (why: string) => `服务器的理由：${why}`,
  skew: (minutes: number) => (minutes > 0 ? `手机快了约 ${minutes} 分钟` : `手机慢了约 ${-minutes} 分钟`),
  stands: '算数',
  annulled: '撤销',
  standsOf: (who: string) => `算数：${who}`,
  annulledOf: (who: string) => `撤销：${who}`,
  reason: '原因',
  reasonHint: '会留在记录里，志愿者问起时可以说明',
  reasonMissing: '请填写原因',
  reasonTooLong: (length: number) => `原因最多 200 字，您写了 ${length} 字`,
  confirm: { stands: '确认算数', annulled: '确认撤销' },
  settled: { stands: '已处理：算数', annulled: '已处理：撤销' },
  settledBy: (name: string, reason: string) => `${name}：${reason}`,
  said: (who: string, decision: string) => `${who}，${decision}`,
  already: (decision: string) => `别的组织者已经处理过：${decision}`,
  busy: '正在保存…',
  notSaved: '没有保存，写的内容还在，请再试一次。',
  noNetwork: '没有连上网络，没有保存。写的内容还在，连上网再试。',
  more: (count: number) => `加载更多（还有 ${count} 条）`,
  shown: (count: number) => `已显示 ${count} 条`,
} as const;

/** How a scan was settled and, of somebody whom nobody could tell, who it was. */
export function decidedWords({ decision, volunteerNo }: Decided, name?: string): string {
  const settled = FLAG_WORDS.settled[decision];
  if (volunteerNo === undefined) {
    return settled;
  }
  return `${settled}，记给${name === undefined ? ` ${volunteerNo}` : `${name}（${volunteerNo}）`}`;
}
