import { MINUTE } from '#core/shared/instant';
import { answerOf } from '../../builders/a-cloud';
import { GATE_WORLD, scansThere, signTwoUp, WALK_IN_NO } from '../gate-world';
import { ACTIVITY, DUTY_STARTS, ORGANIZER } from '../world-data';
import { openScanner, passOf } from './codes';
import { openTown, type PersonWithPhone, type Town } from './people';

let town: Town;
let steward: PersonWithPhone;
let first: PersonWithPhone;
/** The six digits that the second volunteer reads out. */
let entryNo: string;

beforeAll(async () => {
  town = await openTown(GATE_WORLD);
  [, entryNo] = await signTwoUp(town.cloud);
  await town.setTime(DUTY_STARTS);
  first = await town.arrive('open-1');
  await passOf(first);
  steward = await town.arrive(ORGANIZER);
});
afterAll(() => town.leave());
afterEach(() => expect(town.complaints()).toEqual([]));

const kindsThere = async () => (await scansThere(town.cloud)).map(({ kind, method }) => `${kind} ${method}`);

/** One event at a gate without a network; each test goes on where the one before ended. */
describe('an event without a network', () => {
  test('with the roster on the phone, people are let in by pass, by number and as walk-ins', async () => {
    const { app, hands } = steward;
    await openScanner(steward);
    await app.setNetwork('none');
    const before = app.phone.happened.length;
    await hands.cameraReads(await passOf(first));
    expect(hands.reads('已离线保存')).toBe(true);
    const felt = app.phone.happened.slice(before).map(({ what }) => what);
    expect(felt).toEqual(expect.arrayContaining(['sound', expect.stringMatching(/^vibrate/)]));
    await hands.tap('button', '输入号码');
    await hands.type(/^签到号码/, entryNo);
    await hands.tap('button', '确认号码');
    expect(hands.reads('在场 2 人，已签退 0 人')).toBe(true);
    await hands.tap('link', '现场报名');
    await hands.tap('radio', /^引导员/);
    await hands.tap('button', '输入编号');
    await hands.type(/^志愿者编号/, WALK_IN_NO);
    await hands.tap('button', '现场报名并签到');
    expect(hands.reads('已离线保存')).toBe(true);
    expect(await kindsThere()).toEqual([]);
  });

  test('the mini-program is killed and opened again: who is there is still known, and what waits still waits', async () => {
    const { storage } = steward.app.phone;
    // Whoever finds the phone reads no name of the roster: it lies sealed.
    const kept = [...storage].filter(([key]) => key.startsWith('roster')).map(([, text]) => text);
    expect(kept.length).toBeGreaterThan(1);
    expect(kept.join('')).not.toMatch(/王|尾号|phoneTail/);
    steward.app.close();
    await town.setTime(DUTY_STARTS + 125 * MINUTE);
    steward = await town.arrive(ORGANIZER, { storage, network: 'none' });
    const { hands } = steward;
    await openScanner(steward);
    expect(hands.reads('在场 3 人，已签退 0 人')).toBe(true);
    expect(hands.reads('3 条待上传')).toBe(true);
  });

  test('people leave by pass and by a tick on the roster, still without a network', async () => {
    const { hands } = steward;
    await hands.tap('button', '签退');
    await hands.cameraReads(await passOf(first));
    await hands.tap('link', '名单');
    await hands.tap('button', /^给王\*（尾号 0002）签退$/);
    expect(hands.reads('5 条待上传')).toBe(true);
    expect(await kindsThere()).toEqual([]);
  });

  test('with the network back everything goes up by itself, once, and both sides count the same', async () => {
    const { app, hands } = steward;
    await app.setNetwork('wifi');
    await openScanner(steward);
    expect(hands.reads('全部已上传')).toBe(true);
    expect(hands.reads('在场 1 人，已签退 2 人')).toBe(true);
    expect(await kindsThere()).toEqual(['in pass', 'in number', 'in walk-in', 'out pass', 'out roster']);
    const organizer = await town.cloud.session(ORGANIZER);
    const gates = await answerOf(organizer, 'my-gates');
    expect(gates.find(({ activityId }) => activityId === ACTIVITY.id)).toMatchObject({ came: 3 });
  });
});
