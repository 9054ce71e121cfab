import { isMobileNumber, type PhoneFromWechatReply, phoneFromWechatRequest } from '#core/volunteer/calls';
import { verb } from '#kernel/verb';
import { phoneNumberOf } from '#kernel/wechat';
import { proofOf } from './phone-proof';

/**
 * 用微信绑定的手机号: exchanges the code of WeChat's button for the number, with a proof of whose it is. Writes nothing;
 * the same code a second time is answered `code-used`, and the number can be typed at any time.
 */
export const phoneFromWechat = verb({
  name: 'phone-from-wechat',
  right: 'person',
  request: phoneFromWechatRequest,
  run: async ({ code }, { visitor: { openid }, now }): Promise<PhoneFromWechatReply> => {
    const named = await phoneNumberOf(code);
    if (named.kind === 'code-used') {
      return named;
    }
    const { phone } = named;
    return named.countryCode === '86' && isMobileNumber(phone)
      ? { kind: 'phone', phone, proof: proofOf({ openid, phone }, now) }
      : { kind: 'not-mainland' };
  },
});
