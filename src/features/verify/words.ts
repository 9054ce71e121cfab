import type { CertificateState } from '#core/certificate/certificate';
import { dateWords, momentWords } from '../../words/when';

export const VERIFY_WORDS = {
  title: '校验证明',
  lead: '输入证明上的编号和校验码，查它现在还有没有效。',
  number: '证明编号',
  numberHint: 'ZC 开头，后面 14 位。大小写、空格都不要紧。',
  code: '校验码',
  codeHint: '10 位字母和数字，印在编号旁边。',
  numberWrong: '证明编号是 ZC 加 8 位日期和 6 位字符，请对照证明再填一次',
  codeWrong: '校验码是 10 位字母和数字，请对照证明再填一次',
  check: '校验',
  checking: '正在校验…',
  scan: '扫证明上的二维码',
  notOurs: '这不是服务记录证明的二维码，请改为输入编号和校验码。',
  result: '校验结果',
  name: '姓名',
  hours: '服务时间',
  services: '服务次数',
  period: '起止日期',
  org: '记录单位',
  issued: '出具日期',
  asked: '查询时间',
  origins: '时长的来由',
  noMatch: '编号和校验码对不上',
  noMatchAdvice: '请对照证明逐位核对。都没有填错的，这份证明可能不是真的，请联系出具单位。',
  limited: '填错的次数太多',
  sample: '这是示例证明，不作凭证。',
  meaning: '结果说明什么',
  meaningText:
    '有效，说明这份证明由上面的记录单位依据服务记录出具，此刻仍然有效。姓名只显示一部分，具体活动不公开，需要时请本人出示。',
  another: '校验另一份',
} as const;

/** 多久以后再试, as a moment. */
export const limitedWords = (retryAt: Parameters<typeof momentWords>[0]): string =>
  `请在 ${momentWords(retryAt)} 以后再试。`;

/** What a state means, in a heading and a sentence. */
export function stateWords(state: CertificateState): { readonly title: string; readonly text: string } {
  switch (state.kind) {
    case 'valid':
      return { title: '证明有效', text: '编号、校验码和签名都对得上。' };
    case 'superseded':
      return {
        title: '已被新证明替代',
        text: `${dateWords(state.at)}出具了新的证明，这一份不再使用，请看新的那份。`,
      };
    case 'revoked':
      return { title: '证明已撤销', text: `${dateWords(state.at)}撤销，原因：${causeWords(state)}。` };
  }
}

function causeWords({
  cause,
  reason,
}: Pick<Extract<CertificateState, { kind: 'revoked' }>, 'cause' | 'reason'>): string {
  switch (cause) {
    case 'corrected':
      return '里面的服务时长后来更正过';
    case 'declined':
      return '里面的服务时长后来没有得到同意';
    case 'desk':
      return reason ?? '记录单位撤销';
  }
}
