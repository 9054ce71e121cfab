// Taro plugin: completes app.config.ts. One plugin and no more: for the web page Taro does not wait for a second.
// A page exists because its folder exists. `src/pages/<page>/index.tsx` joins the main package,
// `src/packages/<name>/<page>/index.tsx` the sub-package of that name. The tab pages come first, in their own order.
const { existsSync, readdirSync } = require('node:fs');
const path = require('node:path');

const GALLERY = 'gallery/index';

function pagesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((page) => existsSync(path.join(folder, page, 'index.tsx')))
    .sort()
    .map((page) => `${page}/index`);
}

function packagesIn(src) {
  const packages = path.join(src, 'packages');
  const roots = existsSync(packages) ? readdirSync(packages).sort() : [];
  return roots
    .map((name) => ({ root: `packages/${name}`, pages: pagesIn(path.join(packages, name)) }))
    .filter(({ pages }) => pages.length > 0);
}

function addFound(appConfig, src) {
  const hasGallery = process.env.APP_GALLERY === '1';
  const main = pagesIn(path.join(src, 'pages'))
    .filter((page) => hasGallery || page !== GALLERY)
    .map((page) => `pages/${page}`);
  appConfig.pages = [...new Set([...appConfig.pages, ...main])];
  appConfig.subPackages = packagesIn(src);
}

/**
 * The web page draws its own tab bar (src/ui/tab-bar.h5.tsx), because Taro's has no landmark and no current page, and
 * moves focus at once, because an animation would move it twice.
 */
function frameForWeb(appConfig) {
  const list = appConfig.tabBar.list.map(({ pagePath, text }) => ({ pagePath, text }));
  appConfig.tabBar = { custom: true, list };
  appConfig.animation = false;
}

/** Taro's splitter reads app.config.ts for itself, finds no sub-package there and would leave all shared code in main. */
function splitByFound(chain, src) {
  chain.plugin('miniSplitChunksPlugin').init((Splitter, given) => {
    const splitter = new Splitter(...given);
    splitter.getSubpackageConfig = () => packagesIn(src);
    return splitter;
  });
}

module.exports = (ctx) => {
  ctx.modifyAppConfig(({ appConfig }) => {
    addFound(appConfig, ctx.paths.sourcePath);
    if (process.env.TARO_ENV === 'h5') frameForWeb(appConfig);
  });
  ctx.modifyWebpackChain(({ chain }) => {
    if (chain.plugins.has('miniSplitChunksPlugin')) splitByFound(chain, ctx.paths.sourcePath);
  });
};
