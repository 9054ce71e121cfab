import { instant } from '#core/shared/instant';
import type { Ask } from './ask';
import { asking } from './ask';
import { downloadRoster, type Progress } from './download';
import { ACTIVITY, peopleOf } from './fixtures/a-gate';
import { type Server, startServer } from './fixtures/a-server';
import { readHead } from './roster-shelf';
import { openRoster } from './roster-store';
import { wipeOld } from './wipe-old';

const PEOPLE = 1000;
let server: Server;
const ask: Ask = asking(() => undefined);

beforeEach(() => {
  localStorage.clear();
  server = startServer(peopleOf(PEOPLE));
});

async function download(between: () => Promise<unknown> = () => Promise.resolve()) {
  const told: Progress[] = [];
  const tell = ({ people, total }: Progress) => told.push({ people, total });
  const adopted = () => Promise.resolve();
  const ended = await downloadRoster({ activityId: 'a1', ask, tell, between, adopted });
  return { ended, told: told.map(({ people }) => people) };
}

const cursors = () => server.asked.map(({ request }) => request['cursor']);
/** No network from the page that begins at this person on. */
const cutOffAt = (place: number) => {
  server.trouble = (_, { cursor }) => {
    if (String(cursor).endsWith(`:${place}`)) {
      throw new TypeError('Failed to fetch');
    }
    return undefined;
  };
};

test('a roster of 1,000 comes in four pages, is told as it grows and lies sealed on the phone', async () => {
  const { ended, told } = await download();
  expect(ended.kind).toBe('renewed');
  expect(told).toEqual([300, 600, 900, 1000]);
  const roster = await openRoster('a1');
  expect(roster?.entries).toEqual(peopleOf(PEOPLE));
  const written = JSON.stringify({ ...localStorage });
  expect(written).not.toContain('王');
  expect(written).not.toContain(peopleOf(1)[0]?.volunteerNo);
});

test('a download that was cut off goes on where it stopped', async () => {
  cutOffAt(600);
  expect((await download()).ended.kind).toBe('offline');
  expect(await openRoster('a1')).toBeUndefined();
  server.trouble = () => undefined;
  server.asked.length = 0;
  expect(await download()).toEqual({ ended: { kind: 'renewed' }, told: [900, 1000] });
  // First the missing pages, then whether the version still stands.
  expect(cursors()).toEqual(['version-000000001:600', 'version-000000001:900', undefined]);
  expect((await openRoster('a1'))?.entries).toHaveLength(PEOPLE);
});

test('when the roster changed meanwhile it gets to the end first and then to the new one; the old one stays usable until then', async () => {
  await download();
  server.version = 'version-000000002';
  cutOffAt(600);
  await download();
  expect((await openRoster('a1'))?.version).toBe('version-000000001');
  server.trouble = () => undefined;
  server.version = 'version-000000003';
  server.entries = peopleOf(700);
  const { told } = await download();
  expect(told).toEqual([700, 300, 600, 700]);
  const roster = await openRoster('a1');
  expect(roster?.version).toBe('version-000000003');
  expect(roster?.entries).toHaveLength(700);
  // Of the two other versions nothing is left.
  expect(Object.keys(localStorage).filter((key) => key.startsWith('roster'))).toHaveLength(4);
});

test('when nothing changed one question is enough, and only the moment moves on', async () => {
  await download();
  server.asked.length = 0;
  expect((await download()).ended.kind).toBe('current');
  expect(server.asked).toHaveLength(1);
});

test('three days after the activity nothing of it is left on the phone', async () => {
  await download();
  await wipeOld(instant(ACTIVITY.endsAt + 3 * 86_400_000));
  expect(readHead('a1')).toBeDefined();
  await wipeOld(instant(ACTIVITY.endsAt + 3 * 86_400_000 + 1));
  // How far off the phone's own clock is stays: it is about no activity.
  expect(Object.keys(localStorage)).toEqual(['clock-skew']);
});

test('the roster says how long it may stay, and a later word of the server counts', async () => {
  server.keptDays = 7;
  await download();
  await wipeOld(instant(ACTIVITY.endsAt + 7 * 86_400_000));
  expect(readHead('a1')).toBeDefined();
  Object.assign(server, { keptDays: 1, version: 'version-000000002' });
  await download();
  await wipeOld(instant(ACTIVITY.endsAt + 86_400_000));
  expect(readHead('a1')).toBeDefined();
  await wipeOld(instant(ACTIVITY.endsAt + 86_400_000 + 1));
  expect(readHead('a1')).toBeUndefined();
});

test('a phone without room says so, and keeps the roster it has', async () => {
  await download();
  server.version = 'version-000000002';
  const write = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect((await download()).ended.kind).toBe('no-room');
  write.mockRestore();
  expect((await openRoster('a1'))?.version).toBe('version-000000001');
});

test('5,000 people with 8,000 scans fit twice into what WeChat gives, in pages under 1 MB', async () => {
  server = startServer(peopleOf(5000));
  await download();
  const pages = Object.entries({ ...localStorage }).filter(([key]) => key.startsWith('roster-page:'));
  expect(pages).toHaveLength(17);
  const bytes = pages.map(([, text]) => String(text).length);
  expect(Math.max(...bytes)).toBeLessThan(500_000);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(4_000_000);
});
