import { aCloud, answerOf } from '../../tests/builders/a-cloud';
import { anActivity } from '../../tests/builders/an-activity';
import { after, gateSeeded, signupOf, volunteerNoOf } from '../../tests/builders/gate';
import { about, hoursSeeded, laterOn, STAFF } from '../../tests/builders/hours';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

const THERE = 'activity-2';
const MINUTES = 240;
/** So many people with so many sign-ups each are more rows than one read of the database answers. */
const PEOPLE = 90;
const OTHERS = 12;
/** Whose rows come last, by id of person and by when they signed up. */
const LAST = 9;

/** Who was let in again and again by a gate that did not know, and the organizer settled each of it. */
const SETTLED = 0;
const SETTLEMENTS = 1010;

const numbers = Array.from({ length: PEOPLE }, (_, number) => number);

const aScan = (number: number, kind: 'in' | 'out', activityId = 'activity-1') => {
  const at = after(kind === 'in' ? 0 : MINUTES);
  return {
    ...{ _id: `${activityId}-${kind}-${number}`, rev: 1, createdAt: at, activityId, contents: '', kind },
    ...{ signupId: signupOf(number, activityId), volunteerNo: volunteerNoOf(number) },
    ...{ by: 'ZC', device: 'phone-a1', method: 'roster', happenedAt: at, arrivedAt: at },
  };
};

/** Scans that gates forced, and the settlement of every one. */
function settledSeeded() {
  const documents = Array.from({ length: SETTLEMENTS }, (_, at) => ({
    ...{ ...aScan(SETTLED, 'in'), _id: `forced-${at}`, forced: 'already-in' },
  }));
  const settlements = documents.map(({ _id, rev, createdAt, activityId }) => ({
    ...{ _id, rev, createdAt, activityId, decision: 'stands', reason: '当时在场', by: 'ZC' },
    ...{ settledAt: createdAt, isDone: true },
  }));
  return [
    { collection: 'scans', documents: [...documents, aScan(SETTLED, 'out')] },
    { collection: 'settlements', documents: settlements },
  ];
}

function crowdedSeeded() {
  const there = gateSeeded({
    people: PEOPLE,
    activity: anActivity({ id: THERE as never, title: '陪伴出行' }),
  });
  const rows = there.flatMap(({ collection, documents }) => (collection === 'signups' ? documents : []));
  const others = Array.from({ length: OTHERS }, (_, other) =>
    rows.map((row) => ({
      ...row,
      _id: `other-${other}:${row['volunteerId']}`,
      activityId: `other-${other}`,
    })),
  );
  return [
    ...hoursSeeded(PEOPLE),
    { collection: 'signups', documents: others.flat() },
    ...there.filter(({ collection }) => collection === 'activities'),
    { collection: 'signups', documents: rows.slice(LAST, LAST + 1) },
    { collection: 'scans', documents: [aScan(LAST, 'in', THERE), aScan(LAST, 'out', THERE)] },
    { collection: 'scans', documents: [aScan(LAST, 'in'), aScan(LAST, 'out')] },
    ...settledSeeded(),
  ];
}

let cloud: Cloud;
let association: CloudSession;

beforeAll(async () => {
  cloud = await aCloud(crowdedSeeded());
  association = await cloud.session(STAFF.association);
  await laterOn(cloud);
}, 60_000);
afterAll(() => cloud.stop());

test('among more sign-ups than one read answers, the same hours are not confirmed at two activities', async () => {
  const there = [{ record: signupOf(LAST, THERE), minutes: MINUTES }];
  expect(await answerOf(association, 'confirm-hours', { activityId: THERE, records: there })).toMatchObject({
    outcomes: [{ kind: 'done', state: 'approved' }],
  });
  const others = numbers.filter((number) => number !== SETTLED);
  const records = others.map((number) => ({ record: signupOf(number), minutes: MINUTES }));
  const { outcomes } = await about(association, 'confirm-hours', { records });
  expect(outcomes).toHaveLength(PEOPLE - 1);
  expect(outcomes.find(({ record }) => record === signupOf(LAST))).toMatchObject({
    ...{ kind: 'refused', refusal: { kind: 'overlap', title: '陪伴出行' } },
  });
  expect(await cloud.documents('ledger')).toHaveLength(1);
});

test('among more settled scans than one read answers, nobody has to look at one again', async () => {
  const sheet = await about(association, 'hour-sheet', { limit: 50 });
  const row = sheet.rows.find(({ record }) => record === signupOf(SETTLED));
  expect(row).toMatchObject({ state: 'proposed', exceptions: [] });
});
