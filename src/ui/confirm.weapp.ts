import { showModal } from '@tarojs/taro';
import type { Question } from './confirm-props';

/** Asks before something that cannot be undone, with WeChat's own dialog, which screen readers know. */
export async function confirm({ title, text, yes, no = '不了' }: Question): Promise<boolean> {
  // WeChat refuses words longer than four characters on these buttons.
  const short = (words: string) => [...words].slice(0, 4).join('');
  const { confirm: agreed } = await showModal({
    title,
    content: text,
    confirmText: short(yes),
    cancelText: short(no),
  });
  return agreed;
}
