// Taro plugin, web page only: the page draws its own tab bar (src/ui/tab-bar.h5.tsx), because Taro's has no landmark
// and no current page, and moves focus at once, because an animation would move it twice.
function frameForWeb(appConfig) {
  const list = appConfig.tabBar.list.map(({ pagePath, text }) => ({ pagePath, text }));
  appConfig.tabBar = { ...appConfig.tabBar, custom: true, list };
  appConfig.animation = false;
}

module.exports = (ctx) => {
  ctx.modifyAppConfig(({ appConfig }) => {
    if (process.env.TARO_ENV === 'h5') frameForWeb(appConfig);
  });
};
