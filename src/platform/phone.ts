import Taro from '@tarojs/taro';

/** Opens the telephone with a number; the person still confirms the call. */
export function call(phoneNumber: string): void {
  // Rejects when the person declines, which is not an error.
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
}
