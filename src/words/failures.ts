/** The part of an answer that says no, as `src/backend/answer.ts` shapes it. */
interface Refused {
  readonly code: string;
  readonly requestId?: string;
}

/** What happened, why, and what to do: in the words of every failed screen. */
export interface FailureWords {
  readonly title: string;
  readonly advice: string;
  /** 求助编号, read out to whoever helps. */
  readonly reference?: string;
}

const SENTENCES: Readonly<Record<string, { readonly title: string; readonly advice: string }>> = {
  OFFLINE: { title: '没有连上网络', advice: '请检查手机网络，然后点“重试”。' },
  UNAUTHENTICATED: { title: '还不知道您是谁', advice: '请在微信里打开阳光助残，或者先登录。' },
  FORBIDDEN: {
    title: '您没有这一页的权限',
    advice: '还没有登记的，请先在“我的”里登记。需要别的权限请联系活动组织者或秘书处。',
  },
  NOT_FOUND: { title: '没有找到这一项', advice: '它可能已经撤下。请返回列表重新选择。' },
  CONFLICT: { title: '刚才有别人同时在改', advice: '什么都没有丢，请再试一次。' },
  UNAVAILABLE: { title: '服务器正忙', advice: '您填写的内容还在，请过几秒再试。' },
  INVALID_INPUT: { title: '有内容需要修改', advice: '请按提示改好后再提交。' },
};

const UNKNOWN = { title: '出了点问题', advice: '我们已经记下。请再试一次，还不行就打电话告诉我们求助编号。' };

/** The words for a call that failed. */
export const failureWords = (refused: Refused): FailureWords => ({
  ...(SENTENCES[refused.code] ?? UNKNOWN),
  ...(refused.requestId === undefined ? {} : { reference: refused.requestId.slice(0, 8) }),
});
