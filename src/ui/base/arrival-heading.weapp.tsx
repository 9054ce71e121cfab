import { pageScrollTo } from '@tarojs/taro';
import { type ReactNode, useEffect } from 'react';
import { Block } from './block';

/** A heading of level 2 at the head of the page, which is brought into view when it appears: WeChat has no focus to move. */
export function ArrivalHeading({
  className,
  children,
}: {
  readonly className: string;
  readonly children: ReactNode;
}) {
  useEffect(() => void pageScrollTo({ scrollTop: 0, duration: 0 }), []);
  return (
    <Block tag="h2" className={className}>
      {children}
    </Block>
  );
}
