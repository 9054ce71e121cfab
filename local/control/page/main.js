import { read } from './cloud.js';
import { data, transactions } from './data.js';
import { element, say } from './element.js';
import { chaos, clock } from './machine.js';
import { people } from './people.js';
import { logs, openapi, wire } from './traces.js';

const SECTIONS = { people, data, transactions, logs, wire, openapi, clock, chaos };
const content = document.getElementById('content');

async function draw() {
  const name = location.hash.slice(1) in SECTIONS ? location.hash.slice(1) : 'people';
  for (const link of document.querySelectorAll('nav a')) {
    if (link.hash === `#${name}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  const focused = keyOf(document.activeElement);
  try {
    content.replaceChildren(...(await SECTIONS[name](draw)));
  } catch (cause) {
    const again = element('button', { type: 'button', onclick: draw }, '再试一次');
    content.replaceChildren(element('p', { class: 'failed', role: 'alert' }, cause.message), again);
  }
  refocus(focused);
  document.title = `${content.querySelector('h2')?.textContent ?? '出错'} · 本地云控制台`;
  await tellStanding();
}

const keyOf = (one) =>
  content.contains(one) ? `${one.tagName} ${one.name ?? ''} ${one.textContent}` : undefined;

/** Whoever pressed a button with the keyboard finds the same button again after the page was drawn anew. */
function refocus(key) {
  if (key === undefined || content.contains(document.activeElement)) return;
  const controls = [...content.querySelectorAll('a, button, input, select, summary')];
  const same = controls.find((one) => keyOf(one) === key && !one.disabled);
  (same ?? content).focus();
}

async function tellStanding() {
  const [session, clockNow, trouble] = await Promise.all([read('session'), read('clock'), read('chaos')]);
  const who = session.person?.name ?? session.openid ?? '游客';
  const parts = [`身份：${who}`, clockNow.offsetMs === 0 ? '' : '时钟已拨动', trouble ? '故障已开启' : ''];
  document.getElementById('standing').textContent = parts.filter(Boolean).join(' · ');
}

addEventListener('hashchange', async () => {
  await draw().catch((cause) => say(cause.message));
  content.focus();
});
await draw().catch((cause) => say(cause.message));
