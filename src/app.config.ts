const TABS = [
  ['home', '首页'],
  ['activities', '活动'],
  ['places', '地点'],
  ['stories', '故事'],
  ['me', '我的'],
] as const;

export default defineAppConfig({
  // The other pages are found by config/plugins/app-config.cjs.
  pages: TABS.map(([tab]) => `pages/${tab}/index`),
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
    color: '@tabText',
    selectedColor: '@tabChosen',
    backgroundColor: '@tabBackground',
    borderStyle: '@tabBorder' as 'black',
    list: TABS.map(([tab, text]) => ({
      pagePath: `pages/${tab}/index`,
      text,
      iconPath: `@${tab}Icon`,
      selectedIconPath: `@${tab}ChosenIcon`,
    })),
  },
});
