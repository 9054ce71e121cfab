import type { Decision } from '#core/hours/decision';
import { answerOf } from '../../tests/builders/a-cloud';
import { inHours } from '../../tests/builders/an-activity';
import { certificateTown, decidedFor, issuedTo } from '../../tests/builders/certificate-town';
import type { Seeded } from '../../tests/builders/documents';
import type { Cloud } from '../../tests/support/cloud';
import { outOfStorms } from '../../tests/support/out-of-storms';

const PEOPLE = 8;
const certNos: string[] = [];
const codes: string[] = [];
const first: Decision[] = Array.from({ length: PEOPLE }, (_, number) =>
  decidedFor('confirmed', { activity: 'activity-1', number }),
);
const disputed = (number: number) =>
  decidedFor('disputed', { activity: 'activity-1', number, turn: 2, at: inHours(1), as: 'volunteer' });
const corrected = (number: number, turn = 2) =>
  decidedFor('corrected', { activity: 'activity-1', number, turn, at: inHours(1) });

/** What a cloud came to hold when everybody had been issued a certificate. */
let later: readonly Seeded[];
beforeAll(async () => {
  const cloud = await certificateTown(first);
  for (let number = 0; number < PEOPLE; number += 1) {
    const own = await issuedTo(await cloud.session(`open-${number}`), { records: [`activity-1:v${number}`] });
    certNos.push(own.snapshot.certNo);
    codes.push(own.checkCode);
  }
  later = await Promise.all(
    ['certificates', 'certificate-sweeps'].map(async (collection) => ({
      collection,
      documents: await cloud.documents(collection),
    })),
  );
  await cloud.stop();
}, 60_000);

/** The same cloud two hours later, after more decisions. */
const twoHoursLater = (
  decisions: readonly Decision[],
  durable = false,
  besides: readonly Seeded[] = [],
): Promise<Cloud> => {
  const now = new Date(inHours(2)).toISOString();
  return certificateTown([...first, ...decisions], {
    later: [...later, ...besides],
    now,
    ...(durable && { durable }),
  });
};

const statesIn = async (cloud: Cloud) => {
  const documents = await cloud.documents('certificates');
  return certNos.map((certNo) => documents.find(({ _id }) => _id === certNo)?.['status']);
};

const verified = (cloud: Cloud, number: number) =>
  answerOf(cloud.visitor, 'verify-certificate', { certNo: certNos[number], checkCode: codes[number] });

test('a correction revokes a certificate with its cause, at verification before the clock has come round', async () => {
  const cloud = await twoHoursLater([corrected(0), disputed(1), disputed(2), corrected(2, 3)]);
  const revoked = { statement: { state: { kind: 'revoked', cause: 'corrected', at: inHours(1) } } };
  expect(await verified(cloud, 0)).toMatchObject(revoked);
  expect(await verified(cloud, 1)).toMatchObject({ statement: { state: { kind: 'valid' } } });
  expect(await statesIn(cloud)).toEqual(Array(PEOPLE).fill('standing'));

  expect(await cloud.timer('timer')).toMatchObject([
    // How many is not said here: a revocation whose answer got lost in a storm is done and not counted.
    { ok: true, result: { 'sweep-certificates': { watched: 1 } } },
  ]);
  expect(await statesIn(cloud)).toEqual([
    'revoked',
    'standing',
    'revoked',
    ...Array(PEOPLE - 3).fill('standing'),
  ]);
  expect(await verified(cloud, 0)).toMatchObject(revoked);
  expect(await cloud.documents('certificate-sweeps')).toMatchObject([{ seq: PEOPLE + 4 }]);
  expect(await cloud.timer('timer')).toMatchObject([{ result: { 'sweep-certificates': { revoked: 0 } } }]);
  await cloud.stop();
}, 60_000);

test('an entry younger than any function may run is looked at again before the mark passes it', async () => {
  const cloud = await twoHoursLater([corrected(0)]);
  await cloud.clock(new Date(inHours(1) + 60_000).toISOString());
  await cloud.timer('timer');
  expect(await cloud.documents('certificate-sweeps')).toMatchObject([{ seq: PEOPLE }]);
  expect((await statesIn(cloud))[0]).toBe('revoked');
  await cloud.stop();
}, 60_000);

/** Waits until so many certificates are revoked; answers how many there are then. */
async function untilRevoked(cloud: Cloud, least: number): Promise<number> {
  for (;;) {
    const revoked = (await statesIn(cloud)).filter((state) => state === 'revoked').length;
    if (revoked >= least) {
      return revoked;
    }
  }
}

outOfStorms(() => {
  test.each([1, 3, 6])(
    'pulled out once %i certificates are revoked, the clock goes on where it stopped and misses none',
    async (least) => {
      const cloud = await twoHoursLater(
        first.map((_, number) => corrected(number)),
        true,
      );
      // Every request takes its time, so that the plug is pulled in the middle of the work.
      await cloud.chaos({ seed: least, rate: 1, kinds: ['delay'] });
      const round = cloud.timer('timer').catch(() => undefined);
      await untilRevoked(cloud, least);
      await cloud.kill();
      await round;
      await cloud.restart();
      const revoked = (await statesIn(cloud)).filter((state) => state === 'revoked').length;
      expect(revoked).toBeGreaterThanOrEqual(least);
      expect(revoked).toBeLessThan(PEOPLE);
      await cloud.clock(new Date(inHours(2)).toISOString());
      await cloud.timer('timer');
      expect(await statesIn(cloud)).toEqual(Array(PEOPLE).fill('revoked'));
      expect(await cloud.documents('certificate-sweeps')).toMatchObject([{ seq: 2 * PEOPLE }]);
      await cloud.stop();
    },
    60_000,
  );
});

test('somebody with more certificates than one read answers loses every one that is not true any more', async () => {
  const [kept] = (later.find(({ collection }) => collection === 'certificates')?.documents ?? []).filter(
    ({ items }) => JSON.stringify(items).includes('activity-1:v0'),
  );
  const documents = Array.from({ length: 120 }, (_, copy) => ({
    ...{ ...kept, _id: `copy-${copy}`, requestKey: `copy-${copy}`, codeHash: `copy-${copy}` },
  }));
  const cloud = await twoHoursLater([corrected(0)], false, [{ collection: 'certificates', documents }]);
  await cloud.timer('timer');
  expect(await cloud.documents('certificates', { status: 'standing' })).toHaveLength(PEOPLE - 1);
  await cloud.stop();
}, 60_000);

test('the ledgers of however many organisations are gone through', async () => {
  const mark = (number: number) => ({
    ...{ _id: `a-${String(number).padStart(5, '0')}`, rev: 1, createdAt: 0, seq: 0 },
  });
  const others = Array.from({ length: 1200 }, (_, number) => mark(number));
  const cloud = await twoHoursLater([corrected(0)], false, [
    { collection: 'certificate-sweeps', documents: others.slice(0, 600) },
    { collection: 'certificate-sweeps', documents: others.slice(600) },
  ]);
  expect(await cloud.timer('timer')).toMatchObject([
    { ok: true, result: { 'sweep-certificates': { watched: 1201, revoked: 1 } } },
  ]);
  await cloud.stop();
}, 60_000);

/** A decision about hours that weighs 8 KB. */
const longDecision = (turn: number) => ({
  ...disputed(7),
  ...{ turn, reason: '对时长有疑问'.repeat(330) },
});

test('decisions that together would be too large for one answer are gone through all the same', async () => {
  const many = Array.from({ length: 130 }, (_, number) => longDecision(number + 2));
  const cloud = await twoHoursLater([...many, corrected(0)]);
  expect(await cloud.timer('timer')).toMatchObject([
    { result: { 'sweep-certificates': { watched: 1, revoked: 1, failed: 0 } } },
  ]);
  expect(await cloud.documents('certificate-sweeps')).toMatchObject([{ seq: PEOPLE + many.length + 1 }]);
  await cloud.stop();
}, 60_000);

test('an organisation whose ledger makes no sense keeps no other from being looked at, and is named in the log', async () => {
  const odd = { _id: 'a-odd:000000001', rev: 1, createdAt: 0, orgId: 'a-odd', seq: 1, decision: null };
  const cloud = await twoHoursLater([corrected(0)], false, [
    { collection: 'certificate-sweeps', documents: [{ _id: 'a-odd', rev: 1, createdAt: 0, seq: 0 }] },
    { collection: 'ledger', documents: [{ ...odd, turnId: 'odd#1', volunteerNo: 'odd', personTurn: 1 }] },
  ]);
  expect(await cloud.timer('timer')).toMatchObject([
    { result: { 'sweep-certificates': { watched: 2, revoked: 1, failed: 1 } } },
  ]);
  expect(await cloud.logs('sweep-certificates')).toMatchObject([
    { text: expect.stringContaining('"about":"a-odd"') },
  ]);
  await cloud.stop();
}, 60_000);

test('while nobody decides anything no ledger is read', async () => {
  const cloud = await twoHoursLater([corrected(0)]);
  const watched = async () => {
    const [fired] = await cloud.timer('timer');
    return fired?.result as unknown;
  };
  expect(await watched()).toMatchObject({ 'sweep-certificates': { watched: 1, revoked: 1 } });
  await watched();
  expect(await watched()).toMatchObject({ 'sweep-certificates': { watched: 0 } });
  await cloud.stop();
}, 60_000);

test('the holder sees it, is printed nothing, and may be issued another over the same record', async () => {
  const cloud = await twoHoursLater([corrected(0)]);
  const holder = await cloud.session('open-0');
  const [certNo = ''] = certNos;
  expect(await answerOf(holder, 'my-certificates')).toMatchObject({
    certificates: [{ certNo, state: { kind: 'revoked' } }],
  });
  expect(await answerOf(holder, 'certificate-paper', { certNo })).toMatchObject({ kind: 'not-valid' });
  const next = await issuedTo(holder, { records: ['activity-1:v0'], replaces: certNo });
  expect(next).toMatchObject({ state: { kind: 'valid' }, snapshot: { items: [{ turn: 2 }] } });
  expect(await verified(cloud, 0)).toMatchObject({ statement: { state: { kind: 'revoked' } } });
  await cloud.stop();
}, 60_000);
