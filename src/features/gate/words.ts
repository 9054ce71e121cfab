import type { Verdict } from '#core/attendance/scan';
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

const fail = (word: string, sentence: string): ResultWords => ({ look: 'fail', word, sentence });

/** Nobody who leaves is held back; what was odd about it is said. */
function acceptedWords(verdict: Extract<Verdict, { kind: 'accepted' }>, kind: 'in' | 'out'): ResultWords {
  const word = kind === 'in' ? '已签到' : '已签退';
  if (verdict.remark === undefined) {
    return { look: 'ok', word, sentence: timeWords(verdict.at) };
  }
  if (verdict.remark.kind === 'already-out') {
    return {
      look: 'repeat',
      word: '重复',
      sentence: `已于 ${timeWords(verdict.remark.since)} 签退，时间以第一次为准。`,
    };
  }
  return { look: 'repeat', word, sentence: '没有签到记录，已记下离开时间。到达时间请组织者补记。' };
}

/** The closed set of verdicts in plain Chinese. */
export function verdictWords(verdict: Verdict, kind: 'in' | 'out'): ResultWords {
  switch (verdict.kind) {
    case 'accepted':
      return acceptedWords(verdict, kind);
    case 'already-in':
      return {
        look: 'repeat',
        word: '重复',
        sentence: `已于 ${timeWords(verdict.since)} 签到，不用再扫。要离开请切换到签退。`,
      };
    case 'too-many-stays':
      return fail('次数太多', `同一天最多签到 ${verdict.most} 次。确认到过现场的，请组织者补记。`);
    case 'already-out':
      return { look: 'repeat', word: '重复', sentence: `已于 ${timeWords(verdict.since)} 签退。` };
    case 'not-in':
      return fail('没有签到', '没有签到记录。确认到过现场的，请组织者补记。');
    case 'not-signed-up':
      return fail('没有报名', '名单里没有这个人。可以请他现场报名，或核对是不是走错了活动。');
    case 'waiting':
      return fail('候补中', '还在候补，没有名额。请问组织者能不能加一位。');
    case 'withdrawn':
      return fail('已退出', '已经退出报名。要参加请重新报名。');
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
    case 'pass-forged':
      return fail('码是假的', '签名不对，不能放行。请核对本人姓名和手机尾号。');
    case 'pass-other-phone':
      return fail('换过手机', '这是旧手机上的码，已经作废。请在新手机上打开签到码。');
    case 'venue-code-wrong':
      return fail('现场码不对', '数字不对，请看现场屏幕上的 8 位数字。');
    case 'venue-code-expired':
      return fail('现场码过期了', '请看现场屏幕上现在的 8 位数字。');
    case 'self-check-in-off':
      return fail('不能自助签到', '这个活动由签到员签到，请扫志愿者的签到码。');
    case 'blocked':
      return fail('不能签到', '这位志愿者暂停服务，请联系秘书处。');
    case 'unknown':
      return fail('认不出来', '不是阳光助残的签到码。请核对，或输入 6 位号码。');
  }
}

export const GATE_WORDS = {
  gatesTitle: '签到工作',
  gatesLead: '选一个活动，开始扫码。',
  noGates: '现在没有要您签到的活动',
  noGatesAdvice: '组织者把您设为签到员后，活动会出现在这里。',
  scan: '扫码',
  roster: '名单',
  scanLabel: (title: string) => `扫码签到：${title}`,
  rosterLabel: (title: string) => `名单：${title}`,
  expected: (present: number, expected: number) => `已到 ${present} 人，应到 ${expected} 人`,
  title: '扫码签到',
  present: '人已签到',
  still: (expected: number, missing: number) => `应到 ${expected} 人，还差 ${missing} 人`,
  kind: '签到还是签退',
  in: '签到',
  out: '签退',
  aim: '把签到码放进框里，会自动识别',
  openScanner: '打开扫一扫',
  torch: '手电筒',
  typeNumber: '输入号码',
  number: '签到号码',
  numberHint: '6 位数字，志愿者的签到码下面有',
  numberWrong: '签到号码是 6 位数字，请核对',
  confirmNumber: '确认号码',
  last: '上一次',
  undo: '撤销',
  undone: (name: string) => `已撤销：${name}`,
  noCamera: '打不开摄像头',
  noCameraAdvice: '请允许使用摄像头，或者输入 6 位号码、从名单里勾选。',
  notReady: '还没有名单',
  notReadyAdvice: '第一次要连上网络下载名单，之后没有网络也能签到。',
  download: '下载名单',
  downloading: '正在下载名单…',
  pending: (count: number) => (count === 0 ? '全部已上传' : `${count} 条待上传`),
  synced: (ago: string) => `${ago}已同步`,
  sync: '立即同步',
  syncing: '正在同步…',
  noRoom: '手机存储空间不够，这次没有记下来。请先清理空间，再扫一次。',
  savedOffline: '已离线保存，连上网会自动上传。',
  rosterTitle: '名单',
  search: '搜索',
  searchHint: '姓名、手机尾号或签到号码',
  found: (count: number) => `找到 ${count} 人`,
  nobody: '没有找到',
  nobodyAdvice: '请核对姓名、手机尾号或号码。没有报名的人请先在手机上报名。',
  checkIn: (name: string) => `给${name}签到`,
  checkOut: (name: string) => `给${name}签退`,
  syncTitle: '同步状态',
  rejected: '有记录服务器不能接收',
  noRight: '您现在不是这个活动的签到员，手机上不保留名单。没有上传的记录还在，请联系组织者。',
  stillWaiting: (count: number) => `还有 ${count} 条没有传上去，会自动再试。`,
  notDownloaded: '没有连上网络，名单没有下载下来。连上网后再点“下载名单”。',
  offline: '没有连上网络，记录都在手机里，连上网会自动上传。',
  failed: '同步没有成功',
  upToDate: '全部已上传，名单是最新的。',
} as const;
