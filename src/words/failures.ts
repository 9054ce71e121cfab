import type { IconName } from '../ui/icon-names';
import { SUSPENDED_WORDS } from './suspended';

/** The part of an answer that says no, as `src/backend/answer.ts` shapes it. */
interface Refused {
  readonly code: string;
  readonly requestId?: string;
}

/** Where to go instead. */
interface Way {
  readonly to: string;
  readonly words: string;
}

/** What happened, why, and what to do: in the words of every failed screen. */
export interface FailureWords {
  readonly tone: 'err' | 'warn' | 'info';
  readonly icon: IconName;
  readonly title: string;
  readonly advice: string;
  /** Where to go when asking once more will not help. */
  readonly way?: Way;
  /** 求助编号, read out to whoever helps. */
  readonly reference?: string;
}

const ME: Way = { to: '/pages/me/index', words: '去“我的”' };
const HOME: Way = { to: '/pages/home/index', words: '回到首页' };

const SENTENCES: Readonly<Record<string, FailureWords>> = {
  OFFLINE: {
    tone: 'warn',
    icon: 'offline',
    title: '没有连上网络',
    advice: '请检查手机网络，然后点“重试”。签到码和看过的内容，没有网络也能打开。',
  },
  UNAUTHENTICATED: {
    tone: 'info',
    icon: 'id',
    title: '还不知道您是谁',
    advice: '请在微信里打开阳光助残，或者先登录。',
    way: ME,
  },
  FORBIDDEN: {
    tone: 'info',
    icon: 'lock',
    title: '您没有这一页的权限',
    advice: '还没有登记的，请先在“我的”里登记。需要别的权限，请联系活动组织者或秘书处。',
    way: ME,
  },
  SUSPENDED: {
    tone: 'info',
    icon: 'lock',
    title: SUSPENDED_WORDS.title,
    advice: SUSPENDED_WORDS.advice,
    way: ME,
  },
  NOT_FOUND: {
    tone: 'info',
    icon: 'search',
    title: '没有找到这一项',
    advice: '它可能已经撤下，也可能是链接不完整。',
    way: HOME,
  },
  CONFLICT: {
    tone: 'warn',
    icon: 'swap',
    title: '刚才有别人同时在改',
    advice: '什么都没有丢，请再试一次。',
  },
  UNAVAILABLE: {
    tone: 'warn',
    icon: 'hours',
    title: '服务暂时停用',
    advice: '可能正在维护，也可能人太多。您做过的事和填写的内容都还在，请过几分钟再试。',
  },
  INVALID_INPUT: {
    tone: 'err',
    icon: 'alert',
    title: '有内容需要修改',
    advice: '请按提示改好后再提交。',
  },
};

const UNKNOWN: FailureWords = {
  tone: 'err',
  icon: 'alert',
  title: '出了点问题',
  advice: '不是您操作错了，我们已经记下。请再试一次，还不行就打电话或者发文字告诉我们求助编号。',
};

/** The words for a call that failed. */
export const failureWords = (refused: Refused): FailureWords => ({
  ...(SENTENCES[refused.code] ?? UNKNOWN),
  ...(refused.requestId === undefined ? {} : { reference: refused.requestId.slice(0, 8) }),
});

/** The words for a page about one thing: when it is not there, the list it was in is the way on. */
export const failureWordsOf =
  (list: Way) =>
  (refused: Refused): FailureWords => ({
    ...failureWords(refused),
    ...(refused.code === 'NOT_FOUND' && { way: list }),
  });
