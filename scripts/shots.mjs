// Pictures of every screen in every theme, size and state, with one page to look at them all:
//   npm run shots [-- screen … look …]     for instance: npm run shots -- home place dark offline
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { buildApp } from './build-app.mjs';
import { findBrowser } from './find-browser.mjs';
import { sessionOf, startDemoCloud } from './support/demo-cloud.mjs';
import { importTypescript } from './support/import-typescript.mjs';
import { root } from './support/root.mjs';

const refusal = (code) => ({ json: { ok: false, code, requestId: '5fc1a2b3c4d5' } });

const HEIGHT = 844;

/** How a screen can look: name, width, display settings, and what becomes of every call when the cloud does not answer. */
const LOOKS = [
  ['light', 390, { theme: 'light' }],
  ['dark', 390, { theme: 'dark' }],
  ['hc', 390, { theme: 'hc' }],
  ['elder', 390, { theme: 'light', isElder: true }],
  ['k2', 320, { theme: 'light', textScale: 2 }],
  ['wide', 1280, { theme: 'light' }],
  ['loading', 390, { theme: 'light' }, () => undefined],
  ['offline', 390, { theme: 'light' }, (route) => route.abort('internetdisconnected')],
  ['failed', 390, { theme: 'light' }, (route) => route.fulfill(refusal('INTERNAL'))],
  ['maintenance', 390, { theme: 'light' }, (route) => route.fulfill(refusal('UNAVAILABLE'))],
  ['forbidden', 390, { theme: 'light' }, (route) => route.fulfill(refusal('FORBIDDEN'))],
  ['missing', 390, { theme: 'light' }, (route) => route.fulfill(refusal('NOT_FOUND'))],
];

/** Which of the sample people opens a screen; the volunteer with needs of their own sees them compared. */
const PEOPLE = { visitor: null, volunteer: 'volunteer', organizer: 'organizer', parent: 'parent' };
const OTHERS = {
  ...{ 'activity-volunteer': 'blind', certificates: 'veteran', certificate: 'veteran' },
  ...{ hours: 'secretariat', 'hour-record': 'parent', 'hour-edit': 'parent' },
};
const personOf = ({ name, who }) => OTHERS[name] ?? PEOPLE[who];

/** The sample activity that was yesterday. */
const YESTERDAY = 'act-007';

/** How one of the sample people, or a visitor, makes calls. */
async function askingAs(url, person) {
  const session = (await sessionOf(url, person)) ?? '';
  const headers = { 'content-type': 'application/json', 'x-local-session': session };
  return async (answeredBy, call, request = {}) => {
    const body = JSON.stringify({ call, request });
    const response = await fetch(`${url}/call/${answeredBy}`, { method: 'POST', headers, body });
    return (await response.json()).value;
  };
}

/** A record of yesterday that waits for the organisation above; the organizer has the rest of that day to do. */
async function awaitingRecord(parent) {
  const { rows } = await parent('desk', 'hours-to-agree');
  const found = rows.find(({ activity }) => activity.activityId === YESTERDAY);
  if (found === undefined) throw new Error('示例数据里没有昨天等待同意的时长');
  return { served: YESTERDAY, record: found.row.record };
}

/** What the screens are about, among the sample data. */
async function subjectsAt(url) {
  // The clock publishes the heads of the ledgers.
  await fetch(`${url}/local/timer/timer`, { method: 'POST' });
  const [visitor, parent, veteran] = await Promise.all(
    [null, 'parent', 'veteran'].map((person) => askingAs(url, person)),
  );
  const places = await visitor('lookup', 'places-snapshot');
  const stories = await visitor('lookup', 'list-stories');
  const [{ certNo }] = (await veteran('signup', 'my-certificates')).certificates;
  const { checkCode, snapshot } = await veteran('signup', 'get-certificate', { certNo });
  return {
    ...{ activity: 'act-001', gate: 'act-001', scan: '', ...(await awaitingRecord(parent)) },
    ...{ certificate: { certNo, checkCode }, org: snapshot.recordingOrg },
    ...{ place: places.rows[0][0], story: stories.rows[0].id },
  };
}

async function contextFor(browser, url, { look, screen }) {
  const [, width, display, answer] = look;
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT },
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const session = await sessionOf(url, personOf(screen));
  await context.addCookies([{ name: 'local_session', value: session ?? '', url }]);
  await context.addInitScript(
    (settings) => localStorage.setItem('display', JSON.stringify(settings)),
    display,
  );
  if (answer) await context.route('**/call/**', answer);
  return context;
}

let ticked = 0;

/** Ticks somebody on the roster, each time the next one, so that this phone has a scan of its own. */
async function tickSomebody(page, url) {
  await page.goto(`${url}/packages/organizer/roster/index?id=act-001`);
  const ticks = page.getByRole('button', { name: /^给.*签[到退]$/ });
  await ticks.first().waitFor();
  const tick = ticks.nth(ticked % (await ticks.count()));
  ticked += 1;
  const name = (await tick.getAttribute('aria-label')) ?? (await tick.textContent()) ?? '';
  await tick.click();
  await page.getByRole('button', { name, exact: true }).waitFor({ state: 'hidden' });
}

/** What is done in the browser before a screen is opened, and where it is then. */
const BEFORE = {
  'own-scans': tickSomebody,
  'undo-scan': async (page, url) => {
    await tickSomebody(page, url);
    await page.goto(`${url}/packages/organizer/own-scans/index?id=act-001`);
    const undo = page.getByRole('link', { name: /^撤销 / }).first();
    return new URL((await undo.getAttribute('href')) ?? '', page.url());
  },
};

async function photograph(browser, url, { folder, look, screen }) {
  const context = await contextFor(browser, url, { look, screen });
  const page = await context.newPage();
  const before =
    screen.path.includes('?id=act-001') && look[3] === undefined ? BEFORE[screen.name] : undefined;
  const found = await before?.(page, url);
  await page.goto(String(found ?? `${url}${screen.path}`));
  await page.locator('main').first().waitFor();
  // Loaded is when nothing is on its way any more, and every picture and letter has come.
  const isLoading = look[0] === 'loading';
  await page.waitForFunction(
    (mayWait) => (mayWait || !document.querySelector('.skeleton')) && document.fonts.status === 'loaded',
    isLoading,
  );
  // Every page scrolls in a frame of its own, so the window grows until nothing is left to scroll.
  const height = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('.page')].map((one) => one.scrollHeight)),
  );
  await page.setViewportSize({ width: look[1], height: Math.max(HEIGHT, Math.ceil(height)) });
  const file = `${screen.name}--${look[0]}.png`;
  await page.screenshot({ path: path.join(folder, file) });
  await context.close();
  return file;
}

function contactSheet(shots) {
  const figure = ([name, look, file]) =>
    `<figure><img loading="lazy" src="${file}" alt="${name}，${look}"><figcaption>${name} · ${look}</figcaption></figure>`;
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>所有界面</title>
<style>body{font:16px system-ui;display:grid;grid-template-columns:repeat(auto-fill,minmax(240px,1fr));gap:16px;margin:16px}
figure{margin:0}img{width:100%;border:1px solid}</style>${shots.map(figure).join('\n')}</html>`;
}

/** The part of a list that was asked for by name; all of it when none was. */
function asked(list, nameOf, words) {
  const named = list.filter((one) => words.includes(nameOf(one)));
  return named.length === 0 ? list : named;
}

const words = process.argv.slice(2);
const folder = path.join(root, 'shots');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
buildApp('h5');
const { screensOf } = await importTypescript('tests/journeys/screens.ts');
const cloud = await startDemoCloud({ web: 'dist/h5' });
const { executablePath, args = [], env } = findBrowser();
const fakes = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-dev-shm-usage', ...args, ...fakes],
  env: { ...process.env, ...env },
});
try {
  const shots = [];
  const screens = screensOf(await subjectsAt(cloud.url));
  for (const screen of asked(screens, ({ name }) => name, words))
    for (const look of asked(LOOKS, ([name]) => name, words))
      shots.push([screen.name, look[0], await photograph(browser, cloud.url, { folder, look, screen })]);
  writeFileSync(path.join(folder, 'index.html'), contactSheet(shots));
  process.stdout.write(`${shots.length} 张：shots/index.html\n`);
} finally {
  await browser.close();
  await cloud.stop();
}
