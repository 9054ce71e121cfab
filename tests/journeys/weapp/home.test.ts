import { liveIn } from '../lived-in';
import { LIVED_WORLD, RUNNING } from '../lived-world';
import { NEWCOMER } from '../world-data';
import { answersNever, type CloudDoor, throughCloud } from './engine/cloud-door';
import { handsOn } from './engine/hands';
import { startMiniApp } from './engine/mini-app';
import { newPhone } from './engine/phone/phone';
import { openTown, type Town } from './people';

let town: Town;
beforeAll(async () => {
  town = await openTown(LIVED_WORLD);
  await liveIn(town.cloud);
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

const KB = 1024;
/** What home may send to the view before anything is on the screen. */
const FIRST_BYTES = 12 * KB;

test('home asks once, and the next time shows what it heard before anything answers, a screenful first', async () => {
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
  const [firstBytes = 0] = again.setData.map(({ bytes }) => bytes);
  again.close();
  expect(firstBytes).toBeLessThanOrEqual(FIRST_BYTES);
  expect(kept).toContain(RUNNING.title);
  expect(heard).toContain(RUNNING.title);
});
