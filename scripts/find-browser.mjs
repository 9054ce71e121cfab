// Finds a Chromium for the journeys of the web page, or takes the one the npm package @sparticuz/chromium carries.
//   node scripts/find-browser.mjs        prints {"executablePath", "args", "env"}
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './support/root.mjs';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];
const TELL = '请安装 Chromium 或 Chrome，或用环境变量 CHROMIUM_PATH 指明浏览器的位置。';

/** Whether a browser starts at all; libraries may be missing. */
function starts(executablePath, env = {}) {
  if (!existsSync(executablePath)) return false;
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return true;
  const done = spawnSync(executablePath, ['--version', '--no-sandbox'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 20_000,
  });
  return done.status === 0;
}

/** Unpacks the packaged browser into the cache, its libraries with it; answers the folder. */
function unpack() {
  const folder = path.join(root, '.cache/browser');
  mkdirSync(folder, { recursive: true });
  const program = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  const done = spawnSync(process.execPath, ['-e', program], {
    cwd: root,
    // The package unpacks its libraries only where it believes to be on the platform it was made for.
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`无法解开 @sparticuz/chromium：${done.stderr}\n${TELL}`);
  return folder;
}

/**
 * The packaged browser writes with the project's own fonts, so that words are equally wide on every machine, and a
 * machine without any font still has letters.
 */
function fonts(folder) {
  const home = path.join(folder, 'fontconfig');
  const notoSans = path.join(root, 'node_modules/@expo-google-fonts/noto-sans-sc');
  const places = [path.join(notoSans, '400Regular'), path.join(notoSans, '700Bold')];
  const written = path.join(home, `fonts.conf.${process.pid}`);
  mkdirSync(home, { recursive: true });
  writeFileSync(
    written,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${places.map((place) => `  <dir>${place}</dir>`).join('\n')}
  <cachedir>${path.join(home, 'cache')}</cachedir>
</fontconfig>
`,
  );
  // Several workers may be at this at once.
  renameSync(written, path.join(home, 'fonts.conf'));
  return { FONTCONFIG_PATH: home };
}

/** The packaged browser, or nothing when it does not start; a half unpacked one is unpacked again. */
function fromPackage() {
  const folder = unpack();
  const executablePath = path.join(folder, 'chromium');
  const libraries = [path.join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const own = fonts(folder);
  const choices = [own, { ...own, LD_LIBRARY_PATH: libraries }];
  const env = choices.find((choice) => starts(executablePath, choice));
  if (env === undefined) rmSync(folder, { recursive: true });
  return env === undefined ? undefined : { executablePath, env };
}

function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(`没有找到浏览器。${TELL}`);
  const browser = fromPackage() ?? fromPackage();
  if (browser === undefined) throw new Error(`@sparticuz/chromium 在这台机器上启动不了。${TELL}`);
  return browser;
}

function found() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (starts(wanted)) return { executablePath: wanted, env: {} };
    throw new Error(`CHROMIUM_PATH 指向的浏览器启动不了：${wanted}`);
  }
  const executablePath = INSTALLED.find((place) => starts(place));
  return executablePath === undefined ? packaged() : { executablePath, env: {} };
}

/**
 * A browser that starts on this machine: where it is, and the arguments and environment it needs.
 * Throws, in words for a person, when there is none.
 */
export function findBrowser() {
  const isRoot = process.getuid?.() === 0;
  return { ...found(), args: isRoot ? ['--no-sandbox'] : [] };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    process.stdout.write(`${JSON.stringify(findBrowser())}\n`);
  } catch (cause) {
    process.stderr.write(`${cause.message}\n`);
    process.exitCode = 1;
  }
}
