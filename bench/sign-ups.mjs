// How many people a second register and sign up on this machine: many at once for one activity, as when an invitation
// goes round. Every write waits for the disk.
import { startDemoCloud } from '../scripts/support/demo-cloud.mjs';
import { expectRegistered, registrationWith } from './registration.mjs';

const PEOPLE = 300;
const AT_ONCE = 50;

function caller(url) {
  const post = async (route, body, session) => {
    const headers = { 'content-type': 'application/json', ...(session && { 'x-local-session': session }) };
    const response = await fetch(`${url}${route}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return response.json();
  };
  return {
    session: async (openid) => (await post('/local/session', { openid })).session,
    call: async (functionName, name, { request = {}, session } = {}) => {
      const reply = await post(`/call/${functionName}`, { call: name, request }, session);
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`);
      return reply.value;
    },
  };
}

/** Works through a list with so many at once; answers how many a second. */
async function perSecond(items, work) {
  const waiting = [...items];
  const began = performance.now();
  const one = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return Math.round((items.length / (performance.now() - began)) * 1000);
}

const phoneOf = (number) => `139${String(number).padStart(8, '0')}`;

/** Figures for the bench table: registrations and sign-ups a second, with 50 at once. */
export async function run() {
  const cloud = await startDemoCloud();
  try {
    const { call, session } = caller(cloud.url);
    const { rows } = await call('lookup', 'list-activities');
    const open = rows.find(({ stage }) => stage === 'open');
    const { activity } = await call('lookup', 'get-activity', { request: { activityId: open.id } });
    const numbers = Array.from({ length: PEOPLE }, (_, number) => number);
    const sessions = await Promise.all(numbers.map((number) => session(`bench-${number}`)));
    const registered = await perSecond(numbers, async (number) => {
      const request = registrationWith(phoneOf(number));
      expectRegistered(await call('signup', 'register', { request, session: sessions[number] }));
    });
    const request = { activityId: activity.id, dutyId: activity.duties[0].id, agreed: true };
    const signedUp = await perSecond(numbers, (number) =>
      call('signup', 'sign-up', { request, session: sessions[number] }),
    );
    const figures = { '登记，每秒人数': registered, '同一岗位报名，每秒人数': signedUp };
    return { name: `登记和报名（${PEOPLE} 人，同时 ${AT_ONCE} 人）`, figures };
  } finally {
    await cloud.stop();
  }
}
