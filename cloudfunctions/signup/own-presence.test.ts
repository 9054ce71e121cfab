import { aCloud, answerOf, inCalm } from '../../tests/builders/a-cloud';
import { after, anUpload, gateSeeded, STEWARD, upload } from '../../tests/builders/gate';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

let cloud: Cloud;
let steward: CloudSession;
let person: CloudSession;
beforeAll(async () => {
  cloud = await aCloud(gateSeeded({ people: 2 }));
  [steward, person] = await Promise.all([cloud.session(`open-${STEWARD}`), cloud.session('open-0')]);
}, 60_000);
afterAll(() => cloud.stop());

const at = (minutes: number) => cloud.clock(new Date(after(minutes)).toISOString());
const shown = async (session = person) => (await answerOf(session, 'my-sign-ups')).coming[0]?.presence;

test('whoever is scanned in and out reads so on their own list, others do not', async () => {
  await at(0);
  expect(await shown()).toBeUndefined();
  await upload(steward, [anUpload('in', { minutes: 2, point: '东门' })], after(2));
  expect(await shown()).toEqual({ kind: 'inside', since: after(2), point: '东门' });
  expect(await shown(await cloud.session('open-1'))).toBeUndefined();
  await at(90);
  await upload(steward, [anUpload('out', { minutes: 90 })], after(90));
  expect(await shown()).toEqual({ kind: 'left', since: after(90) });
});

test('a scan that was undone is not there any more', async () => {
  await at(0);
  const other = await cloud.session('open-1');
  const scan = anUpload('in', { number: 1, minutes: 1 });
  await upload(steward, [scan], after(1));
  expect(await shown(other)).toMatchObject({ kind: 'inside' });
  const undoing = { ...anUpload('in', { number: 1, minutes: 1 }), annuls: scan.id };
  await upload(steward, [undoing], after(1));
  expect(await shown(other)).toBeUndefined();
});

test('the list asks for scans only while the gate may be open', async () => {
  const requests = async () => {
    const before = (await cloud.wire()).length;
    await inCalm(cloud, () => answerOf(person, 'my-sign-ups'));
    return (await cloud.wire()).length - before;
  };
  await at(-61);
  const early = await requests();
  await at(-60);
  expect((await requests()) - early).toBe(1);
});
