import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';

/**
 * Whether the first picture is on the screen, so that what lies further down may follow. What crosses to the view at once
 * is what a phone takes its time over.
 */
export function useFirstPictureShown(): boolean {
  const [isShown, setIsShown] = useState(false);
  useEffect(() => Taro.nextTick(() => setIsShown(true)), []);
  return isShown;
}
