// The stages of `npm test` and `npm run check`, in order: what each runs, and how its tests are counted.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from '../find-browser.mjs';
import { root } from './root.mjs';

const BIOME = 'node_modules/@biomejs/biome/bin/biome';
const JEST = 'node_modules/jest/bin/jest.js';
const TSC = 'node_modules/typescript/bin/tsc';
const CRUISE = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
const ROOMS = ['core', 'cloudfunctions', 'src', 'local', 'seed', 'config', 'tests', 'bench'].filter((room) =>
  existsSync(path.join(root, room)),
);
const JOURNEYS = ['-c', 'tests/journeys/jest.config.cjs'];

/** A stage that is one check: it passes as a whole. Its commands run side by side. */
const check = (name, title, ...commands) => ({ name, title, commands, counts: 'whole' });

/** A stage of Jest, which counts its tests itself. */
const jest = (name, title, { words = [], env } = {}) => ({
  name,
  title,
  commands: [[JEST, ...words, '--selectProjects', name.replace('journeys-', '')]],
  counts: 'jest',
  env,
});

/** A stage whose command counts for itself and says so in its last line. */
const closing = (name, title, words) => ({ name, title, commands: [words], counts: 'closing' });

/** What the journeys of the web page need to find a browser; throws when there is none. */
function browserEnv() {
  const { executablePath, env } = findBrowser();
  return { ...env, CHROMIUM_PATH: executablePath };
}

const lint = check('lint', '格式与写法', [BIOME, 'check', '.']);
const types = check(
  'types',
  '类型（两端）',
  [TSC, '-p', 'tsconfig.json'],
  [TSC, '-p', 'tsconfig.weapp.json'],
);
const arrows = check('arrows', '导入方向', [CRUISE, ...ROOMS, '--config', '.dependency-cruiser.cjs']);
const guards = check('guards', '源码守则', ['scripts/guard-source.mjs']);
const access = check('access', '权限表', ['scripts/write-access-table.mjs', '--check']);
const rules = jest('rules', '规则');
const house = jest('house', '方向与守则的证明');

/** What is tested is what is shipped: release builds, side by side, with the settings a release needs. */
const builds = {
  ...check(
    'builds',
    '构建云函数、小程序和网页',
    ['scripts/build-functions.mjs'],
    ['scripts/build-app.mjs', 'weapp', '--release'],
    ['scripts/build-app.mjs', 'h5', '--release'],
  ),
  env: () => ({
    WEAPP_APPID: 'touristappid',
    CLOUD_ENV_ID: 'test-env',
    HTTP_ACCESS_URL: '',
    HELP_PHONE: '010-12345678',
    HELP_SMS: '10690000',
    HELP_HOURS: '每天 8:30–20:00 有人接听',
    TEMPLATE_PROMOTED: 'template-promoted',
    TEMPLATE_CANCELLED: 'template-cancelled',
  }),
};

/** Everything, as `npm test` runs it. */
export const allStages = [
  lint,
  types,
  arrows,
  guards,
  access,
  house,
  rules,
  jest('local', '本地云'),
  jest('cloud', '云函数在本地云上'),
  jest('chaos', '云函数在风暴中'),
  jest('screens', '界面'),
  builds,
  closing('weapp-gates', '小程序静态检查', ['scripts/check-weapp.mjs']),
  jest('journeys-weapp', '小程序旅程', { words: JOURNEYS }),
  closing('web-gates', '网页静态检查', ['scripts/check-web.mjs']),
  jest('journeys-h5', '网页旅程（真浏览器）', { words: JOURNEYS, env: browserEnv }),
];

/** What one runs before each commit, under a minute. */
export const quickStages = [types, lint, arrows, guards, access, rules];

/** Stages in two rows to run side by side, for what keeps one core busy: those of these names, and the others. */
const inTwoRows = (stages, ...names) => [
  stages.filter(({ name }) => names.includes(name)),
  stages.filter(({ name }) => !names.includes(name)),
];

/** The same in two rows: most of it uses one core. */
export const quickRows = (stages) => inTwoRows(stages, 'types');

const LOOKING_AT_SOURCES = ['lint', 'types', 'arrows', 'guards', 'access', 'house'];
const LOOKING_AT_THE_MINI_PROGRAM = ['weapp-gates', 'web-gates', 'journeys-weapp'];

/** All stages in phases: what looks at sources, what runs tests and builds, the mini-program, the journeys of the web page. */
export function phasesOf(stages) {
  const among = (names) => stages.filter(({ name }) => names.includes(name));
  const [sources, miniProgram, last] = [
    among(LOOKING_AT_SOURCES),
    among(LOOKING_AT_THE_MINI_PROGRAM),
    among(['journeys-h5']),
  ];
  const rest = stages.filter((stage) => ![...sources, ...miniProgram, ...last].includes(stage));
  return [inTwoRows(sources, 'types'), [rest], inTwoRows(miniProgram, 'journeys-weapp'), [last]];
}

/** The stages of these names, or all when none is named; an unknown name is an error that lists them. */
export function chosen(stages, names) {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length === 0)
    return names.length === 0 ? stages : stages.filter(({ name }) => names.includes(name));
  process.stderr.write(
    `没有这些步骤：${unknown.join('、')}。可选：${stages.map(({ name }) => name).join('、')}\n`,
  );
  return process.exit(2);
}
