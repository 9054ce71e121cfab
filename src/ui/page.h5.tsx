import { useDidHide, useDidShow, useRouter } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { goBack, isTabPage } from '../platform/navigate';
import { classNames } from './base/class-names';
import { PageErrors, useErrorsOnPage } from './base/page-errors';
import { Icon } from './icon';
import { useKeptFocus } from './keep-focus.h5';
import { OfflineLine, PageFoot, PageHead } from './page-body';
import { type PageProps, windowTitle } from './page-props';
import { TabBar } from './tab-bar';

// The first page leaves focus at the top of the document, where the skip link is.
const visit = { isFirst: true };

/** Moves focus to the heading on the way in, and back to what was left on the way back. */
function useFocusOnEntry(isTrouble: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const left = useRef<Element | null>(null);
  useDidHide(() => {
    left.current = document.activeElement;
  });
  useDidShow(() => {
    const stays = visit.isFirst && !isTrouble;
    visit.isFirst = false;
    if (stays) return;
    requestAnimationFrame(() => {
      const before = left.current;
      const canReturn = before instanceof HTMLElement && before.isConnected && before !== document.body;
      (canReturn ? before : heading.current)?.focus({ preventScroll: !canReturn });
    });
  });
  return heading;
}

/**
 * The skip link leads to `#main`; pages left behind stay in the document, so only the one in sight bears the name. A
 * frame that takes the place of another on a page in sight is not shown again, so it takes the name as it comes.
 */
function useSkipTarget() {
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.setAttribute('id', 'main'), []);
  useDidShow(() => main.current?.setAttribute('id', 'main'));
  useDidHide(() => main.current?.removeAttribute('id'));
  return main;
}

function useWindowTitle(title: string) {
  const show = () => {
    document.title = title === '阳光助残' ? title : `${title} · 阳光助残`;
  };
  useDidShow(show);
  useEffect(show);
}

/** The frame of every screen: title, way back, offline line, h1, help, sticky action. */
export function Page(page: PageProps) {
  const path = useRouter().path.split('?')[0] ?? '';
  const heading = useFocusOnEntry(page.isTrouble === true);
  const main = useSkipTarget();
  const whole = useRef<HTMLDivElement>(null);
  useKeptFocus(whole);
  const errors = useErrorsOnPage();
  useWindowTitle(windowTitle({ ...page, hasError: page.hasError || errors.hasError }));
  const isTab = isTabPage(path);
  return (
    <div className={classNames('page', page.width === 'wide' && 'is-wide')} ref={whole}>
      {!isTab && !page.isLocked && (
        <div className="page-bar">
          <button type="button" className="b press page-back" onClick={goBack}>
            <Icon name="back" size="s" />
            返回
          </button>
        </div>
      )}
      <OfflineLine words={page.offline} />
      <main className="b page-main" ref={main} tabIndex={-1}>
        <PageHead
          page={page}
          heading={
            <h1 className="b heading t-h1" ref={heading} tabIndex={-1}>
              {page.title}
            </h1>
          }
        />
        <PageErrors.Provider value={errors.tell}>{page.children}</PageErrors.Provider>
      </main>
      <PageFoot page={page} />
      {isTab && <TabBar here={path} />}
    </div>
  );
}
