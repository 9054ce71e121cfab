import { REFUSAL_KINDS, type Refusal, type Verdict } from '#core/attendance/scan';
import { momentWords, timeWords } from '../../words/when';

/** How a verdict is shown: four shapes, each with its own word, colour, sound and vibration. */
export type ResultLook = 'ok' | 'repeat' | 'fail' | 'kept';

export interface ResultWords {
  readonly look: ResultLook;
  /** One word, 48 px. */
  readonly word: string;
  /** What happened and what to do next. */
  readonly sentence: string;
}

/** What the sentences need beside the verdict. */
export interface Telling {
  readonly kind: 'in' | 'out';
  /** How the steward of a scan is called: 您, 王*, or nobody this phone knows. */
  readonly nameOf: (by: string) => string | undefined;
  /** Whether the roster on this phone has a line for the person. */
  readonly isListed: boolean;
  /** The number, when it was typed: what nobody has is a slip of the finger before it is somebody's fault. */
  readonly typed?: string | undefined;
}

/** Somebody on the roster whose pass it cannot prove has most likely opened their pass on another phone since. */
const OLD_ROSTER = '请联网同步，或核对本人姓名和手机尾号，输入 6 位号码签到。';

const fail = (word: string, sentence: string): ResultWords => ({ look: 'fail', word, sentence });
const repeat = (word: string, sentence: string): ResultWords => ({ look: 'repeat', word, sentence });

/** 由王*在东门, as far as it is known. */
function whereWords(verdict: Extract<Refusal, { kind: 'already-in' }>, { nameOf }: Telling): string {
  const name = nameOf(verdict.by);
  return `${name === undefined ? '' : `由${name}`}${verdict.point === undefined ? '' : `在${verdict.point}`}`;
}

/** Nobody who leaves is held back; what was odd about it is said. */
function acceptedWords(verdict: Extract<Verdict, { kind: 'accepted' }>, { kind }: Telling): ResultWords {
  const word = kind === 'in' ? '已签到' : '已签退';
  if (verdict.remark === undefined) {
    return { look: 'ok', word, sentence: timeWords(verdict.at) };
  }
  if (verdict.remark.kind === 'already-out') {
    return repeat('重复', `已于 ${timeWords(verdict.remark.since)} 签退，时间以第一次为准，可以离开。`);
  }
  return repeat(word, '没有签到记录，已记下离开时间。到达时间请组织者补记。');
}

/** A phone knows the people of one activity only, so somebody of another is a stranger to it. */
const unknownWords = ({ isListed }: Telling): ResultWords =>
  isListed
    ? fail('认不出来', `他在名单上，但名单里还没有他的手机。${OLD_ROSTER}`)
    : fail(
        '认不出来',
        '这个签到码不在名单上，可能报的是别的活动。请核对活动名称，输入 6 位号码，或者点“现场报名”。',
      );

const notListedWords = ({ typed }: Telling): ResultWords =>
  typed === undefined
    ? fail('没有报名', '名单里没有这个人。请核对活动名称，或者点“现场报名”。')
    : fail(
        '没有这个号码',
        `没有 ${typed.slice(0, 3)} ${typed.slice(3)} 这个号码，请再核对一遍。还是没有，请从名单里按姓名找，确实没报名的点“现场报名”。`,
      );

/**
 * What the server said of a scan that this phone had judged otherwise, for the list: 不是这场。这是别的活动的签到码…
 * Nothing of a «yes», which the list says in its own words, nor of what another version of the app wrote down.
 */
export function serverWords(verdict: Verdict | undefined, telling: Telling): string | undefined {
  if (verdict === undefined || verdict.kind === 'accepted' || !REFUSAL_KINDS.includes(verdict.kind)) {
    return undefined;
  }
  const { word, sentence } = verdictWords(verdict, telling);
  return `${word}。${sentence}`;
}

/** The closed set of verdicts in plain Chinese. */
export function verdictWords(verdict: Verdict, telling: Telling): ResultWords {
  switch (verdict.kind) {
    case 'accepted':
      return acceptedWords(verdict, telling);
    case 'already-in':
      return repeat(
        '重复',
        `已于 ${timeWords(verdict.since)} ${whereWords(verdict, telling)}签到，不用再扫，请直接入场。要离开请切换到签退。`,
      );
    case 'too-many-stays':
      return fail('次数太多', `同一天最多签到 ${verdict.most} 次。确认到过现场的，请组织者补记。`);
    case 'already-out':
      return repeat('重复', `已于 ${timeWords(verdict.since)} 签退，可以离开。`);
    case 'not-in':
      return fail('没有签到', '没有签到记录。确认到过现场的，请组织者补记。');
    case 'not-signed-up':
      return notListedWords(telling);
    case 'waiting':
      return fail('候补中', '还在候补，没有名额。请问组织者能不能加一位。');
    case 'withdrawn':
      return fail('已退出', '已经退出报名。要参加请在手机上重新报名。');
    case 'activity-cancelled':
      return fail('活动已取消', '这个活动取消了，请向志愿者说明并致歉。');
    case 'wrong-activity':
      return fail('不是这场', '这是别的活动的签到码，请核对活动名称。');
    case 'other-duty-time':
      return fail('时间不对', `他的岗位从 ${momentWords(verdict.opensAt)} 起签到，请到时再来。`);
    case 'too-early':
      return fail('还没开始', `${momentWords(verdict.opensAt)} 起可以签到，请稍等。`);
    case 'too-late':
      return fail('已经结束', `${momentWords(verdict.closedAt)} 已停止签到。确认到过现场的，请组织者补记。`);
    case 'pass-expired':
      return fail('码过期了', '请志愿者重新打开签到码，不要用截图。');
    case 'pass-early':
      return fail('手机时间不对', '志愿者的手机时间快了，请他校准时间，或报 6 位号码。');
    case 'pass-unreadable':
      return fail('码不完整', '这不是完整的签到码。请志愿者擦净、调亮屏幕再扫，或报 6 位号码。');
    case 'pass-forged':
      return telling.isListed
        ? fail('签名对不上', `名单可能旧了。${OLD_ROSTER}`)
        : fail('码是假的', '码里的志愿者编号不存在，不能放行。请核对本人姓名和手机尾号。');
    case 'pass-other-phone':
      return fail('换过手机', '这是旧手机上的码，已经作废。请在新手机上打开签到码。');
    case 'pass-used':
      return fail(
        '这个码用过了',
        `${timeWords(verdict.usedAt)} 已经用它签过。请等手机上换出新码再扫，不超过一分钟；或报 6 位号码。`,
      );
    case 'venue-code-wrong':
      return fail('现场码不对', '数字不对，请看现场屏幕上的 8 位数字。');
    case 'venue-code-expired':
      return fail('现场码过期了', '请看现场屏幕上现在的 8 位数字。');
    case 'self-check-in-off':
      return fail('不能自助签到', '这个活动由签到员签到，请扫志愿者的签到码。');
    case 'blocked':
      return fail('不能签到', '这位志愿者暂停服务，请联系秘书处。');
    case 'unknown':
      return unknownWords(telling);
  }
}
