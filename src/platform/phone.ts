import Taro from '@tarojs/taro';

/** Opens the telephone with a number; the person still confirms the call. */
function call(phoneNumber: string): void {
  // Rejects when the person declines, which is not an error.
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
}

/** Opens the message app with a number and words to begin with (base library 2.25.0); the person still sends them. */
function writeTo(phoneNumber: string, content: string): void {
  // Calls `fail` when the person declines, which is not an error; without a callback WeChat would throw.
  const ignore = () => undefined;
  void Taro.sendSms({ phoneNumber, content, fail: ignore });
}

/** Opens a `tel:` or `sms:` address (RFC 3966, RFC 5724) as a browser would; `false` for any other. */
export function openContact(address: string): boolean {
  const [, scheme, number = '', body = ''] = /^(tel|sms):([^?]*)(?:\?body=(.*))?$/.exec(address) ?? [];
  if (scheme === 'tel') call(number);
  if (scheme === 'sms') writeTo(number, decodeURIComponent(body));
  return scheme !== undefined;
}
