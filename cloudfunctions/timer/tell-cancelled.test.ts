import { existsSync } from 'node:fs';
import path from 'node:path';
import { asId } from '#core/shared/ids';
import { aCloud, answerOf } from '../../tests/builders/a-cloud';
import { aDuty, anActivity, inHours, NOW } from '../../tests/builders/an-activity';
import { activitiesSeeded, rolesSeeded, volunteersSeeded } from '../../tests/builders/documents';
import { TEST_SECRETS } from '../../tests/builders/secrets';
import type { Cloud } from '../../tests/support/cloud';

const PEOPLE = 14;
const request = { activityId: 'activity-1', reason: '暴雨预警' };

/** Left by a sweep that died while it was telling `v3`: whether the message went out, nobody knows. */
const INTERRUPTED = {
  collection: 'notices',
  documents: [
    { _id: 'cancelled:activity-1:v3', rev: 1, createdAt: NOW, state: 'sending', triedAt: inHours(-1) },
  ],
};

let cloud: Cloud;
beforeAll(async () => {
  const duties = [aDuty({ quota: 10 })];
  const roles = rolesSeeded({ 'open-0': [{ kind: 'organizer', teamId: asId<never>('team-1') }] });
  const env = { ...TEST_SECRETS, TEMPLATE_CANCELLED: 'template-cancelled', TEMPLATE_PROMOTED: 'template-up' };
  const activities = activitiesSeeded([anActivity({ duties })]);
  cloud = await aCloud([...activities, volunteersSeeded(PEOPLE), roles, INTERRUPTED], { env });
}, 60_000);
afterAll(() => cloud.stop());

beforeEach(async () => {
  await cloud.reset();
  await cloud.clock(new Date(NOW).toISOString());
  await Promise.all(
    Array.from({ length: PEOPLE }, async (_, number) =>
      answerOf(await cloud.session(`open-${number}`), 'sign-up', {
        ...{ activityId: 'activity-1', dutyId: 'guide', agreed: true },
      }),
    ),
  );
}, 60_000);

const callOff = async () => answerOf(await cloud.session('open-0'), 'cancel-activity', request);

/** Who was sent what, as WeChat saw it. */
async function messages() {
  const calls = await cloud.openApiCalls();
  return calls
    .filter(({ api }) => api === 'subscribeMessage.send')
    .map(({ arguments: given }) => given as Readonly<Record<string, unknown>>);
}

const everybody = Array.from({ length: PEOPLE }, (_, number) => `open-${number}`);
/** Whom the message was for; who moves up meanwhile hears of that in a message of its own. */
const addressees = async () =>
  (await messages())
    .filter(({ template_id }) => template_id === 'template-cancelled')
    .map(({ touser }) => String(touser));
const inOrder = (names: readonly string[]) => [...names].sort();

test('everybody with a seat or a number in the line is told once, also after a sweep that died, and who withdrew is not', async () => {
  const leaver = everybody[5] ?? '';
  await answerOf(await cloud.session(leaver), 'withdraw', { activityId: 'activity-1' });
  await callOff();
  await callOff();
  for (const minutes of [1, 1, 1, 1]) {
    await cloud.timer('timer');
    await cloud.advance(minutes);
  }
  expect(inOrder(await addressees())).toEqual(inOrder(everybody.filter((name) => name !== leaver)));
  expect((await messages()).at(-1)).toMatchObject({
    template_id: 'template-cancelled',
    data: { thing4: { value: '已取消：暴雨预警' } },
  });
  expect(await cloud.documents('activities', { tellCancelledSince: { $gt: 0 } })).toEqual([]);
}, 60_000);

test('the page of the message is a page of the mini-program', async () => {
  await callOff();
  await cloud.timer('timer');
  const [page = ''] = String((await messages())[0]?.['page']).split('?');
  const folder = path.resolve(__dirname, '../../src', path.dirname(page));
  expect(existsSync(path.join(folder, 'index.tsx'))).toBe(true);
}, 60_000);

test('whom the platform would not take a message for is told by a later sweep', async () => {
  await callOff();
  await cloud.openApi('subscribeMessage.send', { errcode: -1, errmsg: 'system error' });
  await cloud.timer('timer');
  expect(new Set(await addressees()).size).toBe(PEOPLE);
  const refused = (await addressees()).length;
  await cloud.openApi('subscribeMessage.send', null);
  await cloud.advance(1);
  await cloud.timer('timer');
  await cloud.advance(1);
  await cloud.timer('timer');
  expect(inOrder((await addressees()).slice(refused))).toEqual(inOrder(everybody));
  expect(await cloud.documents('notices', { state: { $ne: 'sent' } })).toEqual([]);
}, 60_000);

test('two sweeps at once tell each person once', async () => {
  await callOff();
  const sweeps = [cloud.timer('timer'), cloud.timer('timer')];
  await Promise.all(sweeps);
  expect(inOrder(await addressees())).toEqual(inOrder(everybody));
}, 60_000);

test('nobody is told to come to what has been called off', async () => {
  await callOff();
  const [seats] = await cloud.documents('seats', { activityId: 'activity-1' });
  const [sitting] = (seats as { readonly confirmed?: readonly string[] }).confirmed ?? [];
  await answerOf(await cloud.session(`open-${sitting?.slice(1)}`), 'withdraw', { activityId: 'activity-1' });
  await cloud.timer('timer');
  expect((await messages()).map(({ template_id }) => template_id)).not.toContain('template-up');
}, 60_000);

test('the first screen and the list of the volunteer say so at once', async () => {
  const volunteer = await cloud.session('open-3');
  await callOff();
  const home = await answerOf(volunteer, 'my-home');
  expect(home.me).toMatchObject({ calledOff: [{ activityId: 'activity-1', activityCancelled: true }] });
  expect(home.me?.next).toBeUndefined();
  expect(await answerOf(volunteer, 'my-sign-ups')).toMatchObject({
    coming: [{ activityId: 'activity-1', activityCancelled: true }],
  });
}, 60_000);
