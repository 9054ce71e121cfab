// Draws the icons screens may name out of @material-symbols/svg-400 (rounded, Apache-2.0).
//   node scripts/write-icons.mjs          writes src/ui/icons.gen.ts (web page) and icons.gen.scss (mini-program)
//   node scripts/write-icons.mjs --unused names the icons no screen uses
//   node scripts/write-icons.mjs --tabs   also paints src/assets/tabs/*.png with an installed Chromium; WeChat's tab
//                                         bar takes only pictures, so the painted files are committed (≤ 40 KB each)
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { optimize } from 'svgo';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const names = readFileSync(at('src/ui/icon-names.ts'), 'utf8');
const icons = [...names.matchAll(/^ {2}'?([\w-]+)'?: '([\w-]+)',$/gm)].map(([, name, source]) => ({
  name,
  source,
}));

const dot = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

// What Material Symbols lacks: a braille cell, its raised dots large.
const OWN = {
  'own-braille': [
    [340, -760, 84],
    [620, -760, 84],
    [340, -480, 84],
    [620, -480, 40],
    [340, -200, 40],
    [620, -200, 84],
  ]
    .map(([x, y, r]) => dot(x, y, r))
    .join(''),
};

/** One unit of the grid is a fortieth of a pixel at the common size, so whole numbers are fine enough. */
const WHOLE = [{ name: 'convertPathData', params: { floatPrecision: 0 } }];

/** Path data of one symbol on its 960-unit grid, as short as it goes. */
function pathOf(source) {
  if (OWN[source]) return OWN[source];
  const svg = readFileSync(at(`node_modules/@material-symbols/svg-400/rounded/${source}.svg`), 'utf8');
  return / d="([^"]+)"/.exec(optimize(svg, { plugins: WHOLE }).data)?.[1] ?? '';
}

const svgOf = (path, fill = '') =>
  `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 -960 960 960'><path ${fill}d='${path}'/></svg>`;
const escaped = (svg) =>
  svg.replace(/[<>#%]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

function writeIcons() {
  const lines = icons.map(({ name, source }) => `  '${name}': '${pathOf(source)}',`);
  const head = 'Written by scripts/write-icons.mjs from @material-symbols/svg-400 (Apache-2.0). Do not edit.';
  const type = "import type { IconName } from './icon-names';";
  const table = `export const ICON_PATHS: Readonly<Record<IconName, string>> = {\n${lines.join('\n')}\n};`;
  const doc = '/** Path data on a 960-unit grid with its origin at the lower left. */';
  writeFileSync(at('src/ui/icons.gen.ts'), `// ${head}\n${type}\n\n${doc}\n${table}\n`);
  const rules = icons.map(({ name, source }) => {
    const mask = `url("data:image/svg+xml,${escaped(svgOf(pathOf(source)))}")`;
    return `.i-${name} {\n  -webkit-mask-image: ${mask};\n}`;
  });
  writeFileSync(at('src/ui/icons.gen.scss'), `// ${head}\n${rules.join('\n\n')}\n`);
}

function textOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/^icon/.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
    .join('\n');
}

function unusedNames() {
  const text = textOf(at('src'));
  return icons
    .map(({ name }) => name)
    .filter((name) => !text.includes(`'${name}'`) && !text.includes(`"${name}"`));
}

const TABS = {
  home: 'home',
  activities: 'event',
  places: 'location_on',
  stories: 'auto_stories',
  me: 'person',
};

async function paintTabs() {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({ viewport: { width: 81, height: 81 } });
  const bars = JSON.parse(readFileSync(at('src/theme.json'), 'utf8'));
  for (const [theme, colours] of Object.entries(bars)) {
    mkdirSync(at(`src/assets/tabs/${theme}`), { recursive: true });
    for (const [tab, source] of Object.entries(TABS)) {
      const drawings = [
        [`${tab}.png`, source, colours.tabText],
        [`${tab}-chosen.png`, `${source}-fill`, colours.tabChosen],
      ];
      for (const [file, symbol, colour] of drawings) {
        await page.setContent(`<body style="margin:0">${svgOf(pathOf(symbol), `fill='${colour}' `)}</body>`);
        await page.screenshot({ path: at(`src/assets/tabs/${theme}/${file}`), omitBackground: true });
      }
    }
  }
  await browser.close();
}

if (process.argv.includes('--unused')) process.stdout.write(`${unusedNames().join('\n')}\n`);
else writeIcons();
if (process.argv.includes('--tabs')) await paintTabs();
