// Builds the mini-program (dist/weapp) or the web page (dist/h5) out of one source.
//   node scripts/build-app.mjs h5|weapp [--release] [--gallery]
// A build whose inputs are unchanged is skipped. A release reads its keys from the environment or `.env` (see
// .env.example) and names every missing one at once.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const INPUTS = [
  'src',
  'core',
  'config',
  'babel.config.js',
  'project.config.json',
  'package.json',
  'package-lock.json',
];
const HELP_KEYS = ['HELP_PHONE', 'HELP_SMS', 'HELP_HOURS'];
const TEMPLATE_KEYS = ['TEMPLATE_PROMOTED', 'TEMPLATE_CANCELLED'];
const RELEASE_KEYS = ['WEAPP_APPID', 'CLOUD_ENV_ID', ...HELP_KEYS, ...TEMPLATE_KEYS];
/** What stands in a setting whose template the association does not have: a choice, never an oversight. */
const NO_TEMPLATE = 'none';
const WITHOUT_TEMPLATES = Object.fromEntries(TEMPLATE_KEYS.map((key) => [key, '']));

function filesIn(input) {
  const full = path.join(root, input);
  if (!existsSync(full)) return [];
  const entries = readdirSync(path.dirname(full), { withFileTypes: true });
  const isFolder = entries.find((entry) => entry.name === path.basename(full))?.isDirectory();
  if (!isFolder) return [input];
  return readdirSync(full).flatMap((name) => filesIn(path.join(input, name)));
}

/** A fingerprint of everything that decides what the build emits. */
function stampOf(choices) {
  const hash = createHash('sha256').update(JSON.stringify(choices));
  for (const file of INPUTS.flatMap(filesIn).sort()) {
    if (/\.test\.tsx?$|\.md$/.test(file)) continue;
    hash.update(file).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

/** `KEY=value` lines of `.env`; the real environment wins. */
function settings() {
  const file = path.join(root, '.env');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const pairs = lines.map((line) => /^([A-Z_]+)=(.*)$/.exec(line.trim())).filter(Boolean);
  return { ...Object.fromEntries(pairs.map(([, key, value]) => [key, value])), ...process.env };
}

function releaseSettings(given, keys) {
  const missing = keys.filter((key) => !given[key]);
  if (missing.length > 0)
    throw new Error(`正式构建缺少配置：${missing.join('、')}。请按 .env.example 写进 .env。`);
  const isNone = (key) => TEMPLATE_KEYS.includes(key) && given[key] === NO_TEMPLATE;
  return Object.fromEntries(keys.map((key) => [key, isNone(key) ? '' : given[key]]));
}

function runTaro(target, env) {
  const taro = path.join(root, 'node_modules/@tarojs/cli/bin/taro');
  const done = spawnSync(process.execPath, [taro, 'build', '--type', target, '--no-check'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', BROWSERSLIST_ENV: 'production', ...env },
    encoding: 'utf8',
  });
  const said = `${done.stdout}${done.stderr}`;
  if (done.status !== 0 || /Module (parse|build) failed|ERROR in/.test(said)) throw new Error(said);
}

/** Puts the association's own appid into the copy of project.config.json beside the built mini-program. */
function signProject(appid) {
  const file = path.join(root, 'dist/weapp/project.config.json');
  const project = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, `${JSON.stringify({ ...project, appid }, null, 2)}\n`);
}

/** What one build is told: build constants, and the appid of a release of the mini-program. */
function settingsFor(target, { release = false, gallery = false, gateway = '', person = '' }) {
  const env = {
    CLOUD_ENV_ID: '',
    HTTP_ACCESS_URL: '',
    LOCAL_GATEWAY: gateway,
    LOCAL_PERSON: person,
    APP_GALLERY: gallery ? '1' : '',
    ...WITHOUT_TEMPLATES,
  };
  if (!release) return { env, appid: '' };
  const given = settings();
  const isWeb = target === 'h5';
  const { WEAPP_APPID = '', ...own } = releaseSettings(given, isWeb ? HELP_KEYS : RELEASE_KEYS);
  const web = isWeb ? { HTTP_ACCESS_URL: given.HTTP_ACCESS_URL ?? '' } : {};
  return { env: { ...env, ...own, ...web, HELP_NOTE: '' }, appid: WEAPP_APPID };
}

/**
 * Builds one target into dist/<target>; answers whether anything had to be done.
 * @param {'h5' | 'weapp'} target
 * @param {{ release?: boolean, gallery?: boolean, gateway?: string, person?: string }} choices
 */
export function buildApp(target, choices = {}) {
  const chosen = settingsFor(target, choices);
  const stampFile = path.join(root, '.cache', `app-${target}.stamp`);
  const stamp = stampOf({ target, ...chosen });
  const isFresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
  if (isFresh && existsSync(path.join(root, 'dist', target))) return false;

  rmSync(stampFile, { force: true });
  runTaro(target, chosen.env);
  if (chosen.appid !== '') signProject(chosen.appid);
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  return true;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [target, ...flags] = process.argv.slice(2);
  if (target !== 'h5' && target !== 'weapp')
    throw new Error('用法：node scripts/build-app.mjs h5|weapp [--release]');
  const choices = { release: flags.includes('--release'), gallery: flags.includes('--gallery') };
  const isNew = buildApp(target, choices);
  process.stdout.write(isNew ? `已构建 dist/${target}\n` : `dist/${target} 没有变化，不用重建\n`);
}
