import { compareTexts } from '#core/attendance/scan-order';
import { aCloud, answerOf } from '../../tests/builders/a-cloud';
import { aDuty, anActivity } from '../../tests/builders/an-activity';
import { after, anUpload, gateSeeded, STEWARD, signupOf, upload } from '../../tests/builders/gate';
import type { Cloud } from '../../tests/support/cloud';

const DAY = 1440;
const END = 240;
let cloud: Cloud;

beforeAll(async () => {
  const duty = aDuty({ quota: 10, endsAt: after(DAY + END) });
  const activity = anActivity({ duties: [duty], endsAt: duty.endsAt });
  cloud = await aCloud(gateSeeded({ people: 2, activity }), { now: new Date(after(0)).toISOString() });
}, 60_000);
afterAll(() => cloud.stop());

const goOnTo = (minutes: number) => cloud.clock(new Date(after(minutes)).toISOString());

test('a duty of two days is closed each evening at that day’s end, and who forgot yesterday comes in today', async () => {
  const gate = await cloud.session(`open-${STEWARD}`);
  await upload(gate, [anUpload('in', { skewMs: 0 }), anUpload('in', { number: 1, skewMs: 0 })]);
  await goOnTo(END + 62);
  const closed = await cloud.documents('scans', { method: 'planned-end' });
  expect(
    [...closed].sort((one, other) => compareTexts(String(one['_id']), String(other['_id']))),
  ).toMatchObject([
    { _id: expect.stringMatching(/^planned-end:activity-1:v0:2026-11-26$/), happenedAt: after(END) },
    { signupId: signupOf(1), happenedAt: after(END) },
  ]);
  await goOnTo(DAY);
  const second = await upload(gate, [anUpload('in', { minutes: DAY, skewMs: 0 })], after(DAY));
  expect(second).toMatchObject({ outcomes: [{ verdict: { kind: 'accepted' } }], present: 1 });
  await goOnTo(DAY + END + 62);
  expect(await cloud.documents('gates')).toMatchObject([{ isOccupied: false, inside: [] }]);
  const me = await answerOf(await cloud.session('open-0'), 'my-records');
  expect(me).toMatchObject({ totalMinutes: 2 * END, records: [{ stays: [{}, {}] }] });
}, 30_000);
