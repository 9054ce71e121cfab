import type { KeptPlace } from '#core/place/place';
import { asId } from '#core/shared/ids';
import { MINUTE } from '#core/shared/instant';
import { NOW } from '../../builders/an-activity';
import { placesSeeded } from '../../builders/documents';
import { ACTIVITY, DUTY_ENDS, DUTY_STARTS, NEWCOMER, ORGANIZER, PLACES, WORLD } from '../world-data';
import { openScanner, passOf } from './codes';
import { nameOf } from './engine/spoken';
import { openTown, type PersonWithPhone, type Town } from './people';
import { stepsIn } from './step-bytes';

/** Two more in the same county, to both sides of the one that is there: by name they stand before and after it. */
const besides = (id: string, name: string, lng: number): KeptPlace[] =>
  PLACES.slice(0, 1).map((place) => ({
    ...{ ...place, id: asId(id), siteNo: `YZ-2023-${id}`, name },
    point: { ...place.point, lng },
  }));
const MORE_PLACES = [
  ...besides('place-west', '安康驿站', 118.7),
  ...besides('place-east', '百合驿站', 118.86),
];

let town: Town;
let volunteer: PersonWithPhone;
let organizer: PersonWithPhone;

beforeAll(async () => {
  town = await openTown([...WORLD, placesSeeded(MORE_PLACES)]);
  // The directory of places is put together by a timer.
  await town.cloud.timer('timer');
  volunteer = await town.arrive(NEWCOMER);
  organizer = await town.arrive(ORGANIZER);
});
afterAll(() => town.leave());
afterEach(() => expect(town.complaints()).toEqual([]));

const { step, keep } = stepsIn(() => town);
afterAll(keep);

/** One journey; each test goes on where the one before ended. */
describe('from registering to minutes', () => {
  step('找到活动', 'somebody finds the activity before registering', async () => {
    const { hands, app } = volunteer;
    await app.open('/pages/activities/index');
    await hands.tap('link', new RegExp(`^${ACTIVITY.title}`));
    expect(hands.the('heading', ACTIVITY.title)).toBeTruthy();
    await hands.tap('link', /^报名（剩 5 个名额）$/);
    expect(app.stack.top.route).toBe('packages/volunteer/consent/index');
  });

  step('登记', 'they agree, answer one question a page, and are registered', async () => {
    const { hands } = volunteer;
    await hands.tap('checkbox', /我已阅读并同意/);
    await hands.tap('button', '同意，开始登记');
    await hands.type(/您的姓名/, '林晓阳');
    await hands.tap('button', '下一步');
    await hands.pick(/您的出生日期/, '1995-03-08');
    await hands.tap('button', '下一步');
    await hands.type(/您的手机号码/, '1381234567');
    await hands.tap('button', '下一步');
    expect(hands.reads('手机号码是 11 位数字，您填了 10 位')).toBe(true);
    expect(hands.title).toMatch(/^错误：/);
    await hands.answersForPhone('用微信绑定的手机号', undefined);
    expect(hands.reads('没有取号码。可以自己填写。')).toBe(true);
    await hands.answersForPhone('用微信绑定的手机号', '13812345678');
    expect(hands.reads('已填好微信绑定的号码，末尾 4 位是 5678')).toBe(true);
    await hands.tap('button', '下一步');
    await hands.pickRegion(/居住地区/, ['江苏省', '南京市', '玄武区'], ['320000', '320100', '320102']);
    await hands.tap('button', '下一步');
    await hands.tap('checkbox', '出行陪伴');
    await hands.tap('button', '下一步');
    for (let optional = 0; optional < 2; optional += 1) await hands.tap('button', '下一步');
    await hands.tap('button', '下一步');
    expect(hands.the('heading', '请核对您填写的内容')).toBeTruthy();
    expect(hands.reads('林晓阳')).toBe(true);
    await hands.tap('button', '确认登记');
    expect(hands.the('heading', '登记成功')).toBeTruthy();
  });

  step('报名', 'they go on to sign up for the activity they had found', async () => {
    const { hands } = volunteer;
    await hands.tap('link', '继续报名刚才的活动');
    await hands.tap('radio', /^引导员/);
    await hands.tap('checkbox', /^我已了解活动内容/);
    await hands.tap('button', '确认报名');
    expect(hands.the('heading', '报名成功')).toBeTruthy();
  });

  step(
    '订提醒',
    'WeChat is asked for a reminder when they tap, not before, and the answer is said',
    async () => {
      const { hands, app } = volunteer;
      const asked = () => app.phone.happened.filter(({ what }) => what === 'requestSubscribeMessage');
      expect(asked()).toEqual([]);
      await hands.tap('button', '提醒我');
      expect(asked()).toMatchObject([{ how: { tmplIds: ['template-cancelled'] } }]);
      expect(hands.reads('已订好：活动取消时，微信会提醒您。')).toBe(true);
    },
  );

  step('打开签到码', 'their pass works without a network', async () => {
    const { hands, app } = volunteer;
    await hands.tap('link', '打开签到码');
    expect(hands.the('img', '签到二维码，请对准签到员的手机')).toBeTruthy();
    await app.setNetwork('none');
    await app.quiet();
    expect(hands.reads('签到号码')).toBe(true);
    await app.setNetwork('wifi');
  });

  step(
    '离开签到码',
    'the screen is bright while they hold the pass up, says so, and is as it was when they leave',
    async () => {
      const { hands, app } = volunteer;
      expect(app.phone.brightness).toBe(1);
      expect(hands.reads('亮度已调高，离开这一页就复原。')).toBe(true);
      await app.open('/packages/volunteer/my-activities/index');
      expect(app.phone.brightness).toBe(0.5);
    },
  );

  step('签到和签退', 'the organizer scans them in and, two hours later, out', async () => {
    const { hands } = organizer;
    await town.setTime(DUTY_STARTS);
    await openScanner(organizer);
    await hands.cameraReads(await passOf(volunteer));
    expect(hands.reads('1 人已签到')).toBe(true);
    // The pass in their own hand asks again after a while, and says so by itself.
    await volunteer.app.pass(5_000);
    expect(volunteer.hands.reads('已签到 ')).toBe(true);
    expect(volunteer.hands.reads('离开时请再出示签到码，签退。')).toBe(true);
    // A result is to be seen for a while before the next one takes its place.
    await organizer.app.pass(2000);
    // One minute more than two hours, because scanning itself takes a moment.
    await town.setTime(DUTY_STARTS + 121 * MINUTE);
    await hands.tap('button', '签退');
    await hands.cameraReads(await passOf(volunteer));
    expect(hands.the('button', /^撤销 林\*+ 已签退$/)).toBeTruthy();
  });

  step('看服务时长', 'the volunteer sees minutes that follow from the two scans', async () => {
    const { hands, app } = volunteer;
    await town.setTime(DUTY_ENDS);
    await app.open('/packages/volunteer/my-hours/index');
    expect(hands.text).toContain('另有 2 小时 还在确认中');
  });

  step('看自己的资料', 'what is known of them is there to be read, the number as WeChat’s own', async () => {
    const { hands, app } = volunteer;
    await app.open('/packages/volunteer/profile/index');
    expect(hands.reads('138****5678')).toBe(true);
    expect(hands.reads(/\d+月\d+日由微信核实/)).toBe(true);
    await hands.tap('button', '显示完整号码');
    expect(hands.reads('138 1234 5678')).toBe(true);
    await hands.tap('link', '修改 姓名');
    await hands.type(/您的姓名/, '林小阳');
    await hands.tap('button', '保存');
    expect(hands.the('heading', '我的资料')).toBeTruthy();
    expect(hands.reads('林小阳')).toBe(true);
  });

  step(
    '找地点，读故事',
    'without signing in anybody finds the place nearest to a region they choose, and reads a story',
    async () => {
      await town.setTime(NOW);
      const { hands, app } = await town.arrive();
      await app.open('/pages/places/index');
      expect(hands.reads('在筛选里选一个地区，就能按远近排。')).toBe(true);
      await hands.tap('link', '设施筛选');
      await hands.pickRegion(/^在哪里/, ['江苏省', '南京市', '玄武区'], ['320000', '320100', '320102']);
      await hands.tap('button', '查看 3 处');
      const listed = () => hands.all('link', /，阳光驿站，/).map((link) => nameOf(link).split('，')[0]);
      expect(listed()).toEqual(['安康驿站', '玄武阳光助残驿站', '百合驿站']);
      await hands.tap('button', '按远近排');
      expect(hands.reads('共 3 处，由近到远，从江苏省南京市玄武区中心量')).toBe(true);
      expect(listed()).toEqual(['玄武阳光助残驿站', '百合驿站', '安康驿站']);
      await hands.tap('link', /^玄武阳光助残驿站，阳光驿站，1 公里以内/);
      expect(hands.the('heading', '玄武阳光助残驿站')).toBeTruthy();
      await app.open('/pages/stories/index');
      await hands.tap('link', /^湖边的一小时/);
      expect(hands.reads('天气很好，我们走得很慢。')).toBe(true);
    },
  );

  step(
    '看地图',
    'on WeChat’s map those too close for a finger are one mark that opens up, until each opens its page',
    async () => {
      const { app, hands } = await town.arrive();
      await app.open('/pages/places/index');
      await hands.tap('button', '地图');
      expect(nameOf(hands.map)).toBe('地图，内容与下方列表相同');
      const together = '3 处，江苏省南京市玄武区附近，放大';
      const names = () => hands.marks.map(({ ariaLabel }) => ariaLabel).sort();
      expect(names()).toEqual([together, '雁塔综合助残基地']);
      expect(hands.marks.flatMap(({ callout }) => (callout === undefined ? [] : [callout.content]))).toEqual([
        '3 处',
      ]);
      expect(Math.min(...hands.marks.map(({ width }) => width))).toBeGreaterThanOrEqual(48);
      expect(hands.all('button', '跳过地图')).toHaveLength(1);
      await hands.tapMark(together);
      expect(names()).toEqual(['安康驿站', '玄武阳光助残驿站', '百合驿站'].sort());
      await hands.tap('button', '看全部');
      expect(names()).toEqual([together, '雁塔综合助残基地']);
      await hands.tapMark('雁塔综合助残基地');
      expect(hands.the('heading', '雁塔综合助残基地')).toBeTruthy();
    },
  );
});
