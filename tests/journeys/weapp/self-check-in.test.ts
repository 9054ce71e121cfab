import { MINUTE } from '#core/shared/instant';
import { answerOf } from '../../builders/a-cloud';
import { REQUESTS } from '../../builders/requests';
import { ACTIVITY, DUTY_STARTS, NEWCOMER, ORGANIZER } from '../world-data';
import { codeShown } from './codes';
import { openTown, type PersonWithPhone, type Town } from './people';

let town: Town;
let volunteer: PersonWithPhone;
let organizer: PersonWithPhone;

beforeAll(async () => {
  town = await openTown();
  const session = await town.cloud.session(NEWCOMER);
  await answerOf(session, 'register', { ...REQUESTS.register, name: '林晓阳' });
  await answerOf(session, 'sign-up', { ...REQUESTS['sign-up'], activityId: ACTIVITY.id });
  await town.setTime(DUTY_STARTS);
  volunteer = await town.arrive(NEWCOMER);
  organizer = await town.arrive(ORGANIZER);
});
afterAll(() => town.leave());
afterEach(() => expect(town.complaints()).toEqual([]));

/** The eight digits on the organizer's screen, as a screen reader spells them. */
async function digits(): Promise<string> {
  const { app, hands } = organizer;
  await app.open(`/packages/organizer/venue-code/index?id=${ACTIVITY.id}`);
  return (hands.the('img', /^(\d ){7}\d$/).getAttribute('aria-label') ?? '').replace(/ /g, '');
}

/** What a camera sees on the organizer's screen. */
async function venueCode(): Promise<string> {
  await digits();
  return codeShown(organizer, '自助签到二维码，请用自己的手机扫');
}

test('a volunteer types the digits of the venue’s screen and is in; with its QR code they leave', async () => {
  const { app, hands } = volunteer;
  await app.open('/packages/volunteer/my-activities/index');
  await hands.tap('link', new RegExp(`^自助签到：${ACTIVITY.title}`));
  await hands.type(/^现场码/, '1234');
  await hands.tap('button', '确认签到');
  expect(hands.all('alert', /^有 1 处要改/)).toHaveLength(1);
  hands.the('link', '现场码是 8 位数字，请核对');
  expect(hands.title).toMatch(/^错误：/);
  await hands.type(/^现场码/, await digits());
  await hands.tap('button', '确认签到');
  expect(hands.title).not.toMatch(/^错误：/);
  expect(hands.reads('离开时再扫一次签退')).toBe(true);
  await town.setTime(DUTY_STARTS + 121 * MINUTE);
  await app.open(`/packages/volunteer/self-check-in/index?id=${ACTIVITY.id}`);
  await hands.cameraReads(await venueCode());
  expect(hands.reads('辛苦了')).toBe(true);
  expect(await town.cloud.documents('scans', { method: 'venue-code' })).toHaveLength(2);
});
