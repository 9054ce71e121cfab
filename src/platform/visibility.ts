import { useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useRef } from 'react';

/** Calls back each time this page comes into sight, the first time included. */
export function useShown(shown: () => void): void {
  useDidShow(shown);
}

/** Calls back each time this page comes back into sight from another. */
export function useShownAgain(shown: () => void): void {
  const isFirst = useRef(true);
  useDidShow(() => {
    if (isFirst.current) {
      isFirst.current = false;
    } else {
      shown();
    }
  });
}

/** Calls back each time this page goes out of sight. */
export function useHidden(hidden: () => void): void {
  useDidHide(hidden);
}

/** Calls back when the page is pulled down; always offered as a button, too. */
export function usePulled(pulled: () => void): void {
  usePullDownRefresh(pulled);
}
