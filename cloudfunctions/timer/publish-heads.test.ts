import { checkChain } from '#core/ledger/check-chain';
import type { LedgerHead } from '#core/ledger/head';
import { calendarDayAt, daysAfter, startOfDay } from '#core/shared/calendar';
import { asId } from '#core/shared/ids';
import { DAY, type Instant, instant } from '#core/shared/instant';
import { aCloud, answerOf, ask } from '../../tests/builders/a-cloud';
import { NOW } from '../../tests/builders/an-activity';
import { AN_ORG, aLedger, ledgerHolding, ledgerSeeded, sha256 } from '../../tests/builders/ledgers';
import type { Cloud } from '../../tests/support/cloud';

const HOUR = DAY / 24;
const TODAY = calendarDayAt(NOW);
const ENTRIES = aLedger(450);
const OTHER = { id: asId<never>('org-2'), name: '苏州市助残志愿者协会' };
/** Wrong from its third entry on, as if somebody had changed it in the database. */
const BROKEN = { id: asId<never>('org-3'), name: '示例协会' };
const broken = ledgerHolding(
  aLedger(4).map(({ decision }) => ({ ...decision, record: asId(`b-${decision.record}`) })),
  BROKEN,
);

/** The first 200 on the day before yesterday, 200 yesterday, the others today. */
const writtenAt = ({ seq }: { readonly seq: number }): Instant =>
  instant(startOfDay(TODAY) + HOUR - DAY * Math.max(0, 2 - Math.floor((seq - 1) / 200)));

jest.setTimeout(60_000);

let cloud: Cloud;
beforeAll(async () => {
  const other = ledgerHolding(
    aLedger(3).map(({ decision }) => ({ ...decision, record: asId(`other-${decision.record}`) })),
    OTHER,
  );
  const seeded = [
    ledgerSeeded(ENTRIES, writtenAt),
    ledgerSeeded(other, () => instant(startOfDay(TODAY) - HOUR)),
    ledgerSeeded(
      broken.map((entry) =>
        entry.seq === 3 ? { ...entry, decision: { ...entry.decision, by: 'x' } } : entry,
      ),
      () => instant(startOfDay(TODAY) - HOUR),
    ),
  ];
  const documents = seeded.flatMap((one) => one.documents);
  cloud = await aCloud([{ collection: 'ledger', documents: documents as never }], { own: true });
});
beforeEach(async () => {
  await cloud.reset();
  await cloud.clock(new Date(NOW).toISOString());
});
afterAll(() => cloud.stop());

type Fires = readonly { readonly result?: unknown }[];
/** What the job did when the timer fired. */
const doneBy = ([fired]: Fires): unknown =>
  (fired?.result as Readonly<Record<string, unknown>> | undefined)?.['publish-heads'];
const publish = async () => doneBy(await cloud.timer('timer'));
const headsOf = async (orgId: string) =>
  (await answerOf(cloud.visitor, 'ledger-heads', { orgId, limit: 100 })).rows.map(
    ({ publishedAt: _, ...head }): LedgerHead => head,
  );
/** Moves the clock, which fires the timer that has become due. */
const at = async (day: number, hour: number) =>
  doneBy(await cloud.clock(new Date(startOfDay(daysAfter(TODAY, day)) + hour * HOUR).toISOString()));

test('every ledger gets a head for each ended day, chained to the one before, and today’s entries wait', async () => {
  expect(await publish()).toMatchObject({ ledgers: 3, published: 3, broken: 1 });
  const heads = await headsOf(AN_ORG.id);
  expect(heads.map(({ day, seq }) => [day, seq])).toEqual([
    [daysAfter(TODAY, -1), 400],
    [daysAfter(TODAY, -2), 200],
  ]);
  expect(checkChain({ entries: ENTRIES, heads }, sha256)).toEqual([]);
  expect(await headsOf(OTHER.id)).toMatchObject([{ day: daysAfter(TODAY, -1), seq: 3 }]);
});

test('heads saved straight from the public call are taken as they came by the program that checks ledgers', async () => {
  await publish();
  const reply = await ask(cloud.visitor, 'ledger-heads', { orgId: AN_ORG.id });
  const { headsIn } = await import('../../scripts/verify-ledger.mjs' as string);
  const heads = headsIn(JSON.stringify(reply)) as readonly LedgerHead[];
  expect(heads.map(({ seq }) => seq)).toEqual([400, 200]);
  expect(checkChain({ entries: ENTRIES, heads }, sha256)).toEqual([]);
});

test('a ledger is shown within a minute of its first entry, before there is a head to show', async () => {
  await cloud.clock(new Date(startOfDay(daysAfter(TODAY, -2)) + 2 * HOUR).toISOString());
  expect(await publish()).toMatchObject({ ledgers: 0, published: 0 });
  expect((await answerOf(cloud.visitor, 'list-ledgers', {})).rows).toEqual([{ org: AN_ORG }]);
  expect(await at(-1, 1)).toMatchObject({ published: 1 });
  const [newest] = await headsOf(AN_ORG.id);
  expect((await answerOf(cloud.visitor, 'list-ledgers', {})).rows).toEqual([{ org: AN_ORG, head: newest }]);
});

test('the public sees of a newest head what its hash covers and no more, also of one kept with more', async () => {
  await publish();
  const [newest] = await headsOf(AN_ORG.id);
  const shown = async (session = cloud) =>
    (await answerOf(session.visitor, 'list-ledgers', {})).rows.find(({ org }) => org.id === AN_ORG.id);
  expect(await shown()).toEqual({ org: AN_ORG, head: newest });
  const [kept] = await cloud.documents('ledger-books', { _id: AN_ORG.id });
  expect(kept?.['head']).toEqual(newest);
  const raw = { ...newest, _id: 'org-1:x', rev: 1, createdAt: NOW, writeToken: 'secret', publishedAt: NOW };
  const before = [{ collection: 'ledger-books', documents: [{ ...kept, head: raw }] }];
  const grown = await aCloud(before as never);
  try {
    expect(await shown(grown)).toEqual({ org: AN_ORG, head: newest });
  } finally {
    await grown.stop();
  }
});

test('asked again in the same day it publishes nothing; after midnight the next, also for a ledger without news', async () => {
  await publish();
  expect(await publish()).toMatchObject({ published: 0 });
  expect(await at(1, 0)).toMatchObject({ published: 2 });
  expect((await headsOf(AN_ORG.id)).map(({ seq }) => seq)).toEqual([450, 400, 200]);
  expect((await headsOf(OTHER.id)).map(({ seq }) => seq)).toEqual([3, 3]);
});

test('after days without a timer every missed day gets its head', async () => {
  expect(await at(5, 3)).toMatchObject({ published: 7 + 6 });
  const heads = await headsOf(AN_ORG.id);
  expect(heads.map(({ day }) => day)).toEqual([4, 3, 2, 1, 0, -1, -2].map((days) => daysAfter(TODAY, days)));
  expect(checkChain({ entries: ENTRIES, heads }, sha256)).toEqual([]);
});

test('over a ledger that does not hold together no head is published, and everybody can see why', async () => {
  await publish();
  expect(await headsOf(BROKEN.id)).toEqual([]);
  const { rows, total } = await answerOf(cloud.visitor, 'list-ledgers', {});
  expect(total).toBe(3);
  const shown = rows.find(({ org }) => org.id === BROKEN.id);
  expect(shown).toEqual({ org: BROKEN, brokenSince: expect.any(Number) });
  expect(rows.find(({ org }) => org.id === AN_ORG.id)).toMatchObject({ head: { seq: 400 } });
  await at(1, 1);
  expect((await answerOf(cloud.visitor, 'list-ledgers', {})).rows).toContainEqual(shown);
});

test('the lists go on page by page', async () => {
  await at(5, 3);
  const first = await answerOf(cloud.visitor, 'ledger-heads', { orgId: AN_ORG.id, limit: 4 });
  const second = await answerOf(cloud.visitor, 'ledger-heads', {
    orgId: AN_ORG.id,
    limit: 4,
    cursor: first.next,
  });
  expect([first.rows.length, second.rows.length, second.next, first.total]).toEqual([4, 3, undefined, 7]);
  const books = await answerOf(cloud.visitor, 'list-ledgers', { limit: 2 });
  const rest = await answerOf(cloud.visitor, 'list-ledgers', { limit: 2, cursor: books.next });
  expect(new Set([...books.rows, ...rest.rows].map(({ org }) => org.id)).size).toBe(3);
});

test('two timers at once, trouble on the wire and a kill leave one head a day', async () => {
  await cloud.chaos({ seed: 11, rate: 0.05, kinds: ['busy', 'conflict', 'drop-answer'] });
  await Promise.allSettled([publish(), publish(), cloud.kill()]);
  await cloud.restart();
  await cloud.chaos({ seed: 12, rate: 0.05, kinds: ['busy', 'conflict', 'drop-answer'] });
  await Promise.all([publish(), publish()]);
  await cloud.chaos(null);
  await publish();
  const heads = await headsOf(AN_ORG.id);
  expect(heads.map(({ seq }) => seq)).toEqual([400, 200]);
  expect(checkChain({ entries: ENTRIES, heads }, sha256)).toEqual([]);
  expect((await answerOf(cloud.visitor, 'list-ledgers', {})).total).toBe(3);
});
