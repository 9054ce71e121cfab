import { instant, MINUTE } from '#core/shared/instant';
import { GATE_WORLD, signTwoUp } from '../gate-world';
import { DUTY_STARTS, ORGANIZER } from '../world-data';
import { openScanner, passOf } from './codes';
import { spokenText } from './engine/spoken';
import { lintScreen } from './lint/lint-screen';
import { openTown, type PersonWithPhone, type Town } from './people';

/** Longer than any result takes to be heard, shorter than a pass lives, in milliseconds. */
const HEARD_MS = 12_000;

let town: Town;
let at = DUTY_STARTS;
let steward: PersonWithPhone;
let first: PersonWithPhone;
let second: PersonWithPhone;

beforeAll(async () => {
  town = await openTown(GATE_WORLD);
  await signTwoUp(town.cloud);
  await town.setTime(DUTY_STARTS);
  [first, second] = [await town.arrive('open-1'), await town.arrive('open-2')];
  // Their phones make their keys before the roster is downloaded.
  await passOf(first);
  await passOf(second);
  steward = await town.arrive(ORGANIZER, { screenReader: true });
});
afterAll(() => town.leave());
beforeEach(async () => {
  // So much later that the phone asks for the roster again, and learns by how much its clock is off.
  at = instant(at + 10 * MINUTE);
  await town.setTime(at);
  await openScanner(steward);
});
afterEach(() => expect([...town.complaints(), ...lintScreen(steward.app)]).toEqual([]));

const alerts = (): readonly string[] => steward.hands.all('alert').map(spokenText);
const scannerOpened = (): number =>
  steward.app.phone.happened.filter(({ what }) => what === 'scanCode').length;

/** The person before the gate holds this up; then so much time passes that the last result was heard. */
async function holdUp(code: string): Promise<readonly string[]> {
  steward.app.phone.codes.push(code);
  await steward.app.pass(HEARD_MS);
  return alerts();
}

test('WeChat’s own scanner opens again and again, and every code is answered in words', async () => {
  const { app, hands } = steward;
  expect(app.screen.querySelector('camera')).toBeNull();
  app.phone.codes.push(await passOf(first));
  await hands.tap('button', '打开扫一扫');
  expect(alerts()).toEqual([expect.stringMatching(/^已签到王\*.*第 1 位，共 2 位$/)]);
  expect(await holdUp(await passOf(second))).toEqual([
    expect.stringMatching(/^已签到王\*.*第 2 位，共 2 位$/),
  ]);
  expect(await holdUp(await passOf(first))).toEqual([
    expect.stringMatching(/^重复王\*.*已于 10:\d\d 由您签到/),
  ]);
  expect(await holdUp('a leaflet')).toEqual([expect.stringMatching(/^码不完整/)]);
  expect(scannerOpened()).toBe(4);
});

test('going back from the scanner leaves to the page, with its heading and the way back in', async () => {
  const { app, hands } = steward;
  const opened = scannerOpened();
  await hands.tap('button', '打开扫一扫');
  await app.pass(60_000);
  expect(scannerOpened()).toBe(opened + 1);
  expect(hands.all('heading').length).toBeGreaterThan(0);
  await hands.tap('button', '打开扫一扫');
  expect(scannerOpened()).toBe(opened + 2);
});

test('what is chosen while a result is heard counts for the next code', async () => {
  const { app, hands } = steward;
  app.phone.codes.push('a leaflet');
  await hands.tap('button', '打开扫一扫');
  await hands.tap('button', '签退');
  expect(await holdUp(await passOf(second))).toEqual([expect.stringMatching(/^已签退王\*/)]);
});

test('whoever has heard enough opens the scanner at once, and only one', async () => {
  const { app, hands } = steward;
  const opened = scannerOpened();
  app.phone.codes.push('a leaflet', 'another leaflet');
  await hands.tap('button', '打开扫一扫');
  await hands.tap('button', '打开扫一扫');
  expect(scannerOpened()).toBe(opened + 2);
  await app.pass(60_000);
  expect(scannerOpened()).toBe(opened + 3);
});

test('on another page no scanner opens', async () => {
  const { app, hands } = steward;
  app.phone.codes.push('a leaflet');
  await hands.tap('button', '打开扫一扫');
  const opened = scannerOpened();
  await hands.tap('link', '名单');
  await app.pass(60_000);
  expect(scannerOpened()).toBe(opened);
});

test('without a camera the number can be typed, and who allows it later goes back to scanning', async () => {
  const { app, hands } = steward;
  app.phone.allowsCamera = false;
  await hands.tap('button', '打开扫一扫');
  expect(alerts()).toEqual([expect.stringMatching(/^打不开摄像头/)]);
  expect(hands.the('textbox', /^签到号码/)).toBeTruthy();
  app.phone.allowsCamera = true;
  await hands.tap('button', '用摄像头扫');
  await hands.tap('button', '打开扫一扫');
  expect(alerts()).toEqual([]);
});
