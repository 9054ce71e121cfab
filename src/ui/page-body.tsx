import type { ReactNode } from 'react';
import { Block } from './base/block';
import { classNames } from './base/class-names';
import { HelpFooter } from './help-footer';
import { Icon } from './icon';
import type { PageProps } from './page-props';
import { P } from './text';

/**
 * What a page shows on both platforms: what is more urgent than the title, then the title. A title that is only heard
 * comes first, so that headings begin at level 1.
 */
export function PageHead({ page, heading }: { readonly page: PageProps; readonly heading: ReactNode }) {
  return (
    <>
      {!page.hidesTitle && page.above}
      <Block className={classNames('page-head stack g2', page.hidesTitle && 'vh')}>
        {heading}
        {page.lead && (
          <P size="lead" tone="soft">
            {page.lead}
          </P>
        )}
      </Block>
      {page.hidesTitle && page.above}
    </>
  );
}

/** Says that there is no network, for as long as that is so. */
export function OfflineLine({ words }: { readonly words: string | undefined }) {
  if (words === undefined) return null;
  return (
    <Block className="offline" role="status">
      <Icon name="offline" size="s" />
      <Block className="grow">{words}</Block>
    </Block>
  );
}

/** Help, then the sticky action. */
export function PageFoot({ page }: { readonly page: PageProps }) {
  return (
    <>
      {!page.hidesHelp && <HelpFooter />}
      {page.foot}
    </>
  );
}
