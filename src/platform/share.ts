import { useShareAppMessage } from '@tarojs/taro';

/** What others see when this page is sent on in WeChat. */
export function useShare(shared: () => { readonly title: string; readonly path: string }): void {
  useShareAppMessage(() => {
    const { title, path } = shared();
    return { title, path };
  });
}
