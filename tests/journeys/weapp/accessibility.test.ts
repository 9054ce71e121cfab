import { answersNever, type CloudDoor, failsAlways, nobodyAnswers } from './engine/cloud-door';
import { openDist } from './engine/dist';
import { type MiniApp, startMiniApp } from './engine/mini-app';
import { lintScreen } from './lint/lint-screen';

const { pages } = openDist();
const opened: MiniApp[] = [];

const STATES: readonly (readonly [string, CloudDoor])[] = [
  ['while it loads', answersNever],
  ['without a network', nobodyAnswers],
  ['when the server fails', failsAlways],
];

afterEach(() => {
  for (const app of opened.splice(0)) app.close();
});

describe.each(STATES)('%s', (_state, door) => {
  test.each(pages)('%s can be used with a screen reader', async (page) => {
    const app = startMiniApp(door);
    opened.push(app);
    await app.open(`/${page}`);
    expect(lintScreen(app)).toEqual([]);
    expect(app.complaints.all).toEqual([]);
  });
});
