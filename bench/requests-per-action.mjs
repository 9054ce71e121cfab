// How often one action of a person asks the platform: every request to the database is money and waiting.
import { sessionOf, startDemoCloud } from '../scripts/support/demo-cloud.mjs';

const functionOf = {
  home: 'lookup',
  'list-activities': 'lookup',
  'get-activity': 'lookup',
  'places-snapshot': 'lookup',
  'list-stories': 'lookup',
  'my-home': 'signup',
  'who-am-i': 'signup',
  'my-sign-ups': 'signup',
  'my-records': 'signup',
  'my-gates': 'checkin',
  'download-roster': 'checkin',
  'upload-scans': 'checkin',
};

function asker(url) {
  const call = async (session, name, request) => {
    const headers = { 'content-type': 'application/json', ...(session && { 'x-local-session': session }) };
    const body = JSON.stringify({ call: name, request });
    const response = await fetch(`${url}/call/${functionOf[name]}`, { method: 'POST', headers, body });
    const reply = await response.json();
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`);
    return reply.value;
  };
  const wire = async () => (await (await fetch(`${url}/local/wire?limit=2000`)).json()).length;
  return async (session, name, request = {}) => {
    const before = await wire();
    const value = await call(session, name, request);
    return { value, asked: (await wire()) - before };
  };
}

const scanAt = (entry, at) => ({
  id: `bench-device-00${String(at).padStart(3, '0')}`,
  signupId: entry.signupId,
  kind: 'out',
  device: 'bench-device',
  method: 'roster',
  happenedAt: Date.now(),
  letThrough: true,
});

/** Figures for the bench table: requests to the platform for one action each. */
export async function run() {
  const cloud = await startDemoCloud();
  try {
    const ask = asker(cloud.url);
    const volunteer = await sessionOf(cloud.url, 'volunteer');
    const steward = await sessionOf(cloud.url, 'steward');
    const figures = {};
    for (const name of ['home', 'list-activities', 'places-snapshot', 'list-stories'])
      figures[name] = (await ask(undefined, name)).asked;
    for (const name of ['my-home', 'who-am-i', 'my-sign-ups', 'my-records'])
      figures[name] = (await ask(volunteer, name)).asked;
    const gates = await ask(steward, 'my-gates');
    figures['my-gates'] = gates.asked;
    const { activityId } = gates.value[0];
    const roster = await ask(steward, 'download-roster', { activityId });
    figures[`download-roster（${roster.value.entries.length} 人）`] = roster.asked;
    const scans = roster.value.entries.slice(0, 50).map(scanAt);
    const upload = await ask(steward, 'upload-scans', { activityId, sentAt: Date.now(), scans });
    figures[`upload-scans（${scans.length} 条）每条`] = Math.round((upload.asked / scans.length) * 100) / 100;
    return { name: '每个动作的数据库请求数', figures };
  } finally {
    await cloud.stop();
  }
}
