import { asId } from '#core/shared/ids';
import { aCloud, answerOf } from '../../tests/builders/a-cloud';
import { anActivity } from '../../tests/builders/an-activity';
import { after, anUpload, STEWARD, upload } from '../../tests/builders/gate';
import { about, hoursSeeded, laterOn, STAFF, served, shown } from '../../tests/builders/hours';
import type { Cloud } from '../../tests/support/cloud';

const DAYS = 24 * 60;
const open: Cloud[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((cloud) => cloud.stop()));
});

const sheetIn = async (cloud: Cloud) => (await cloud.documents('hour-sheets'))[0] ?? {};

/** An activity of one person, confirmed long ago; another one stayed away. The clock stands six weeks later. */
async function settledLongAgo(): Promise<Cloud> {
  const cloud = await aCloud(hoursSeeded(2));
  open.push(cloud);
  await served(cloud, 1);
  await laterOn(cloud);
  const organizer = await cloud.session(STAFF.organizer);
  await about(organizer, 'confirm-hours', { records: shown(240, 0) });
  expect(await sheetIn(cloud)).toMatchObject({ open: 0, isOpen: false });
  await laterOn(cloud, after(42 * DAYS));
  return cloud;
}

test('a sheet with nothing open is not counted again once the month is over, until a scan comes late', async () => {
  const cloud = await settledLongAgo();
  expect(await sheetIn(cloud)).not.toHaveProperty('checkAt');
  await cloud.advance(2 * DAYS);
  expect(await cloud.timer('timer')).toMatchObject([{ result: { 'hour-sheets': { counted: 0 } } }]);

  const steward = await cloud.session(`open-${STEWARD}`);
  const late = [anUpload('in', { number: 1 }), anUpload('out', { number: 1, minutes: 240 })];
  expect(await upload(steward, late, after(44 * DAYS))).toMatchObject({ outcomes: [{ kind: 'stored' }, {}] });
  await cloud.advance(2);
  expect(await sheetIn(cloud)).toMatchObject({ open: 1, isOpen: true, checkAt: expect.any(Number) });
}, 90_000);

test('a late decision opens it again', async () => {
  const cloud = await settledLongAgo();
  const me = await cloud.session('open-0');
  await answerOf(me, 'dispute-hours', { activityId: 'activity-1', reason: '少算了半个小时' });
  expect(await sheetIn(cloud)).toMatchObject({ open: 1, isOpen: true, checkAt: expect.any(Number) });
}, 90_000);

test('an activity or a sheet that nobody can make sense of keeps no other from being counted', async () => {
  const broken = { ...anActivity(), _id: 'aaa', rev: 1, createdAt: 0, duties: null, teamId: 'team-1' };
  const scan = {
    ...{ _id: 'scan-a', rev: 1, createdAt: 0, activityId: 'aaa', signupId: 'aaa:v0', kind: 'in', by: 'ZC' },
    ...{ device: 'phone-a1', method: 'roster', happenedAt: after(0), arrivedAt: after(0), contents: 'c' },
  };
  const lost = { _id: 'lost', rev: 1, createdAt: 0, isOpen: false, wasLate: false, checkAt: 1 };
  const activity = anActivity({ id: asId('activity-1') });
  const cloud = await aCloud([
    ...hoursSeeded(1, { activity }),
    { collection: 'activities', documents: [broken] },
    { collection: 'scans', documents: [scan] },
    {
      collection: 'signups',
      documents: [{ _id: 'aaa:v0', activityId: 'aaa', volunteerId: 'v0', state: 'confirmed', dutyId: 'x' }],
    },
    {
      collection: 'hour-sheets',
      documents: Array.from({ length: 12 }, (_, number) => ({ ...lost, _id: `lost-${number}` })),
    },
  ]);
  open.push(cloud);
  await served(cloud, 1);
  await laterOn(cloud);
  await cloud.timer('timer');
  const sheets = await cloud.documents('hour-sheets');
  expect(sheets.find(({ _id }) => _id === 'activity-1')).toMatchObject({ open: 1, isOpen: true });
  expect(sheets.find(({ _id }) => _id === 'aaa')).toMatchObject({ open: 0, isOpen: false });
  expect(sheets.filter(({ checkAt }) => checkAt === 1)).toEqual([]);
  expect(
    (await cloud.logs('hour-sheets')).filter(({ text }) => String(text).includes('"about":"aaa"')),
  ).not.toEqual([]);
}, 90_000);
