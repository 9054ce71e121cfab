import { setBackgroundColor, setNavigationBarColor, setTabBarItem, setTabBarStyle } from '@tarojs/taro';
import type { Theme } from '../platform/display';
import { TAB_PAGES } from '../platform/navigate';
import { THEMES } from './tokens.gen';

const folderOf = (theme: Theme) => `assets/tabs/${theme === 'light' ? 'light' : 'dark'}`;
const tabOf = (url: string) => url.split('/')[2] ?? '';
// On a page without a tab bar these calls fail, and there is nothing to dress.
const silently = (done: Promise<unknown>) => void done.catch(() => undefined);

/** Dresses WeChat's own bars in the theme a person chose; theme.json dresses them only as the device asks. */
export function dressBars(theme: Theme): void {
  const colours = THEMES[theme];
  const frontColor = theme === 'light' ? '#000000' : '#ffffff';
  silently(setNavigationBarColor({ frontColor, backgroundColor: colours.bg, animation: { duration: 0 } }));
  silently(setBackgroundColor({ backgroundColor: colours.bg }));
  silently(
    setTabBarStyle({
      color: colours.fg2,
      selectedColor: colours.brand,
      backgroundColor: colours.surface,
      borderStyle: theme === 'light' ? 'black' : 'white',
    }),
  );
  TAB_PAGES.forEach(({ url }, index) => {
    const icon = `${folderOf(theme)}/${tabOf(url)}`;
    silently(setTabBarItem({ index, iconPath: `${icon}.png`, selectedIconPath: `${icon}-chosen.png` }));
  });
}
