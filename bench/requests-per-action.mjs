// What one action of a person costs: calls to functions, and what these ask of the database. Each is money and waiting.
import { sessionOf, startDemoCloud } from '../scripts/support/demo-cloud.mjs';
import { expectRegistered, registrationWith } from './registration.mjs';

const FUNCTION_OF = {
  lookup: 'home list-activities get-activity places-snapshot get-place list-stories get-story',
  signup: 'my-home who-am-i register register-key sign-up withdraw my-sign-ups my-records',
  checkin: 'my-gates download-roster upload-scans',
};
const functionOf = Object.fromEntries(
  Object.entries(FUNCTION_OF).flatMap(([name, calls]) => calls.split(' ').map((call) => [call, name])),
);
const READS = new Set(['database.getDocument', 'database.aggregateDocuments', 'database.calculateDocument']);

/** Makes calls as people and counts what they ask of the platform. */
function meterOn(url) {
  const wire = async () => (await fetch(`${url}/local/wire?limit=2000`)).json();
  const call = async (session, name, request = {}) => {
    const headers = { 'content-type': 'application/json', ...(session && { 'x-local-session': session }) };
    const body = JSON.stringify({ call: name, request });
    const response = await fetch(`${url}/call/${functionOf[name]}`, { method: 'POST', headers, body });
    const reply = await response.json();
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`);
    return reply.value;
  };
  /** One action: the calls its screens make, in turn. Answers their values and the costs. */
  const act = async (session, ...calls) => {
    const before = (await wire()).length;
    const values = [];
    for (const [name, request] of calls) values.push(await call(session, name, request));
    const asked = (await wire()).slice(before);
    const ofDatabase = asked.filter(({ action }) => action.startsWith('database.'));
    const reads = ofDatabase.filter(({ action }) => READS.has(action)).length;
    const cost = `${calls.length} 次调用，读 ${reads} 次，写 ${ofDatabase.length - reads} 次`;
    return { values, cost, asked: asked.length };
  };
  return { act, call };
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

/** Anybody reads: nobody needs to be known for these. */
async function reading({ act }) {
  const home = await act(undefined, ['home']);
  const activities = await act(undefined, ['list-activities']);
  const open = activities.values[0].rows.find(({ stage }) => stage === 'open');
  const stories = await act(undefined, ['list-stories']);
  const [{ version }] = (await act(undefined, ['places-snapshot'])).values;
  const figures = {
    '打开首页（访客）': home.cost,
    看活动列表: activities.cost,
    看一个活动: (await act(undefined, ['get-activity', { activityId: open.id }])).cost,
    第一次打开地点: (await act(undefined, ['places-snapshot'])).cost,
    再打开地点: (await act(undefined, ['places-snapshot', { known: version }])).cost,
    看一篇故事: (await act(undefined, ['get-story', { storyId: stories.values[0].rows[0].id }])).cost,
  };
  return { figures, activityId: open.id };
}

/** A new person registers, signs up, opens the pass and withdraws. */
async function takingPart({ act, call }, { url, activityId }) {
  const newcomer = await sessionOf(url, 'visitor');
  const { activity } = await call(undefined, 'get-activity', { activityId });
  const wish = { activityId, dutyId: activity.duties[0].id, agreed: true };
  const registered = await act(newcomer, ['register', registrationWith('13900000001')]);
  expectRegistered(registered.values[0]);
  const figures = {
    登记: registered.cost,
    报名: (await act(newcomer, ['sign-up', wish])).cost,
    '打开首页（志愿者）': (await act(newcomer, ['my-home'])).cost,
    第一次打开签到码: (await act(newcomer, ['my-sign-ups'], ['register-key', { publicKey: 'A'.repeat(43) }]))
      .cost,
    看我的活动: (await act(newcomer, ['my-sign-ups'])).cost,
    退出报名: (await act(newcomer, ['withdraw', { activityId }])).cost,
  };
  const veteran = await sessionOf(url, 'veteran');
  return { ...figures, '看服务时长（记录多的人）': (await act(veteran, ['my-records'])).cost };
}

/** At the gate: fetch the roster, then bring in what was scanned. */
async function checkingIn({ act }, url) {
  const steward = await sessionOf(url, 'steward');
  const gates = await act(steward, ['my-gates']);
  const [[{ activityId }]] = gates.values;
  const roster = await act(steward, ['download-roster', { activityId }]);
  const { entries } = roster.values[0];
  const scans = entries.slice(0, 50).map(scanAt);
  const upload = await act(steward, ['upload-scans', { activityId, sentAt: Date.now(), scans }]);
  return {
    看签到口: gates.cost,
    [`下载名单（${entries.length} 人）`]: roster.cost,
    [`上传扫码（${scans.length} 条）`]: upload.cost,
    上传扫码每条请求数: Math.round((upload.asked / scans.length) * 100) / 100,
  };
}

/** Figures for the bench table. */
export async function run() {
  const cloud = await startDemoCloud();
  try {
    const meter = meterOn(cloud.url);
    const { figures, activityId } = await reading(meter);
    const own = await takingPart(meter, { url: cloud.url, activityId });
    const gate = await checkingIn(meter, cloud.url);
    return { name: '一个人的一个动作：调用次数与数据库请求数', figures: { ...figures, ...own, ...gate } };
  } finally {
    await cloud.stop();
  }
}
