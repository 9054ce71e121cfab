import { rmSync } from 'node:fs';
import { brokenGuards, scratch, type Tree } from './scratch';

/** One fault a guard, in a file of its own: guard, file, text. */
const PLANTED: readonly (readonly [guard: string, file: string, text: string])[] = [
  ['core-has-no-clock', 'core/hours/late.ts', 'export const now = () => Date.now();'],
  ['core-has-no-clock', 'core/hours/dice.ts', 'export const dice = () => Math.random();'],
  ['core-has-no-clock', 'core/hours/hash.ts', "import { createHash } from 'node:crypto';"],
  ['characters-are-characters', 'core/hours/calls.ts', "const why = v.maxLength(200, '原因最多 200 字');"],
  ['taro-components-in-ui', 'src/features/story/raw.tsx', "import { View } from '@tarojs/components';"],
  ['colours-in-tokens', 'src/ui/red.scss', '.notice { color: #c00; }'],
  ['colours-in-tokens', 'src/ui/blue.tsx', "export const blue = 'rgba(0, 0, 255, 0.5)';"],
  ['semantics-in-ui', 'src/pages/home/index.tsx', 'export const Home = () => <Box role="heading" />;'],
  ['semantics-in-ui', 'src/features/story/row.tsx', 'export const Row = () => <Box aria-label="x" />;'],
  ['semantics-in-ui', 'src/packages/desk/row.tsx', 'export const Row = () => <Box ariaLabel="x" />;'],
  ['native-navigation', 'src/pages/home/index.config.ts', "export default { navigationStyle: 'custom' };"],
  ['webview-renderer', 'src/app.config.ts', "export default { renderer: 'skyline' };"],
  ['zoom-stays', 'src/index.html', '<meta name="viewport" content="user-scalable=no" />'],
  ['text-grows', 'src/ui/stiff.scss', '.word { font-size: 16px; }'],
  ['text-grows', 'src/ui/scaled.scss', '.word { padding: 24rpx; }'],
  ['no-machine-paths', 'docs/notes.md', 'See /home/somebody/notes for more.'],
  ['no-machine-paths', 'scripts/there.mjs', "const there = 'C:\\\\Users';"],
  ['reasons-given', 'local/hush.ts', '// @ts-expect-error\nexport const hush = 1;'],
  ['short-files', 'core/hours/long.ts', 'export {};\n'.repeat(301)],
];

const ALLOWED: Tree = {
  'core/hours/quiet.ts': '/** Not a Date, never Math.random(). */\nexport const quiet = 1; // Date\n',
  'core/hours/quiet.test.ts': 'export const now = Date.now();\n',
  'src/ui/tokens.scss': ':root { --ink: #1d1a16; --size-body: calc(17px * var(--k)); }\n',
  'src/ui/word.scss': '.word { font-size: calc(17px * var(--k)); color: var(--ink); }\n',
  'src/ui/link.tsx': "export const skip = '#main'; import { api } from '#core/api';\n",
  'src/ui/bars.weapp.ts': "export const bars = { frontColor: '#ffffff' };\n",
  'src/ui/box.h5.tsx': 'export const Box = () => <section aria-label="x" />;\n',
  'src/ui/box.weapp.tsx': 'export const Box = () => <View aria-role="region" />;\n',
  'src/app.config.ts-notes.md': 'pages/home/index and https://example.org/home/page\n',
  'local/said.ts': '// @ts-expect-error the type of an old package is wrong\nexport const said = 1;\n',
};

const folder = scratch({ ...ALLOWED, ...Object.fromEntries(PLANTED.map(([, file, text]) => [file, text])) });
const broken = brokenGuards(folder);
afterAll(() => rmSync(folder, { recursive: true }));

test.each(PLANTED)('%s finds its fault in %s', (guard, file) => {
  expect(broken.get(file)).toEqual([guard]);
});

test.each(Object.keys(ALLOWED))('%s passes', (file) => {
  expect(broken.get(file)).toBeUndefined();
});
