// Taro plugin: a page exists because its folder exists. `src/pages/<page>/index.tsx` joins the main package,
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

function addFound(appConfig, src) {
  const hasGallery = process.env.APP_GALLERY === '1';
  const main = pagesIn(path.join(src, 'pages'))
    .filter((page) => hasGallery || page !== GALLERY)
    .map((page) => `pages/${page}`);
  appConfig.pages = [...new Set([...appConfig.pages, ...main])];
  const packages = path.join(src, 'packages');
  const roots = existsSync(packages) ? readdirSync(packages).sort() : [];
  appConfig.subPackages = roots
    .map((name) => ({ root: `packages/${name}`, pages: pagesIn(path.join(packages, name)) }))
    .filter(({ pages }) => pages.length > 0);
}

module.exports = (ctx) => {
  ctx.modifyAppConfig(({ appConfig }) => addFound(appConfig, ctx.paths.sourcePath));
};
