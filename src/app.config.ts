const TABS = [
  ['home', '首页'],
  ['activities', '活动'],
  ['places', '地点'],
  ['stories', '故事'],
  ['me', '我的'],
] as const;
const isWeb = process.env.TARO_ENV === 'h5';

export default defineAppConfig({
  // The other pages are found by config/plugins/found-pages.cjs.
  pages: TABS.map(([tab]) => `pages/${tab}/index`),
  // Focus moves with the page; an animation would move it twice.
  ...(isWeb ? { animation: false } : {}),
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationBarTitleText: '阳光助残',
    navigationBarBackgroundColor: '@navBackground',
    navigationBarTextStyle: '@navText' as 'black',
    backgroundColor: '@pageBackground',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    // The web page draws its own bar (ui/tab-bar.h5.tsx); WeChat's is native.
    custom: isWeb,
    color: '@tabText',
    selectedColor: '@tabChosen',
    backgroundColor: '@tabBackground',
    borderStyle: '@tabBorder' as 'black',
    list: TABS.map(([tab, text]) => ({
      pagePath: `pages/${tab}/index`,
      text,
      ...(isWeb ? {} : { iconPath: `@${tab}Icon`, selectedIconPath: `@${tab}ChosenIcon` }),
    })),
  },
});
