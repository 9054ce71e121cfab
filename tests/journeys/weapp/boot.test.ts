import { answered } from '../register-draft';
import { ROUTES } from '../routes';
import { answersNever, type CloudDoor, failsAlways, nobodyAnswers } from './engine/cloud-door';
import { openDist } from './engine/dist';
import { handsOn } from './engine/hands';
import { type MiniApp, startMiniApp } from './engine/mini-app';
import { newPhone } from './engine/phone/phone';
import { transcript } from './engine/transcript';
import { lintScreen } from './lint/lint-screen';

const { pages } = openDist();
const opened: MiniApp[] = [];

const STATES: readonly (readonly [string, CloudDoor])[] = [
  ['while it loads', answersNever],
  ['without a network', nobodyAnswers],
  ['when the server fails', failsAlways],
];

function start(door: CloudDoor): MiniApp {
  const app = startMiniApp(door, { ...newPhone(), storage: answered() });
  opened.push(app);
  return app;
}

afterAll(() => {
  for (const app of opened.splice(0)) app.close();
});

/** Goes to an address as somebody who was somewhere else on the same phone, and finds nothing in the way. */
async function expectUsable(app: MiniApp, address: string): Promise<void> {
  await app.open(address);
  if (process.env['SHOW'])
    process.stdout.write(`${app.phone.title}\n  ${transcript(app.screen).join('\n  ')}\n`);
  expect(handsOn(app).text).not.toBe('');
  expect([...lintScreen(app), ...app.complaints.take()]).toEqual([]);
}

describe.each(STATES)('%s', (_state, door) => {
  let app: MiniApp;
  beforeAll(() => {
    app = start(door);
  });
  test.each(ROUTES)('$name opens, says something, and can be used with a screen reader', ({ path }) =>
    expectUsable(app, path),
  );
});

describe('an address that was cut short', () => {
  let app: MiniApp;
  beforeAll(() => {
    app = start(answersNever);
  });
  test.each(pages)('%s opens, says something, and can be used with a screen reader', (page) =>
    expectUsable(app, `/${page}`),
  );
});

test('every page of the mini-program is among the screens', () => {
  const known = new Set(ROUTES.map(({ path }) => path.replace(/^\/|\?.*/g, '')));
  expect(pages.filter((page) => !known.has(page))).toEqual([]);
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
