import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { liveIn } from '../lived-in';
import { LIVED_WORLD, RUNNING } from '../lived-world';
import { OPENIDS } from '../openids';
import { ROUTES } from '../routes';
import { pathOf, type Subjects } from '../screens';
import { NEWCOMER } from '../world-data';
import { answersNever, type CloudDoor, throughCloud } from './engine/cloud-door';
import { handsOn } from './engine/hands';
import { startMiniApp } from './engine/mini-app';
import { newPhone } from './engine/phone/phone';
import { openTown, type Town } from './people';

const KB = 1024;
/** What home may send to the view before anything is on the screen. */
const HOME_FIRST_BYTES = 12 * KB;
const RECORD = path.resolve(__dirname, '../../../.cache/figures/set-data.json');

let town: Town;
let subjects: Subjects;
beforeAll(async () => {
  town = await openTown(LIVED_WORLD);
  subjects = await liveIn(town.cloud);
});
afterAll(() => town.leave());

/** A door that counts who was asked. */
function counted(door: CloudDoor): { readonly door: CloudDoor; readonly calls: string[] } {
  const calls: string[] = [];
  return {
    calls,
    door: (name, body) => {
      calls.push(body.call);
      return door(name, body);
    },
  };
}

describe('what pages send to the view', () => {
  const record: Record<string, { readonly first: number; readonly all: number; readonly times: number }> = {};
  afterAll(() => {
    mkdirSync(path.dirname(RECORD), { recursive: true });
    writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`);
  });

  test.each(ROUTES)('$name sends something, and it is written down', async (route) => {
    const { name, who } = route;
    const url = pathOf(route, subjects);
    const { app } = await town.arrive(OPENIDS[who]);
    const before = url.startsWith('/pages/home') ? 0 : app.setData.length;
    if (before > 0) await app.open(url);
    const bytes = app.setData.slice(before).map((one) => one.bytes);
    record[name] = {
      first: bytes[0] ?? 0,
      all: bytes.reduce((sum, one) => sum + one, 0),
      times: bytes.length,
    };
    expect(record[name]?.all).toBeGreaterThan(0);
  });

  test.each(['home', 'home-volunteer'])('%s sends little before the first picture', (name) => {
    expect(record[name]?.first).toBeLessThanOrEqual(HOME_FIRST_BYTES);
  });
});

test('home asks once, and the next time shows what it heard before anything answers', async () => {
  const phone = newPhone();
  const { door, calls } = counted(throughCloud(await town.cloud.session(NEWCOMER)));
  const first = startMiniApp(door, phone);
  await first.open('/pages/home/index');
  const heard = handsOn(first).text;
  first.close();
  expect(calls).toHaveLength(1);

  const again = startMiniApp(answersNever, phone);
  await again.open('/pages/home/index');
  const kept = handsOn(again).text;
  again.close();
  expect(kept).toContain(RUNNING.title);
  expect(heard).toContain(RUNNING.title);
});
