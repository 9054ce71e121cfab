import { aCloud, answerOf } from '../../tests/builders/a-cloud';
import { anActivity } from '../../tests/builders/an-activity';
import { after, gateSeeded, signupOf, volunteerNoOf } from '../../tests/builders/gate';
import { about, hoursSeeded, laterOn, onlyOutcome, STAFF } from '../../tests/builders/hours';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

const THERE = 'activity-2';
const MINUTES = 240;
const RECORD = signupOf(0);

/** The same person at another activity at the same hours, scanned in and out. */
function elsewhereSeeded() {
  const own = ['activities', 'signups'];
  const activity = anActivity({ id: THERE as never, title: '陪伴出行' });
  const documents = (['in', 'out'] as const).map((kind) => {
    const at = after(kind === 'in' ? 0 : MINUTES);
    return {
      ...{ _id: `there-${kind}`, rev: 1, createdAt: at, activityId: THERE, contents: '', kind },
      ...{ signupId: signupOf(0, THERE), volunteerNo: volunteerNoOf(0) },
      ...{ by: 'ZC', device: 'phone-a1', method: 'roster', happenedAt: at, arrivedAt: at },
    };
  });
  const there = gateSeeded({ people: 1, activity }).filter(({ collection }) => own.includes(collection));
  return [...there, { collection: 'scans', documents }];
}

let cloud: Cloud;
let organizer: CloudSession;
let parent: CloudSession;
let association: CloudSession;
let volunteer: CloudSession;

beforeAll(async () => {
  cloud = await aCloud([...hoursSeeded(1), ...elsewhereSeeded()]);
  organizer = await cloud.session(STAFF.organizer);
  parent = await cloud.session(STAFF.parent);
  association = await cloud.session(STAFF.association);
  volunteer = await cloud.session('open-0');
}, 60_000);
/** Hours by hand wait for the parent organisation when the volunteer disputes them. */
beforeEach(async () => {
  await cloud.reset();
  await laterOn(cloud);
  const entry = { minutes: MINUTES, reason: '手机没电，没有扫码', proof: '纸质签到表第 3 行' };
  await about(organizer, 'enter-hours', { record: RECORD, ...entry });
  const disputed = await about(volunteer, 'dispute-hours', { reason: '实际多服务一小时' });
  expect(disputed).toMatchObject({ kind: 'done', state: 'disputed' });
}, 60_000);
afterAll(() => cloud.stop());

const confirmThere = () => {
  const records = [{ record: signupOf(0, THERE), minutes: MINUTES }];
  return onlyOutcome(answerOf(association, 'confirm-hours', { activityId: THERE, records }));
};
const OVERLAP = { kind: 'refused', refusal: { kind: 'overlap', title: '玄武湖无障碍出行陪伴' } };
const approvedMinutes = async () => (await answerOf(volunteer, 'my-records')).approvedMinutes;

test('hours that were disputed while they waited hold their time, so that upheld and agreed they count once', async () => {
  expect(await confirmThere()).toMatchObject(OVERLAP);
  await about(organizer, 'answer-dispute', { record: RECORD, reason: '签到表清楚' });
  const agreed = await onlyOutcome(about(parent, 'agree-hours', { records: [RECORD] }));
  expect(agreed).toMatchObject({ kind: 'done', state: 'approved' });
  expect(await confirmThere()).toMatchObject(OVERLAP);
  expect(await approvedMinutes()).toBe(MINUTES);
});

test('what was declined before it was disputed holds no time', async () => {
  await about(organizer, 'answer-dispute', { record: RECORD, reason: '签到表清楚' });
  await about(parent, 'decline-hours', { record: RECORD, reason: '没有签到表原件' });
  await about(volunteer, 'dispute-hours', { reason: '签到表已经找到' });
  expect(await confirmThere()).toMatchObject({ kind: 'done', state: 'approved' });
  await about(organizer, 'answer-dispute', { record: RECORD, reason: '原件仍然没有' });
  expect(await approvedMinutes()).toBe(MINUTES);
});

test('who was put right to no minutes here was elsewhere', async () => {
  const corrected = { record: RECORD, minutes: 0, reason: '当天在另一场活动', proof: '另一场的签到表' };
  const answered = await onlyOutcome(about(organizer, 'answer-dispute', corrected));
  expect(answered).toMatchObject({ kind: 'done', state: 'awaiting', minutes: 0 });
  expect(await confirmThere()).toMatchObject({ kind: 'done', state: 'approved' });
  const again = { ...corrected, minutes: 60 };
  expect(await onlyOutcome(about(organizer, 'correct-hours', again))).toMatchObject({
    ...{ kind: 'refused', refusal: { kind: 'overlap', title: '陪伴出行' } },
  });
});
