import type { SelfCheckInVerdict } from '#core/attendance/venue/calls';
import { momentWords, timeWords } from '../../words/when';
import type { Outcome } from './take-own-scan';

/** How an outcome is shown: four shapes, each with its own word, colour, sound and vibration. */
export interface OutcomeWords {
  readonly look: 'ok' | 'repeat' | 'fail' | 'kept';
  /** One word, 48 px. */
  readonly word: string;
  /** What happened and what to do next. */
  readonly sentence: string;
}

const fail = (word: string, sentence: string): OutcomeWords => ({ look: 'fail', word, sentence });
const doneWord = (kind: 'in' | 'out'): string => (kind === 'in' ? '已签到' : '已签退');

function acceptedWords(
  { at, remark }: Extract<SelfCheckInVerdict, { kind: 'accepted' }>,
  kind: 'in' | 'out',
): OutcomeWords {
  if (remark === undefined) {
    const sentence =
      kind === 'in' ? `${timeWords(at)} 签到。离开时再扫一次签退。` : `${timeWords(at)} 签退，辛苦了。`;
    return { look: 'ok', word: doneWord(kind), sentence };
  }
  if (remark.kind === 'already-out') {
    const sentence = `已于 ${timeWords(remark.since)} 签退，时间以第一次为准。`;
    return { look: 'repeat', word: '重复', sentence };
  }
  return {
    look: 'repeat',
    word: '已签退',
    sentence: '没有签到记录，已记下离开时间。请找组织者补记到达时间。',
  };
}

/** The closed set of answers, said to the volunteer. */
export function ownVerdictWords(verdict: SelfCheckInVerdict, kind: 'in' | 'out'): OutcomeWords {
  switch (verdict.kind) {
    case 'accepted':
      return acceptedWords(verdict, kind);
    case 'already-in':
      return {
        look: 'repeat',
        word: '重复',
        sentence: `已于 ${timeWords(verdict.since)} 签到，不用再签。要离开请选“签退”。`,
      };
    case 'already-out':
      return { look: 'repeat', word: '重复', sentence: `已于 ${timeWords(verdict.since)} 签退。` };
    case 'too-many-stays':
      return fail('次数太多', `同一天最多签到 ${verdict.most} 次。请找组织者。`);
    case 'not-in':
      return fail('没有签到', '没有您的签到记录，请找组织者补记。');
    case 'not-signed-up':
      return fail('没有报名', '您没有报名这个活动。请找现场的组织者。');
    case 'waiting':
      return fail('候补中', '您还在候补，没有名额。请找现场的组织者。');
    case 'withdrawn':
      return fail('已退出', '您已经退出这个活动。要参加请找现场的组织者。');
    case 'activity-cancelled':
      return fail('活动已取消', '这个活动取消了。');
    case 'wrong-activity':
      return fail('不是这场', '这是别的活动的现场码。请回到“我的活动”，选对活动再签。');
    case 'other-duty-time':
    case 'too-early':
      return fail('还没开始', `您的岗位 ${momentWords(verdict.opensAt)} 起可以签到，请到时再来。`);
    case 'too-late':
      return fail('已经结束', `${momentWords(verdict.closedAt)} 已停止签到。到过现场的，请找组织者补记。`);
    case 'venue-code-wrong':
      return fail('数字不对', '没有记下。请看现场屏幕上现在的 8 位数字，再输一次。');
    case 'venue-code-expired':
      return fail('码过期了', '请扫现场屏幕上现在的码，不要用照片或截图。');
    case 'self-check-in-off':
      return fail('不能自助签到', '这个活动由签到员签到。请打开签到码给签到员扫。');
    case 'too-many-tries':
      return fail(
        '试得太多',
        `数字错得太多次，${timeWords(verdict.mayTryAgainAt)} 以后再试。现在请打开签到码，找签到员签到。`,
      );
    case 'blocked':
      return fail('不能签到', '您的志愿者身份暂停，请联系秘书处。');
    case 'pass-expired':
    case 'pass-early':
    case 'pass-unreadable':
    case 'pass-forged':
    case 'pass-other-phone':
    case 'pass-used':
    case 'unknown':
      return fail('认不出来', '请扫现场屏幕上的码，或输入 8 位数字。');
  }
}

const FLAGGED = '已记下，但现场码已经过期，组织者会核对。请检查手机的时间。';

/** What the server said, in words; `forced` counts all the same. */
export const replyWords = (
  { verdict, forced }: { readonly verdict: SelfCheckInVerdict; readonly forced: boolean },
  kind: 'in' | 'out',
): OutcomeWords =>
  forced ? { look: 'repeat', word: doneWord(kind), sentence: FLAGGED } : ownVerdictWords(verdict, kind);

/** What became of a self check-in, in words. */
export function outcomeWords(outcome: Outcome, kind: 'in' | 'out'): OutcomeWords {
  switch (outcome.kind) {
    case 'answered':
      return replyWords(outcome.reply, kind);
    case 'refused-here':
      return ownVerdictWords(outcome.refusal, kind);
    case 'kept':
      return { look: 'kept', word: '已记下', sentence: SELF_WORDS.kept };
    case 'rejected':
      return fail('没有记下', outcome.sentence);
    case 'not-allowed':
      return fail('不能签到', SELF_WORDS.notAllowed);
    case 'no-room':
      return fail('没有记下', '手机存储空间不够。请先清理空间，再签一次。');
  }
}

export const SELF_WORDS = {
  title: '自助签到',
  kind: '签到还是签退',
  in: '签到',
  out: '签退',
  aim: '对准现场屏幕上的码',
  openScanner: '打开扫一扫',
  torch: '手电筒',
  code: '现场码',
  codeHint: '现场屏幕上的 8 位数字；看不清可以请旁边的人念',
  codeFault: '现场码是 8 位数字，请核对',
  confirmIn: '确认签到',
  confirmOut: '确认签退',
  sending: '正在核对…',
  notVenueCode: '认不出来，请扫现场屏幕上的码。',
  noCamera: '打不开摄像头，请输入 8 位数字。',
  kept: '已记在手机里，连上网自动上传。',
  waiting: (count: number) => `${count} 条记在手机里，连上网自动上传`,
  notAllowed: '您的志愿者身份现在不能签到，记录留在手机里。请联系秘书处。',
  last: (kind: 'in' | 'out', at: string, words: string) =>
    `${at} 的${kind === 'in' ? '签到' : '签退'}：${words}`,
  notFound: '没有找到您的报名',
  notFoundAdvice: '请从“我的活动”里打开自助签到。',
  mine: '我的活动',
  off: '这个活动由签到员签到',
  offAdvice: '请打开签到码，给现场的签到员扫。',
  pass: '打开签到码',
} as const;
