import Taro from '@tarojs/taro';

/** Nothing to prepare here: WeChat itself asks. */
export function hearStepsFirst(): void {}

/** Asks before this page is left, as long as it is not undone: WeChat's own question on the way back. */
export function guardLeaving(question: string): () => void {
  void Taro.enableAlertBeforeUnload({ message: question });
  return () => void Taro.disableAlertBeforeUnload();
}
