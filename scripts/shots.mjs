// Pictures of every screen in every theme and size, with one page to look at them all:  npm run shots [-- name …]
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { buildApp } from './build-app.mjs';
import { findBrowser } from './find-browser.mjs';
import { sessionOf, startDemoCloud } from './support/demo-cloud.mjs';
import { root } from './support/root.mjs';

const LOOKS = [
  ['light', 390, { theme: 'light' }],
  ['dark', 390, { theme: 'dark' }],
  ['hc', 390, { theme: 'hc' }],
  ['elder', 390, { theme: 'light', isElder: true }],
  ['k2', 320, { theme: 'light', textScale: 2 }],
  ['wide', 1280, { theme: 'light' }],
];

const volunteer = (name, query = '') => [name, `/packages/volunteer/${name}/index${query}`, 'volunteer'];
const steward = (name, query = '') => [name, `/packages/organizer/${name}/index${query}`, 'steward'];

/** Every screen: name, address, who looks at it. */
const screensWith = ({ activity, place, story }) => [
  ['home-visitor', '/pages/home/index', null],
  ['home', '/pages/home/index', 'volunteer'],
  ['activities', '/pages/activities/index', 'volunteer'],
  ['activity-filter', '/packages/public/activity-filter/index', null],
  ['activity', `/packages/public/activity/index?id=${activity}`, 'blind'],
  ['places', '/pages/places/index', null],
  ['place-filter', '/packages/public/place-filter/index', null],
  ['place', `/packages/public/place/index?id=${place}`, null],
  ['stories', '/pages/stories/index', null],
  ['story', `/packages/public/story/index?id=${story}`, null],
  ['text-help', '/packages/public/feedback/index', null],
  ['me-visitor', '/pages/me/index', null],
  ['me', '/pages/me/index', 'volunteer'],
  ['consent', '/packages/volunteer/consent/index', 'visitor'],
  ['register', '/packages/volunteer/register/index', 'visitor'],
  ['register-check', '/packages/volunteer/register/index?step=check', 'visitor'],
  volunteer('settings'),
  volunteer('sign-up', `?id=${activity}`),
  volunteer('my-activities'),
  volunteer('pass', `?id=${activity}`),
  volunteer('my-hours'),
  steward('gates'),
  steward('scanner', `?id=${activity}`),
  steward('roster', `?id=${activity}`),
  steward('sync', `?id=${activity}`),
];

async function idsFrom(url) {
  const ask = async (call, request) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ call, request });
    return (await (await fetch(`${url}/call/lookup`, { method: 'POST', headers, body })).json()).value;
  };
  const places = await ask('places-snapshot', {});
  const stories = await ask('list-stories', {});
  return { activity: 'act-001', place: places.rows[0][0], story: stories.rows[0].id };
}

async function photograph(browser, url, { folder, look, screen }) {
  const [lookName, width, display] = look;
  const [name, address, person] = screen;
  const session = await sessionOf(url, person);
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  await context.addCookies([{ name: 'local_session', value: session ?? '', url }]);
  await context.addInitScript(
    (settings) => localStorage.setItem('display', JSON.stringify(settings)),
    display,
  );
  const page = await context.newPage();
  await page.goto(`${url}${address}`);
  await page.locator('main').first().waitFor();
  // Loaded is when nothing is on its way any more, and every picture and letter has come.
  await page.waitForFunction(
    () => !document.querySelector('.skeleton') && document.fonts.status === 'loaded',
  );
  const file = `${name}--${lookName}.png`;
  await page.screenshot({ path: path.join(folder, file), fullPage: true });
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

const wanted = process.argv.slice(2);
const folder = path.join(root, 'shots');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
buildApp('h5');
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
  const screens = screensWith(await idsFrom(cloud.url));
  for (const screen of screens.filter(([name]) => wanted.length === 0 || wanted.includes(name)))
    for (const look of LOOKS)
      shots.push([screen[0], look[0], await photograph(browser, cloud.url, { folder, look, screen })]);
  writeFileSync(path.join(folder, 'index.html'), contactSheet(shots));
  process.stdout.write(`${shots.length} 张：shots/index.html\n`);
} finally {
  await browser.close();
  await cloud.stop();
}
