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
