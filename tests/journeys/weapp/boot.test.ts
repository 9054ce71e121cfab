import { type CloudDoor, nobodyAnswers } from './engine/cloud-door';
import { openDist } from './engine/dist';
import { handsOn } from './engine/hands';
import { type MiniApp, startMiniApp } from './engine/mini-app';
import { transcript } from './engine/transcript';

const { pages } = openDist();
const opened: MiniApp[] = [];

function start(door: CloudDoor): MiniApp {
  const app = startMiniApp(door);
  opened.push(app);
  return app;
}

afterEach(() => {
  for (const app of opened.splice(0)) app.close();
});

test.each(pages)('%s opens without a network, says something, and complains of nothing', async (page) => {
  const app = start(nobodyAnswers);
  await app.open(`/${page}`);
  if (process.env['SHOW'])
    process.stdout.write(`${app.phone.title}\n  ${transcript(app.screen).join('\n  ')}\n`);
  expect(handsOn(app).text).not.toBe('');
  expect(app.complaints.all).toEqual([]);
});

test('a link to a page that is not there ends on one that says so and leads on', async () => {
  const app = start(nobodyAnswers);
  await app.open('/pages/home/index');
  await app.openMissing('pages/gone/index');
  expect(app.stack.top.route).toBe('packages/public/not-found/index');
  expect(app.phone.title).toBe('没有这一页');
  expect(handsOn(app).text).toContain('请报编号 404，地址 pages/gone/index');
  expect(app.complaints.all).toEqual([]);
});
