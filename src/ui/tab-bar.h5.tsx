import { TAB_PAGES } from '../platform/navigate';
import { Anchor } from './base/anchor';
import { Icon } from './icon';
import type { IconName } from './icon-names';

const ICONS: readonly IconName[] = ['home', 'calendar', 'place', 'story', 'me'];

/** The five main pages, on the web page; WeChat draws its own bar. */
export function TabBar({ here }: { readonly here: string }) {
  return (
    <nav className="tab-bar" aria-label="主导航">
      <ul className="b tab-list">
        {TAB_PAGES.map(({ url, name }, place) => (
          <li key={url}>
            <Anchor to={url} className="tab" current={url === here ? 'page' : undefined}>
              <Icon name={ICONS[place] ?? 'home'} />
              {name}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
