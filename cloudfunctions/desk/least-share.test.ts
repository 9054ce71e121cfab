import { aCloud, answerOf, ask } from '../../tests/builders/a-cloud';
import { signupOf } from '../../tests/builders/gate';
import {
  about,
  hoursSeeded,
  laterOn,
  onlyOutcome,
  STAFF,
  served,
  shown,
  storedLedger,
} from '../../tests/builders/hours';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

jest.setTimeout(30_000);

let cloud: Cloud;
let organizer: CloudSession;

/** Two people were there for 100 of 240 minutes. */
beforeAll(async () => {
  cloud = await aCloud(hoursSeeded(2));
  organizer = await cloud.session(STAFF.organizer);
  await served(cloud, 2, 100);
  await laterOn(cloud);
}, 60_000);
afterAll(() => cloud.stop());

test('who was there for less than the share is looked at alone, and the sheet says by which rule', async () => {
  const sheet = await about(organizer, 'hour-sheet');
  expect(sheet.counts).toMatchObject({ exceptions: 2, clean: 0 });
  expect(sheet.rows[0]?.exceptions).toEqual([
    {
      ...{ kind: 'under-share', percent: 41, leastPercent: 60 },
      source: { kind: 'practice', title: '云南青年志愿者的时长规定' },
    },
  ]);
});

test('under the share nobody is confirmed without a reason, one by one or in bulk, and the reason stays', async () => {
  const refusal = { kind: 'share-unexplained', percent: 41, leastPercent: 60 };
  const bulk = await about(organizer, 'confirm-hours', { records: shown(100, 0, 1) });
  expect(bulk.outcomes).toMatchObject([
    { kind: 'refused', refusal },
    { kind: 'refused', refusal },
  ]);
  expect(await storedLedger(cloud)).toEqual([]);

  const reason = '临时送受助人就医，社工在场';
  const explained = { records: shown(100, 0).map((one) => ({ ...one, reason })) };
  expect(await onlyOutcome(about(organizer, 'confirm-hours', explained))).toMatchObject({
    ...{ kind: 'done', state: 'approved', minutes: 100 },
  });
  expect(await storedLedger(cloud)).toMatchObject([{ decision: { kind: 'confirmed', reason } }]);
  const birth = { decisions: [{ kind: 'confirmed', reason }] };
  expect(await about(organizer, 'hour-record', { record: signupOf(0) })).toMatchObject({ birth });
  expect(await answerOf(await cloud.session('open-0'), 'my-records')).toMatchObject({ records: [{ birth }] });

  const records = shown(100, 1).map((one) => ({ ...one, reason: ' 病 ' }));
  const blank = await ask(organizer, 'confirm-hours', { activityId: 'activity-1', records });
  expect(blank.ok ? [] : blank.fields?.map(({ path }) => path)).toEqual(['records.0.reason']);
});
