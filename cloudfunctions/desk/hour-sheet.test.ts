import { aCloud, ask } from '../../tests/builders/a-cloud';
import { after, anUpload, STEWARD, signupOf, upload } from '../../tests/builders/gate';
import { about, hoursSeeded, laterOn, STAFF } from '../../tests/builders/hours';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

const [SHORT, LONG] = [52, 64];
const PEOPLE = SHORT + LONG;
/** The first left too early and are looked at by themselves; of the others there is nothing to say. */
const minutesOf = (number: number): number => (number < SHORT ? 100 : 240);

let cloud: Cloud;
let organizer: CloudSession;

beforeAll(async () => {
  cloud = await aCloud(hoursSeeded(PEOPLE));
  organizer = await cloud.session(STAFF.organizer);
  await cloud.clock(new Date(after(240)).toISOString());
  const steward = await cloud.session(`open-${STEWARD}`);
  const scans = Array.from({ length: PEOPLE }, (_, number) => [
    anUpload('in', { number }),
    anUpload('out', { number, minutes: minutesOf(number) }),
  ]).flat();
  for (let from = 0; from < scans.length; from += 50) {
    await upload(steward, scans.slice(from, from + 50), after(240));
  }
  await laterOn(cloud);
}, 60_000);
afterAll(() => cloud.stop());

test('a page without any clean row tells how many there are, and one more read has them all', async () => {
  const first = await about(organizer, 'hour-sheet');
  expect(first.rows).toHaveLength(50);
  expect(first.rows.every(({ exceptions }) => exceptions.length > 0)).toBe(true);
  expect(first.counts).toMatchObject({ exceptions: SHORT, clean: LONG });

  const rest = await about(organizer, 'hour-sheet', { cursor: first.next, limit: 500 });
  expect(rest).not.toHaveProperty('next');
  expect(rest.counts).toEqual(first.counts);
  const everybody = Array.from({ length: PEOPLE }, (_, number) => signupOf(number));
  expect([...first.rows, ...rest.rows].map(({ record }) => record).sort()).toEqual(everybody.sort());
  expect(rest.rows.filter(({ exceptions }) => exceptions.length === 0)).toHaveLength(LONG);
});

test('nobody asks for more at once than one answer holds', async () => {
  const request = { activityId: 'activity-1', limit: 501 };
  expect(await ask(organizer, 'hour-sheet', request)).toMatchObject({ ok: false, code: 'INVALID_INPUT' });
});
