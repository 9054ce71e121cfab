import { View } from '@tarojs/components';
import { setNavigationBarTitle, useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { displayClass, themeOf, useDisplay } from '../platform/display';
import { Block } from './base/block';
import { classNames } from './base/class-names';
import { PageErrors, useErrorsOnPage } from './base/page-errors';
import { dressBars } from './dress-bars';
import { OfflineLine, PageFoot, PageHead } from './page-body';
import { type PageProps, windowTitle } from './page-props';
import { sayBus } from './say-bus';

/** What is announced on this page; pages left behind stay silent. */
function useAnnouncement(): string {
  const [message, setMessage] = useState('');
  const isShown = useRef(true);
  useDidShow(() => {
    isShown.current = true;
  });
  useDidHide(() => {
    isShown.current = false;
    setMessage('');
  });
  useEffect(() => sayBus.listen((next) => isShown.current && setMessage(next)), []);
  return message;
}

/** The frame of every screen: title, offline line, h1, help, sticky action, and the region that speaks. */
export function Page(page: PageProps) {
  const look = useDisplay(displayClass);
  const announcement = useAnnouncement();
  const errors = useErrorsOnPage();
  const title = windowTitle({ ...page, hasError: page.hasError || errors.hasError });
  const theme = useDisplay(themeOf);
  useDidShow(() => dressBars(themeOf(useDisplay.getState())));
  useEffect(() => dressBars(theme), [theme]);
  useEffect(() => {
    void setNavigationBarTitle({ title });
  }, [title]);
  return (
    <View className={classNames(look, 'page', page.width === 'wide' && 'is-wide')}>
      <OfflineLine words={page.offline} />
      <Block className="page-main">
        <PageHead
          page={page}
          heading={
            <Block tag="h1" className="heading t-h1">
              {page.title}
            </Block>
          }
        />
        <PageErrors.Provider value={errors.tell}>{page.children}</PageErrors.Provider>
      </Block>
      <PageFoot page={page} />
      <Block className="vh" live="polite" atomic>
        {announcement}
      </Block>
    </View>
  );
}
