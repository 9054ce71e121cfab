import { asId } from '#core/shared/ids';
import { aCloud, answerOf } from '../../tests/builders/a-cloud';
import { anActivity, inHours } from '../../tests/builders/an-activity';
import { activitiesSeeded } from '../../tests/builders/documents';
import { signupOf, volunteerNoOf } from '../../tests/builders/gate';
import { about, hoursSeeded, laterOn, STAFF, served } from '../../tests/builders/hours';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

/** More sheets than a page holds, that still say somebody is asked though nothing waits there. */
const BEHIND = Array.from({ length: 25 }, (_, number) => `behind-${String(number).padStart(2, '0')}`);
/** Due before everything else. */
const FIRST = inHours(-1000);

let cloud: Cloud;
let parent: CloudSession;

beforeAll(async () => {
  const { team, recordingOrg } = anActivity();
  const sheets = BEHIND.map((_id, number) => ({
    ...{ _id, rev: 1, createdAt: 0, teamId: team.id, orgId: recordingOrg.id, dueDay: '2026-11-01' },
    ...{ endsAt: FIRST, dueAt: FIRST + (number % 3), open: 0, isOpen: false, wasLate: false },
    ...{ awaits: ['parent-organisation', 'association'], checkAt: inHours(9999) },
  }));
  cloud = await aCloud([
    ...hoursSeeded(5),
    ...activitiesSeeded(
      BEHIND.map((id) => anActivity({ id: asId(id), startsAt: inHours(-1004), endsAt: inHours(-1000) })),
    ),
    { collection: 'hour-sheets', documents: sheets },
  ]);
  parent = await cloud.session(STAFF.parent);
}, 60_000);
afterAll(() => cloud.stop());

/** All pages one after another. */
async function readThrough(session: CloudSession) {
  const pages = [await answerOf(session, 'hours-to-agree')];
  for (let last = pages[0]; last?.next !== undefined; last = pages.at(-1)) {
    expect(last.hasMore).toBe(true);
    pages.push(await answerOf(session, 'hours-to-agree', { cursor: last.next }));
  }
  return pages.flatMap(({ rows }) => rows.map(({ row, office }) => [row.record, office]));
}

test('sheets at which nothing waits any more hide nothing that does', async () => {
  await served(cloud, 1);
  await laterOn(cloud);
  // Sheets are set up ten a round.
  for (let round = 0; round < 3; round += 1) {
    await cloud.timer('timer');
  }
  const entry = { minutes: 150, reason: '手机没电，没有扫码', proof: '纸质签到表第 3 行' };
  const organizer = await cloud.session(STAFF.organizer);
  await about(organizer, 'enter-hours', { record: signupOf(4), ...entry });
  expect(await readThrough(parent)).toEqual([[signupOf(4), 'parent-organisation']]);
  const [first] = (await answerOf(parent, 'hours-to-agree')).rows;
  expect(first).toMatchObject({ row: { volunteerNo: volunteerNoOf(4) } });
});

test('a place in the list that nobody gave is told at its field', async () => {
  const reply = await parent.call('desk', 'hours-to-agree', { cursor: 'x' });
  expect(reply).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: [{ path: 'cursor' }] });
});
