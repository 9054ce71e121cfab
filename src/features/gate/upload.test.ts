import type { UploadedScan } from '#core/attendance/calls';
import type { Verdict } from '#core/attendance/scan';
import { asking } from './ask';
import { ownScan, peopleOf, STARTS_AT } from './fixtures/a-gate';
import { fault, htmlPage, type Server, startServer } from './fixtures/a-server';
import { keepOwnScan, type OwnScan, ownScansOf } from './own-scans';
import { deedOf, serverSaysOf, standingOf } from './scan-rows';
import { uploadWaiting } from './upload';

let server: Server;
beforeEach(() => {
  localStorage.clear();
  server = startServer(peopleOf(1));
});

function scansMade(count: number, prefix: string): readonly OwnScan[] {
  const all = Array.from({ length: count }, (_, at) =>
    ownScan({ id: `${prefix}-${String(at).padStart(16, '0')}`, happenedAt: STARTS_AT + at }),
  );
  for (const own of all) {
    keepOwnScan('a1', own);
  }
  return all;
}

const round = () =>
  uploadWaiting({
    activityId: 'a1',
    ask: asking(() => undefined),
    own: () => ownScansOf('a1'),
    changed: () => undefined,
  });
const idsIn = (request: Readonly<Record<string, unknown>>) =>
  (request['scans'] as readonly UploadedScan[]).map(({ id }) => id);

test('scans go up fifty at a time, and each leaves the outbox by its own outcome', async () => {
  scansMade(120, 'many');
  expect((await round()).kind).toBe('synced');
  expect(server.asked.map(({ request }) => idsIn(request).length)).toEqual([50, 50, 20]);
  expect(server.stored.size).toBe(120);
  expect(ownScansOf('a1').every(({ standing }) => standing === 'stored')).toBe(true);
});

test('a scan that breaks every call it is in does not keep the others from being stored', async () => {
  const [bad] = scansMade(120, 'poison');
  const badId = bad?.scan.id ?? '';
  server.trouble = (_, request) => (idsIn(request).includes(badId) ? fault('INTERNAL') : undefined);
  await round();
  await round();
  expect(server.stored.size).toBe(119);
  expect(ownScansOf('a1').filter(({ standing }) => standing === 'waiting')).toHaveLength(1);
});

test('a proxy’s page in place of an answer costs only its own batch', async () => {
  scansMade(120, 'proxy');
  let pages = 0;
  server.trouble = (_, request) => {
    const isFirst = idsIn(request).includes('proxy-0000000000000000') && idsIn(request).length > 1;
    pages += isFirst ? 1 : 0;
    return isFirst ? htmlPage() : undefined;
  };
  await round();
  expect(pages).toBeGreaterThan(0);
  expect(server.stored.size).toBe(70);
  await round();
  expect(server.stored.size).toBe(120);
});

test('three answers in a row that are none end the round; what failed goes last the next time', async () => {
  scansMade(200, 'broken');
  server.trouble = () => fault('INTERNAL');
  expect((await round()).kind).toBe('failed');
  expect(server.asked).toHaveLength(3);
  server.trouble = () => undefined;
  server.asked.length = 0;
  await round();
  expect(idsIn(server.asked[0]?.request ?? {})[0]).toBe('broken-0000000000000150');
  expect(server.stored.size).toBe(200);
});

test('who was turned away and should not have been is told apart, and the reason goes up with the scan', async () => {
  const own = ownScan({ letThrough: false, refused: 'pass-forged' });
  keepOwnScan('a1', own);
  await round();
  expect(server.stored.get(own.scan.id)).toMatchObject({ letThrough: false, refused: 'pass-forged' });
  const [stored] = ownScansOf('a1');
  expect(stored).toMatchObject({ standing: 'stored', isDisputed: true });
  expect(stored && standingOf(stored)).toEqual({ tone: 'warn', words: '已上传，服务器认为该放行' });
  expect(stored && deedOf(stored)).toBe('签到未放行：签名对不上');
});

/** A server that stores what comes and says this of it. */
const judging = (verdict: object, forced = false) => {
  server.trouble = (_, request) => {
    const outcomes = idsIn(request).map((id) => ({ id, kind: 'stored', verdict, forced }));
    return { json: () => Promise.resolve({ ok: true, value: { outcomes } }) } as never;
  };
};
const says = () => ownScansOf('a1').map((own) => serverSaysOf(own, () => undefined));

test('of a pass that this phone did not know the steward learns whose gate is elsewhere', async () => {
  const { signupId: _, ...scan } = ownScan({ letThrough: false, refused: 'unknown' }).scan;
  keepOwnScan('a1', { scan, standing: 'waiting' });
  judging({ kind: 'wrong-activity' });
  await round();
  expect(ownScansOf('a1')).toMatchObject([{ standing: 'stored', serverSays: { kind: 'wrong-activity' } }]);
  expect(says()).toEqual(['不是这场。这是别的活动的签到码，请核对活动名称。']);
});

test('of somebody who was let through and should not have been the steward learns why', async () => {
  keepOwnScan('a1', ownScan());
  const verdict = { kind: 'already-in', since: STARTS_AT, by: 'ZC0000000001', point: '东门' };
  judging(verdict, true);
  await round();
  expect(ownScansOf('a1')).toMatchObject([{ isForced: true, serverSays: verdict }]);
  expect(says()).toEqual([expect.stringMatching(/^重复。已于 9:30 在东门签到/)]);
});

test('where phone and server agree nothing more is kept or said', async () => {
  keepOwnScan('a1', ownScan({ letThrough: false, refused: 'waiting' }));
  judging({ kind: 'waiting' });
  await round();
  expect(ownScansOf('a1')[0]).not.toHaveProperty('serverSays');
  expect(says()).toEqual([undefined]);
});

test('what an earlier or a later version of the app wrote down is read all the same', () => {
  const id = (at: number) => `scan-000000000000000${at}`;
  keepOwnScan('a1', { ...ownScan({ id: id(1) }), standing: 'stored', isForced: true });
  const later = { kind: 'a-verdict-of-tomorrow' } as unknown as Verdict;
  keepOwnScan('a1', { ...ownScan({ id: id(2) }), standing: 'stored', serverSays: later });
  expect(ownScansOf('a1').map((own) => standingOf(own).tone)).toEqual(['warn', 'ok']);
  expect(says()).toEqual([undefined, undefined]);
});

test('what the server will never store is kept with its reason, and not sent again', async () => {
  const [one] = scansMade(1, 'reject');
  const sentence = '这个扫码编号已经记过另一条内容';
  const outcomes = [{ id: one?.scan.id, kind: 'rejected', sentence }];
  server.trouble = () => ({ json: () => Promise.resolve({ ok: true, value: { outcomes } }) }) as never;
  await round();
  expect(ownScansOf('a1')).toMatchObject([{ standing: 'rejected', sentence }]);
  await round();
  expect(server.asked).toHaveLength(1);
});
