import type { RosterReply } from '#core/attendance/calls';
import { passStepAt } from '#core/attendance/pass';
import type { RosterEntry, Scan } from '#core/attendance/scan';
import { asId } from '#core/shared/ids';
import { aCloud, answerOf, ask } from '../../tests/builders/a-cloud';
import { anActivity, NOW } from '../../tests/builders/an-activity';
import { activitiesSeeded } from '../../tests/builders/documents';
import {
  after,
  anUpload,
  gateSeeded,
  passOf,
  STEWARD,
  signupOf,
  upload,
  volunteerNoOf,
} from '../../tests/builders/gate';
import { sealed } from '../../tests/builders/secrets';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

const PEOPLE = 650;
const ANSWER_LIMIT = 1_000_000;
const consent = (key: string) => ({ key, version: '2026-11', at: NOW });

let cloud: Cloud;
let steward: CloudSession;

beforeAll(async () => {
  const needs = sealed(JSON.stringify(['sign-interpreter', 'wheelchair-space']), 'needs');
  const rows = {
    0: { needs },
    1: { needs },
    2: { state: 'waiting' },
    3: { state: 'undone' },
    6: { state: 'waiting' },
  };
  const volunteers = {
    0: { consents: [consent('privacy'), consent('needs')] },
    4: { status: 'suspended' },
    6: { status: 'suspended' },
  };
  const elsewhere = anActivity({ id: asId('activity-2') });
  const seeded = [...gateSeeded({ people: PEOPLE, rows, volunteers }), ...activitiesSeeded([elsewhere])];
  cloud = await aCloud(seeded, { now: new Date(after(0)).toISOString() });
  steward = await cloud.session(`open-${STEWARD}`);
}, 60_000);
afterAll(() => cloud.stop());

type Page = Extract<RosterReply, { kind: 'page' }>;

const roster = (request: object = {}) =>
  answerOf(steward, 'download-roster', { activityId: 'activity-1', ...request });

async function pages(): Promise<readonly Page[]> {
  const read: Page[] = [];
  for (let cursor: string | undefined; read.length === 0 || cursor !== undefined; ) {
    const page = (await roster(cursor === undefined ? {} : { cursor })) as Page;
    read.push(page);
    cursor = page.next;
  }
  return read;
}

const entryOf = (all: readonly Page[], number: number): RosterEntry | undefined =>
  all.flatMap(({ entries }) => entries).find(({ signupId }) => signupId === signupOf(number));

test('the roster comes whole, page by page, each well under what an answer may have', async () => {
  const all = await pages();
  expect(all.map(({ keptDays }) => keptDays)).toEqual([3, 3, 3]);
  expect(new Set(all.flatMap(({ entries }) => entries.map(({ signupId }) => signupId))).size).toBe(
    PEOPLE - 1,
  );
  expect(all.every(({ total, version }) => total === PEOPLE - 1 && version === all[0]?.version)).toBe(true);
  expect(Math.max(...all.map((page) => JSON.stringify(page).length))).toBeLessThan(ANSWER_LIMIT / 4);
});

test('a line names nobody: masked, without phone, identity or message', async () => {
  const entry = entryOf(await pages(), 5);
  expect(entry).toEqual({
    ...{ signupId: signupOf(5), volunteerNo: expect.any(String), entryNo: '100005', maskedName: '王*' },
    ...{
      phoneTail: '0005',
      dutyId: 'guide',
      status: 'confirmed',
      publicKey: expect.any(String),
      earlierKeys: [],
    },
  });
});

test('what a person needs is shown only while they agree; status says who waits, who is blocked and whether they hold a seat', async () => {
  const all = await pages();
  expect(entryOf(all, 0)?.attention).toBe('需手语，使用轮椅');
  expect(entryOf(all, 1)).not.toHaveProperty('attention');
  expect([2, 4].map((number) => entryOf(all, number)?.status)).toEqual(['waiting', 'blocked']);
  expect([0, 4, 6].map((number) => entryOf(all, number)?.hasSeat)).toEqual([undefined, true, undefined]);
  expect(entryOf(all, 3)).toBeUndefined();
});

test('every page handed out is written down, a page asked for again once; asking whether it is current is not', async () => {
  const rows = async () => (await cloud.documents('audit', { action: 'download-roster' })).length;
  const before = await rows();
  const [first] = await pages();
  expect(await rows()).toBe(before + 1);
  await roster({ cursor: first?.next });
  expect(await rows()).toBe(before + 1);
  expect(await roster({ known: first?.version })).toMatchObject({ kind: 'current', version: first?.version });
  expect(await rows()).toBe(before + 1);
});

test('a bookmark that somebody made up reads nobody’s needs without a row that names them', async () => {
  const before = (await cloud.documents('audit', { by: `open-${STEWARD}` })).length;
  const page = (await roster({ cursor: `${'A'.repeat(16)}:1:-` })) as Page;
  expect(entryOf([page], 0)?.attention).toBe('需手语，使用轮椅');
  const rows = await cloud.documents('audit', { by: `open-${STEWARD}` });
  expect(rows).toHaveLength(before + 1);
  expect(rows).toContainEqual(
    expect.objectContaining({ action: 'download-roster', note: 'roster after activity-1:-' }),
  );
});

test('a scan, a new phone and a change of mind each make the roster another one; a refused scan does not', async () => {
  const versionNow = async () => (await roster()).version;
  const versions = [await versionNow()];
  const scan = anUpload('in', { number: 7 });
  await upload(steward, [scan]);
  versions.push(await versionNow());
  await answerOf(await cloud.session('open-8'), 'register-key', { publicKey: 'B'.repeat(43) });
  versions.push(await versionNow());
  expect(new Set(versions).size).toBe(3);
  await upload(steward, [anUpload('in', { number: 2, letThrough: false })]);
  expect(await versionNow()).toBe(versions[2]);

  const all = await pages();
  const scans: readonly Scan[] = all.flatMap((page) => page.scans);
  expect(scans).toMatchObject([{ id: scan.id, signupId: signupOf(7), kind: 'in' }]);
  expect(scans[0]).not.toHaveProperty('arrivedAt');
  expect(entryOf(all, 8)).toMatchObject({ publicKey: 'B'.repeat(43), earlierKeys: [expect.any(String)] });
});

test('a download that was cut off goes on at the page it had reached, whatever changed meanwhile', async () => {
  const first = (await roster()) as Page;
  await upload(steward, [anUpload('in', { number: 11, skewMs: 0 })]);
  const second = (await roster({ cursor: first.next })) as Page;
  const again = (await roster({ cursor: first.next })) as Page;
  expect(again).toEqual({ ...second, serverTime: again.serverTime });
  expect(second).toMatchObject({ version: first.version, total: first.total });
  // What changed is told by the next question, not hidden by the pages already here.
  expect(await roster({ known: first.version })).toMatchObject({ kind: 'page' });
});

test('each page names whoever made its scans, and the caller', async () => {
  const pass = passOf(12, after(0));
  const scan = anUpload('in', { number: 12, skewMs: 0, point: '东门', method: 'pass', pass });
  await upload(steward, [scan]);
  const page = (await pages()).find(({ scans }) => scans.some(({ id }) => id === scan.id));
  expect(page?.scans).toContainEqual(expect.objectContaining({ id: scan.id, point: '东门', skewMs: 0 }));
  // Of the pass another phone learns only which half minute’s it was.
  const told = page?.scans.find(({ id }) => id === scan.id);
  expect(told).toMatchObject({ passStep: passStepAt(after(0)) });
  expect(told).not.toHaveProperty('pass');
  expect(page?.stewards).toEqual([{ volunteerNo: volunteerNoOf(STEWARD), maskedName: '签*' }]);
  expect((await pages())[0]?.stewards).toHaveLength(1);
});

test('a bookmark that is none of ours, or a gate that is not the caller’s, is refused', async () => {
  const bad = await ask(steward, 'download-roster', { activityId: 'activity-1', cursor: 'x:1:y' });
  expect(bad).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: [{ path: 'cursor' }] });
  const other = await ask(steward, 'download-roster', { activityId: 'activity-2' });
  expect(other).toMatchObject({ ok: false, code: 'FORBIDDEN' });
});

test('a steward has one gate, most people have none', async () => {
  expect(await answerOf(steward, 'my-gates')).toMatchObject([
    { activityId: 'activity-1', stage: 'running', expected: 0, came: 3 },
  ]);
  expect(await answerOf(await cloud.session('open-0'), 'my-gates')).toEqual([]);
});
