import type { Page } from 'playwright-core';
import { answerOf } from '../../builders/a-cloud';
import { REQUESTS } from '../../builders/requests';
import { DRAFT, DRAFT_KEY } from '../register-draft';
import { ACTIVITY, NEWCOMER } from '../world-data';
import { QUESTIONS } from '../wrong-answers';
import { expectErrorSummary, expectWaysToFields, sendInVain } from './checks/form-errors';
import { press } from './press';
import { regularsOf } from './regulars';
import { openWebTown, type WebTown } from './web-town';

let town: WebTown;
beforeAll(async () => {
  town = await openWebTown();
  const session = await town.cloud.session(NEWCOMER);
  await answerOf(session, 'register', { ...REQUESTS.register, phone: DRAFT.phone });
});
afterAll(() => town.leave());

const QUESTION = '/packages/volunteer/register/index?step=';
const SIGN_UP = `/packages/volunteer/sign-up/index?id=${ACTIVITY.id}`;

/** Lets the pages opened from now on find these answers of an earlier visit. */
const answeredBefore = (page: Page, draft: object) =>
  page.addInitScript(([key, text]) => localStorage.setItem(key, text), [
    DRAFT_KEY,
    JSON.stringify({ ...DRAFT, ...draft }),
  ] as const);

describe('a question of registering', () => {
  const regular = regularsOf(() => town);
  test.each(QUESTIONS)('$step says “$says” and leads to the field', async ({ step, draft, says }) => {
    const person = await regular('visitor');
    await answeredBefore(person.page, draft);
    await person.open(`${QUESTION}${step}`);
    await sendInVain(person, '下一步');
    await expectErrorSummary(person, says);
    await expectWaysToFields(person, says);
  });

  test('all answers in order, a phone number that is taken leads back to its question', async () => {
    const person = await town.arrive('open-second');
    await answeredBefore(person.page, {});
    await person.open(`${QUESTION}check`);
    await press(person, 'button', '确认登记');
    const taken = '这个手机号码已经登记过。如果是您本人换了微信，请打电话联系我们。';
    await expectErrorSummary(person, [taken]);
    await press(person, 'link', taken);
    await person.page.getByRole('heading', { level: 1, name: '您的手机号码' }).waitFor();
    expect(await person.page.getByRole('textbox', { name: '您的手机号码' }).inputValue()).toBe(DRAFT.phone);
    await person.close();
  });
});

test('whoever does not agree is told what agreeing is needed for', async () => {
  const person = await town.arrive();
  await person.open('/packages/volunteer/consent/index');
  await sendInVain(person, '同意，开始登记');
  const says = ['要登记请先勾选同意；不同意也可以浏览活动、地点和故事'];
  await expectErrorSummary(person, says);
  await expectWaysToFields(person, says);
  await person.close();
});

describe('signing up', () => {
  test('with nothing chosen names both fields, and once more when it is sent once more', async () => {
    const person = await town.arrive(NEWCOMER);
    await person.open(SIGN_UP);
    await person.page.getByRole('textbox', { name: /^想对组织者说的话/ }).fill('我会手语');
    const says = ['请选一个岗位', '请先阅读活动说明和风险提示，再勾选同意'];
    for (const _ of ['once', 'once more']) {
      await sendInVain(person, '确认报名');
      await expectErrorSummary(person, says);
    }
    await expectWaysToFields(person, says);
    await person.close();
  });

  test('without a network keeps what was chosen', async () => {
    const person = await town.arrive(NEWCOMER);
    const { page } = person;
    await person.open(SIGN_UP);
    await page.getByRole('radio', { name: /^引导员/ }).check();
    await page.getByRole('checkbox', { name: /^我已了解活动内容/ }).check();
    await person.meet('no-network');
    await sendInVain(person, '确认报名');
    await expectErrorSummary(person, [
      '没有连上网络，请连上网后再点“确认报名”。您的选择还在，不会重复报名。',
    ]);
    await person.close();
  });
});

test('what was changed of one’s profile stays until it is saved; needs go as easily as they came', async () => {
  const person = await town.arrive(NEWCOMER);
  const { page } = person;
  const change = (step: string) => person.open(`/packages/volunteer/change/index?step=${step}`);
  const save = /^保存$/;
  const name = page.getByRole('textbox', { name: '您的姓名' });
  await change('name');
  expect(await name.inputValue()).toBe('张三丰');
  await name.fill('欧阳小明');
  await person.meet('no-network');
  await sendInVain(person, save);
  await expectErrorSummary(person, ['没有连上网络。您改的内容已存在这部手机上，连上网后再点“保存”。']);
  await change('name');
  await page.getByText('这是您上次改了还没有保存的内容').waitFor();
  expect(await name.inputValue()).toBe('欧阳小明');
  await person.meet();
  await press(person, 'button', save);
  await change('needs');
  await page.getByRole('checkbox').first().check();
  await sendInVain(person, save);
  const says = ['填了需要的便利，请勾选同意；不想告诉别人，就把上面的都去掉'];
  await expectErrorSummary(person, says);
  await expectWaysToFields(person, says);
  await page.getByRole('checkbox').last().check();
  await press(person, 'button', save);
  await person.open('/packages/volunteer/profile/index');
  await page.getByText('欧阳小明').waitFor();
  await press(person, 'button', '删除我需要的便利');
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).press('Enter');
  await page.getByText('已删除您需要的便利，也撤回了这项同意').first().waitFor();
  await page.getByText('没有同意；填写需要的便利时再问您').waitFor();
  await person.close();
});

test('a certificate is not looked up without its number and code', async () => {
  const person = await town.arrive();
  await person.open('/packages/public/verify/index');
  await sendInVain(person, '查询');
  const says = ['请填写证明编号', '请填写校验码'];
  await expectErrorSummary(person, says);
  await expectWaysToFields(person, says);
  await person.close();
});
