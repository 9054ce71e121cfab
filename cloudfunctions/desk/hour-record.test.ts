import { aCloud, answerOf } from '../../tests/builders/a-cloud';
import { after, anUpload, STEWARD, signupOf, upload, volunteerNoOf } from '../../tests/builders/gate';
import { about, hoursSeeded, laterOn, STAFF, served, shown } from '../../tests/builders/hours';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

let cloud: Cloud;
let organizer: CloudSession;

beforeAll(async () => {
  cloud = await aCloud(hoursSeeded(5));
  organizer = await cloud.session(STAFF.organizer);
}, 60_000);
beforeEach(() => cloud.reset());
afterAll(() => cloud.stop());

test('one person’s record tells how every minute arose, and who of the staff looked is written down', async () => {
  await served(cloud, 2);
  await laterOn(cloud);
  await about(organizer, 'confirm-hours', { records: shown(240, 1) });
  expect(await about(organizer, 'hour-record', { record: signupOf(1) })).toMatchObject({
    row: { state: 'approved', decidedMinutes: 240 },
    offices: ['organizer'],
    birth: {
      stays: [{ inAt: after(0), outAt: after(240), in: { by: '签*', method: 'roster', device: 'phone-a1' } }],
      decisions: [{ kind: 'confirmed', by: '员901*', as: 'organizer' }],
    },
  });
  expect(await cloud.documents('audit', { action: 'hour-record' })).toMatchObject([
    { by: STAFF.organizer, targetId: volunteerNoOf(1) },
  ]);
});

test('what was annulled stays told, with by whom and why, to the desk and to whom it is about', async () => {
  await cloud.clock(new Date(after(250)).toISOString());
  const steward = await cloud.session(`open-${STEWARD}`);
  const wrong = anUpload('in', { number: 4 });
  const undoing = { annuls: wrong.id, reason: '扫错了人', minutes: 2, number: 4 };
  const absent = anUpload('in', { number: 2, device: 'phone-of-the-gate-b2' });
  await upload(steward, [wrong, anUpload('in', undoing), absent], after(250));
  const settling = { activityId: 'activity-1', scanId: absent.id, decision: 'annulled', reason: '没有到场' };
  await answerOf(organizer, 'settle-scan', settling as never);
  await laterOn(cloud);
  const byDesk = {
    ...{ kind: 'in', reason: '没有到场', scan: { by: '签*', arrivedAt: expect.any(Number) } },
    annulment: { by: '员901*', method: 'desk' },
  };
  expect(await about(organizer, 'hour-record', { record: signupOf(2) })).toMatchObject({
    ...{ row: { state: 'absent' }, birth: { stays: [], annulled: [byDesk] } },
  });
  const [theirs] = (await answerOf(await cloud.session('open-2'), 'my-records')).records;
  expect(theirs).toMatchObject({
    ...{ state: 'annulled', serviceMinutes: 0 },
    birth: { annulled: [{ ...byDesk, scan: { ...byDesk.scan, device: 'e-b2' } }] },
  });
  expect(await answerOf(await cloud.session('open-4'), 'my-records')).toMatchObject({
    records: [{ birth: { annulled: [{ reason: '扫错了人', annulment: { by: '签*' } }] } }],
  });
});
