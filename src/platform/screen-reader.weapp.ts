import Taro from '@tarojs/taro';

/** Whether VoiceOver, TalkBack or 屏幕朗读 is on (base library 2.13.0). */
export async function isScreenReaderOn(): Promise<boolean> {
  try {
    return await new Promise<boolean>((resolve, fail) => {
      // Taro's types leave out what the answer carries.
      const success = (answer: object) => resolve('open' in answer && answer.open === true);
      Taro.checkIsOpenAccessibility({ success, fail });
    });
  } catch {
    return false;
  }
}
