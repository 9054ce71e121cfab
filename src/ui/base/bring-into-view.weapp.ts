import { nextTick, pageScrollTo } from '@tarojs/taro';

/** Brings what bears this id into view, once WeChat has drawn it. */
export function bringIntoView(id: string): void {
  nextTick(() => void pageScrollTo({ selector: `#${id}`, duration: 0 }).catch(() => undefined));
}
