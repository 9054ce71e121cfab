// Derives from src/ui/tokens.scss what style sheets cannot carry: colours for pictures, for WeChat's own bars
// (theme.json) and for the contrast test. Run after every change: node scripts/write-tokens.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** The colours of every rule whose selector is `selector`, as { camelName: '#rrggbb' }. */
export function coloursOf(scss, selector) {
  const rules = scss.matchAll(/^\.([\w-]+) \{([^}]*)\}/gm);
  const bodies = [...rules].filter(([, name]) => name === selector).map(([, , body]) => body);
  const pairs = bodies.flatMap((body) => [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)]);
  return Object.fromEntries(pairs.map(([, name, value]) => [camel(name), value]));
}

function typescript(themes, fixed) {
  const fields = (colours) =>
    Object.entries(colours)
      .map(([name, value]) => `    ${name}: '${value}',`)
      .join('\n');
  const blocks = Object.entries(themes).map(([name, colours]) => `  ${name}: {\n${fields(colours)}\n  },`);
  return [
    '// Written by scripts/write-tokens.mjs from tokens.scss. Do not edit.',
    '',
    '/** Every themed colour, by theme. */',
    `export const THEMES = {\n${blocks.join('\n')}\n} as const;`,
    '',
    '/** Colours that are the same in every theme: scanner panels, the camera ground, codes. */',
    `export const FIXED = {\n${fields(fixed).replaceAll('    ', '  ')}\n} as const;`,
    '',
  ].join('\n');
}

/** What WeChat needs to dress its navigation bar and tab bar before any of our code runs. */
const nativeBars = (colours, style, folder) => ({
  navBackground: colours.bg,
  navText: style,
  pageBackground: colours.bg,
  tabText: colours.fg2,
  tabChosen: colours.brand,
  tabBackground: colours.surface,
  tabBorder: style === 'black' ? 'black' : 'white',
  ...Object.fromEntries(
    ['home', 'activities', 'places', 'stories', 'me'].flatMap((tab) => [
      [`${tab}Icon`, `assets/tabs/${folder}/${tab}.png`],
      [`${tab}ChosenIcon`, `assets/tabs/${folder}/${tab}-chosen.png`],
    ]),
  ),
});

const scss = readFileSync(at('src/ui/tokens.scss'), 'utf8');
const themes = Object.fromEntries(
  ['light', 'dark', 'hc'].map((name) => [name, coloursOf(scss, `theme-${name}`)]),
);
writeFileSync(at('src/ui/tokens.gen.ts'), typescript(themes, coloursOf(scss, 'ui')));
const bars = {
  light: nativeBars(themes.light, 'black', 'light'),
  dark: nativeBars(themes.dark, 'white', 'dark'),
};
writeFileSync(at('src/theme.json'), `${JSON.stringify(bars, null, 2)}\n`);
