import Taro from '@tarojs/taro';
import type { OneScan } from './one-scan';

/** What WeChat says when the person goes back: `scanCode:fail cancel`. */
const WENT_BACK = /cancel/;

/** One scan with WeChat's own scanner, which screen readers can use. */
export async function scanOnce(): Promise<OneScan> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
    return { kind: 'code', text: result };
  } catch (cause) {
    const { errMsg } = cause as { readonly errMsg?: string };
    return { kind: WENT_BACK.test(errMsg ?? '') ? 'left' : 'refused' };
  }
}
