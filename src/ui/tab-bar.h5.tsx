import { TAB_PAGES } from '../platform/navigate';
import { Anchor } from './base/anchor';
import { Icon } from './icon';
import type { IconName } from './icon-names';

const ICONS: readonly (readonly [IconName, IconName])[] = [
  ['home', 'home-chosen'],
  ['calendar', 'calendar-chosen'],
  ['place', 'place-chosen'],
  ['story', 'story-chosen'],
  ['me', 'me-chosen'],
];

const iconOf = (place: number, isHere: boolean): IconName => ICONS[place]?.[isHere ? 1 : 0] ?? 'home';

/** The five main pages, on the web page; WeChat draws its own bar. */
export function TabBar({ here }: { readonly here: string }) {
  return (
    <nav className="tab-bar" aria-label="主导航">
      <ul className="b tab-list">
        {TAB_PAGES.map(({ url, name }, place) => (
          <li key={url}>
            <Anchor to={url} className="tab" current={url === here ? 'page' : undefined}>
              <Icon name={iconOf(place, url === here)} />
              {name}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
