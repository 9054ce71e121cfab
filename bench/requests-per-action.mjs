// What one action of a person costs: calls to functions, and what these ask of the database. Each is money and waiting.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sessionOf, startDemoCloud } from '../scripts/support/demo-cloud.mjs';
import { importTypescript } from '../scripts/support/import-typescript.mjs';
import { root } from '../scripts/support/root.mjs';
import { expectRegistered, registrationWith } from './registration.mjs';

/** The calls that each action costs. The journeys of the mini-program compare it with the calls that its screens make. */
const CALLS = JSON.parse(readFileSync(path.join(root, 'bench/calls-per-action.json'), 'utf8'));
const { api } = await importTypescript('core/api.ts');
const READS = new Set(['database.getDocument', 'database.aggregateDocuments', 'database.calculateDocument']);

/** Makes calls as people and counts what they ask of the platform. */
function meterOn(url) {
  const wire = async () => (await fetch(`${url}/local/wire?limit=2000`)).json();
  const call = async (session, name, request = {}) => {
    const headers = { 'content-type': 'application/json', ...(session && { 'x-local-session': session }) };
    const body = JSON.stringify({ call: name, request });
    const response = await fetch(`${url}/call/${api[name].answeredBy}`, { method: 'POST', headers, body });
    const reply = await response.json();
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`);
    return reply.value;
  };
  /** One action: the calls its screens make, in turn, with these requests. Answers the values by call, and the costs. */
  const act = async (session, action, requests = {}) => {
    const before = (await wire()).length;
    const values = {};
    for (const name of CALLS[action]) values[name] = await call(session, name, requests[name]);
    const asked = (await wire()).slice(before);
    const ofDatabase = asked.filter(({ action: what }) => what.startsWith('database.'));
    const reads = ofDatabase.filter(({ action: what }) => READS.has(what)).length;
    const cost = `${CALLS[action].length} 次调用，读 ${reads} 次，写 ${ofDatabase.length - reads} 次`;
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

/** Somebody reads who has not registered. */
async function reading({ act, call }, visitor) {
  const { rows } = await call(undefined, 'list-activities');
  const { id: activityId } = rows.find(({ stage }) => stage === 'open');
  const stories = await call(undefined, 'list-stories');
  const { version: known } = await call(undefined, 'places-snapshot');
  const requests = { 'get-activity': { activityId }, 'get-story': { storyId: stories.rows[0].id } };
  const figures = {};
  for (const action of [
    '打开首页（访客）',
    '看活动列表',
    '看一个活动（访客）',
    '第一次打开地点',
    '看一篇故事',
  ])
    figures[action] = (await act(visitor, action, requests)).cost;
  figures['再打开地点'] = (await act(visitor, '再打开地点', { 'places-snapshot': { known } })).cost;
  return { figures, activityId };
}

/** A new person registers, signs up, opens the pass and withdraws. */
async function takingPart({ act, call }, { newcomer, veteran, activityId }) {
  const { activity } = await call(undefined, 'get-activity', { activityId });
  const requests = {
    register: registrationWith('13900000001'),
    'get-activity': { activityId },
    'sign-up': { activityId, dutyId: activity.duties[0].id, agreed: true },
    'register-key': { publicKey: 'A'.repeat(43) },
    withdraw: { activityId },
  };
  const registered = await act(newcomer, '登记', requests);
  expectRegistered(registered.values.register);
  const figures = { 登记: registered.cost };
  const next = [
    '看一个活动（志愿者）',
    '报名',
    '打开首页（志愿者）',
    '第一次打开签到码',
    '再打开签到码',
    '看我的活动',
  ];
  for (const action of [...next, '退出报名']) figures[action] = (await act(newcomer, action, requests)).cost;
  return { ...figures, '看服务时长（记录多的人）': (await act(veteran, '看服务时长')).cost };
}

/** At the gate: fetch the roster, then bring in what was scanned. */
async function checkingIn({ act, call }, url) {
  const steward = await sessionOf(url, 'steward');
  const gates = await act(steward, '看签到口');
  const [{ activityId }] = gates.values['my-gates'];
  const whole = await act(steward, '下载名单', { 'download-roster': { activityId } });
  const { entries } = await call(steward, 'download-roster', { activityId });
  const scans = entries.slice(0, 50).map(scanAt);
  const upload = await act(steward, '上传扫码', {
    'upload-scans': { activityId, sentAt: Date.now(), scans },
  });
  return {
    看签到口: gates.cost,
    [`下载名单（${entries.length} 人）`]: whole.cost,
    [`上传扫码（${scans.length} 条）`]: upload.cost,
    上传扫码每条请求数: Math.round((upload.asked / scans.length) * 100) / 100,
  };
}

/** Figures for the bench table. */
export async function run() {
  const cloud = await startDemoCloud();
  try {
    const meter = meterOn(cloud.url);
    const newcomer = await sessionOf(cloud.url, 'visitor');
    const veteran = await sessionOf(cloud.url, 'veteran');
    const { figures, activityId } = await reading(meter, newcomer);
    const own = await takingPart(meter, { newcomer, veteran, activityId });
    const gate = await checkingIn(meter, cloud.url);
    return { name: '一个人的一个动作：调用次数与数据库请求数', figures: { ...figures, ...own, ...gate } };
  } finally {
    await cloud.stop();
  }
}
