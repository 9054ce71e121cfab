import Taro from '@tarojs/taro';

/** Whether `scanOnce` works here. */
export const hasOwnScanner = true;

/** One scan with WeChat's own scanner, which screen readers can use; `undefined` when the person goes back. */
export async function scanOnce(): Promise<string | undefined> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
    return result;
  } catch {
    return undefined;
  }
}
