import { MOST_WRONG_GUESSES } from '#core/shared/guessing';
import { answerOf } from '../../builders/a-cloud';
import { issuedTo } from '../../builders/certificate-town';
import {
  comeToPass,
  detail,
  FULL,
  IN_THE_LINE,
  LOOKED_AT,
  SEATED,
  volunteerScreen,
  WAITING,
  WITH_A_SEAT,
} from '../activity-states';
import { liveIn } from '../lived-in';
import { SERVED } from '../lived-world';
import { answered } from '../register-draft';
import type { Subjects } from '../screens';
import { ACTIVITY, NEWCOMER, ORGANIZER } from '../world-data';
import { QUESTIONS } from '../wrong-answers';
import { FORMS } from '../wrong-forms';
import { openTown, type PersonWithPhone, type Town } from './people';
import { expectUsable, regularsOf } from './regulars';
import { STATES_WORLD } from './states-world';

let town: Town;
let subjects: Subjects;
/** A certificate that another one took the place of. */
let superseded: { readonly certNo: string; readonly code: string };
beforeAll(async () => {
  town = await openTown(STATES_WORLD);
  subjects = await liveIn(town.cloud);
  await comeToPass(town.cloud);
  await town.cloud.timer('timer');
  const { certNo, checkCode } = subjects.certificate;
  superseded = { certNo, code: checkCode };
  const holder = await town.cloud.session(NEWCOMER);
  const { past } = await answerOf(holder, 'my-sign-ups');
  const records = past.filter(({ activityId }) => activityId === SERVED.id).map(({ id }) => id);
  await issuedTo(holder, { orgId: SERVED.recordingOrg.id, records, replaces: certNo });
});
afterAll(() => town.leave());
afterEach(() => expect(town.complaints()).toEqual([]));

const regular = regularsOf(() => town);

/** The name of a field or button goes on with hints and values. */
const startsWith = (words: RegExp | string): RegExp =>
  words instanceof RegExp ? words : new RegExp(`^${words.replace(/[?？（）]/g, (one) => `\\${one}`)}`);

describe('somebody who only looks', () => {
  test.each(LOOKED_AT)('can read of an activity that is %s', async (_state, activity, words) => {
    const person = await regular('visitor');
    await person.app.open(detail(activity));
    expectUsable(person, words);
  });

  test('finds the activities in a list, on a map, and none when too much is asked for', async () => {
    const person = await regular('visitor');
    const { app, hands } = person;
    await app.open('/pages/activities/index');
    expectUsable(person, ['名额已满，可以候补', '报名已截止']);
    await hands.tap('button', '地图');
    expectUsable(person, ['地图上是下面列出的 2 个活动，另有']);
    await hands.tap('link', '筛选');
    await hands.tap('checkbox', '出行陪伴');
    await hands.tap('checkbox', startsWith('盲文标识'));
    expectUsable(person, ['这些条件下没有活动，请去掉一些条件']);
    await hands.tap('button', '查看 0 个活动');
    expectUsable(person, ['没有符合条件的活动', '去掉下面任何一项，就有活动']);
    await hands.tap('button', /^去掉“盲文标识”，有 \d+ 个$/);
    expectUsable(person, ['共 ']);
  });

  test('finds the places in a list, on a map, and none when too much is asked for', async () => {
    const person = await regular('visitor');
    const { app, hands } = person;
    await app.open('/pages/places/index');
    await hands.tap('button', '地图');
    expectUsable(person, ['共 2 处']);
    await hands.type(/^搜索/, '没有这个地方');
    expectUsable(person, ['没有符合条件的地点']);
    await hands.tap('button', '清除全部条件');
    await hands.tap('link', '设施筛选');
    await hands.tap('radio', /^阳光驿站/);
    await hands.tap('checkbox', startsWith('盲文标识'));
    expectUsable(person, ['这些条件下没有地点，请去掉一些条件']);
    await hands.tap('button', '查看 0 处');
    expectUsable(person, ['没有符合条件的地点']);
  });
});

describe.each([
  ['with a seat', SEATED, WITH_A_SEAT],
  ['in the line', WAITING, IN_THE_LINE],
])('somebody %s', (_standing, openid, screens) => {
  let person: PersonWithPhone;
  beforeAll(async () => {
    person = await town.arrive(openid);
  });
  test.each(screens)('is told at $state how it stands', async ({ path, says }) => {
    await person.app.open(path);
    expectUsable(person, says);
  });
});

test('a phone that knows nobody says what the pass needs', async () => {
  const person = await town.arrive();
  await person.app.open(volunteerScreen('pass', FULL));
  expectUsable(person, ['登记后才有签到码']);
});

describe('a form with something wrong in it', () => {
  test.each(QUESTIONS)('the question $step says “$says”', async ({ step, draft, says }) => {
    const person = await town.arrive(undefined, { storage: answered(draft) });
    await person.app.open(`/packages/volunteer/register/index?step=${step}`);
    await person.hands.tap('button', '下一步');
    expectUsable(person, says);
    person.app.close();
  });

  test.each(FORMS)('$name says so at its field', async (form) => {
    const person = await regular(form.who);
    const { app, hands } = person;
    await app.open(form.path(subjects));
    if (form.opens !== undefined) await hands.tapOn(firstOf(person, form.opens));
    if (form.byHand !== undefined) await hands.tap('button', form.byHand);
    for (const [at, [name, text]] of form.typed.entries()) {
      if (at > 0) await hands.tap('button', form.goesOn ?? form.sends);
      await hands.type(startsWith(name), text);
    }
    await hands.tap('button', form.sends);
    expectUsable(person, [form.says]);
  });

  test('agreeing, signing up and verifying say what is missing', async () => {
    const person = await regular('visitor');
    const { app, hands } = person;
    await app.open('/packages/volunteer/consent/index');
    await hands.tap('button', '同意，开始登记');
    expectUsable(person, ['要登记请先勾选同意；不同意也可以浏览活动、地点和故事']);
    await app.open('/packages/public/verify/index');
    await hands.tap('button', '查询');
    expectUsable(person, ['请填写证明编号', '请填写校验码']);
    const volunteer = await town.arrive('open-1');
    await volunteer.app.open(`/packages/volunteer/sign-up/index?id=${ACTIVITY.id}`);
    await volunteer.hands.tap('button', '确认报名');
    expectUsable(volunteer, ['请选一个岗位', '请先阅读活动说明和风险提示，再勾选同意']);
    await volunteer.hands.tap('radio', /^引导员/);
    await volunteer.hands.tap('checkbox', /^我已了解活动内容/);
    await volunteer.app.setNetwork('none');
    await volunteer.hands.tap('button', '确认报名');
    expectUsable(volunteer, ['没有连上网络，请连上网后再点“确认报名”。您的选择还在，不会重复报名。']);
  });
});

/** The first of those with this name; of disputes and the like a page has as many as records. */
function firstOf({ hands }: PersonWithPhone, name: RegExp | string): Element {
  const [first] = hands.all('button', startsWith(name));
  if (first === undefined) throw new Error(`no button ${name}: ${hands.text}`);
  return first;
}

describe('a certificate', () => {
  test('that was superseded, one that was revoked and one that is valid stand in their holder’s list', async () => {
    const person = await regular('volunteer');
    await person.app.open('/packages/volunteer/certificates/index');
    expectUsable(person, ['已被替代', '已撤销', '有效']);
    await person.app.open(`/packages/volunteer/certificate/index?no=${superseded.certNo}`);
    expectUsable(person, ['已被替代']);
  });

  test('looked up with a wrong code is not found, and then one has to wait', async () => {
    const person = await regular('visitor');
    const { app, hands } = person;
    const { certNo, code } = superseded;
    await app.open(`/packages/public/verify/index?n=${certNo}&c=${code}`);
    expectUsable(person, ['已被新的证明取代']);
    await app.open(`/packages/public/verify/index?n=${certNo}&c=2222222222`);
    expectUsable(person, ['没有查到这份证明']);
    for (let guess = 1; guess <= MOST_WRONG_GUESSES; guess += 1) await hands.tap('button', '查询');
    expectUsable(person, ['错的次数太多，请等一等']);
  });
});

describe('at the gate of a full activity', () => {
  let steward: PersonWithPhone;
  const numberOf = async (openid: string): Promise<string> => {
    const volunteerId = openid.replace('open-', 'v');
    const [signup] = await town.cloud.documents('signups', { volunteerId, activityId: FULL.id });
    return String(signup?.['entryNo']);
  };
  const typed = async (number: string, word: string) => {
    await steward.hands.type(/^签到号码/, number);
    await steward.hands.tap('button', '确认号码');
    expectUsable(steward, [word]);
    // A result is to be seen for a while before the next one takes its place.
    await steward.app.pass(2000);
  };

  test('every answer to a number can be heard, with a network and without', async () => {
    await town.setTime(FULL.startsAt);
    steward = await town.arrive(ORGANIZER);
    const { app, hands } = steward;
    await app.setNetwork('none');
    await app.open(`/packages/organizer/scanner/index?id=${FULL.id}`);
    expectUsable(steward, ['还没有名单']);
    await hands.tap('button', '下载名单');
    expectUsable(steward, ['没有连上网络，名单没有下载下来']);
    // With the network back it comes by itself.
    await app.setNetwork('wifi');
    await hands.tap('button', '输入号码');
    const seated = await numberOf(SEATED);
    await typed(seated, '已签到');
    await typed(seated, '重复');
    await typed(await numberOf(WAITING), '候补中');
    await typed('999999', '没有这个号码');
    await app.setNetwork('none');
    await hands.tap('button', '签退');
    await typed(seated, '已离线保存');
    await hands.tap('link', /^1 条待上传/);
    expectUsable(steward, ['同步状态']);
    await hands.tap('button', '立即同步');
    expectUsable(steward);
    await app.open(`/packages/organizer/roster/index?id=${FULL.id}`);
    await hands.type(/^搜索/, '没有这个人');
    expectUsable(steward, ['没有找到']);
  });
});
