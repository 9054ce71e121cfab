import { ACCESS_FEATURES } from '#core/access/features';
import type { Activity, ActivityChange } from '#core/activity/activity';
import { asId } from '#core/shared/ids';
import { aCloud, answerOf } from '../../tests/builders/a-cloud';
import { aDuty, anActivity, inHours, NOW } from '../../tests/builders/an-activity';
import { activitiesSeeded, type Seeded, volunteersSeeded } from '../../tests/builders/documents';
import { volunteerNoOf } from '../../tests/builders/gate';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

/** As many as one read of somebody's rows has. */
const MANY = 200;
const COMING = 80;

/** Well described: 7 KB. Every fiftieth was changed so often that it weighs a third of what an answer may. */
function described(number: number): Activity {
  const hours = number < COMING ? 50 + number * 6 : -50 - number * 6;
  const [startsAt, endsAt] = [inHours(hours), inHours(hours + 4)];
  const duties = Array.from({ length: 4 }, (_, duty) =>
    aDuty({ id: asId(`guide-${duty}`), startsAt, endsAt, task: '在入口引导视力残疾人，'.repeat(15) }),
  );
  const change = (version: number): ActivityChange => ({
    ...{ id: `change-${number}-${version}`, at: NOW, reason: '场地有变' },
    before: { duties, summary: '陪伴视力残疾人环湖行走'.repeat(30), route: '沿盲道直行约 150 步'.repeat(30) },
  });
  return anActivity({
    ...{ id: asId(`activity-${number}`), startsAt, endsAt, duties, signupClosesAt: inHours(hours - 2) },
    ...{ summary: '陪伴视力残疾人环湖行走'.repeat(20), route: '沿盲道直行约 150 步'.repeat(15) },
    access: ACCESS_FEATURES.map((feature) => ({ feature, state: 'yes', note: '门宽九十厘米' })),
    ...(number % 50 === 0 ? { changes: Array.from({ length: 30 }, (_, version) => change(version)) } : {}),
  });
}

const activities = Array.from({ length: MANY }, (_, number) => described(number));

const rowAt = ({ id, startsAt, endsAt }: Activity, number: number) => ({
  ...{ _id: `${id}:v0`, rev: 1, createdAt: NOW, activityId: id, dutyId: 'guide-0', volunteerId: 'v0' },
  ...{ openid: 'open-0', state: number % 2 === 0 ? 'confirmed' : 'waiting', seatsRev: 1, touchedAt: NOW },
  ...{ entryNo: '100000', requestedAt: NOW, agreedAt: NOW, startsAt, endsAt },
  ...{ volunteerNo: volunteerNoOf(0), maskedName: '王*', phoneTail: '0000' },
});

/** Where the person waits, four thousand wait before them. */
const crowd = Array.from({ length: 4000 }, (_, number) => `other-volunteer-${number}`);
const withCrowds = ({ collection, documents }: Seeded): readonly Seeded[] =>
  collection !== 'seats'
    ? Array.from({ length: 4 }, (_, part) => ({
        collection,
        documents: documents.slice(part * 50, (part + 1) * 50),
      }))
    : [
        {
          collection,
          documents: documents
            .filter(({ _id }) => /activity-\d*[13]:guide-0$/.test(String(_id)))
            .slice(0, 12)
            .map((seats) => ({ ...seats, waiting: [...crowd, 'v0'], waitingCount: crowd.length + 1 })),
        },
      ];

let cloud: Cloud;
let me: CloudSession;
beforeAll(async () => {
  cloud = await aCloud([
    ...activitiesSeeded(activities).flatMap(withCrowds),
    volunteersSeeded(1),
    { collection: 'signups', documents: activities.map(rowAt) },
  ]);
  me = await cloud.session('open-0');
}, 60_000);
afterAll(() => cloud.stop());

test('whoever signed up for two hundred well described activities sees them all, and where they stand in long lines', async () => {
  const { coming, past } = await answerOf(me, 'my-sign-ups');
  expect([coming.length, past.length]).toEqual([COMING, 100]);
  expect(coming.filter(({ position }) => position === crowd.length + 1)).toHaveLength(12);
}, 30_000);

test('they see what they have no record of', async () => {
  const { missing } = await answerOf(me, 'my-records');
  expect(missing).toHaveLength((MANY - COMING) / 2);
}, 30_000);
