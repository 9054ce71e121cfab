import type { KeptPlace } from '#core/place/place';
import { decodeRow } from '#core/place/snapshot-row';
import { inventPlaces, snapshotDocuments } from '../../seed/places';
import { aCloud, answerOf } from '../../tests/builders/a-cloud';
import { NOW } from '../../tests/builders/an-activity';
import { placesSeeded, type Seeded } from '../../tests/builders/documents';
import type { Cloud, Fired } from '../../tests/support/cloud';

/** Twice what the plan wants: 500 bases and 500 stations. */
const MANY = 2000;
const places = inventPlaces('directory', MANY, NOW);
/** As much as a place may have to say of itself. */
const wordy = (place: KeptPlace): KeptPlace => ({
  ...place,
  name: place.name.padEnd(80, '驿'),
  address: place.address.padEnd(100, '示例路'),
  intro: place.intro.repeat(4),
  access: place.access.map((fact) => ({ ...fact, note: '门宽九十厘米，门槛高两厘米'.repeat(4) })),
});
const inBatches = (all: readonly KeptPlace[]): readonly Seeded[] =>
  Array.from({ length: Math.ceil(all.length / 500) }, (_, batch) =>
    placesSeeded(all.slice(batch * 500, (batch + 1) * 500)),
  );

const open: Cloud[] = [];
const town = async (seeded: readonly Seeded[]): Promise<Cloud> => {
  const cloud = await aCloud(seeded);
  open.push(cloud);
  return cloud;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((cloud) => cloud.stop()));
});

/** What became of the directory in the newest of some rounds of the clock. */
const refreshedIn = (rounds: readonly Fired[]): unknown =>
  (rounds.at(-1)?.result as Readonly<Record<string, unknown>> | undefined)?.['refresh-snapshot'];

async function directory(cloud: Cloud) {
  const first = await answerOf(cloud.visitor, 'places-snapshot', {});
  const parts = first.kind === 'part' ? first.parts : 0;
  const numbers = Array.from({ length: parts }, (_, part) => part);
  const replies = await Promise.all(
    numbers.map((part) => answerOf(cloud.visitor, 'places-snapshot', { part })),
  );
  return replies.flatMap((reply) => (reply.kind === 'part' ? reply.rows.map(decodeRow) : []));
}

test.each([
  ['as the demonstration has them', places],
  ['with as much to say as they may have', places.map(wordy)],
] as const)(
  'the clock makes the directory of 2,000 places %s',
  async (_, own) => {
    const cloud = await town(inBatches(own));
    expect(await answerOf(cloud.visitor, 'places-snapshot', {})).toMatchObject({ version: 'none' });
    expect(refreshedIn(await cloud.timer('timer'))).toEqual({ total: MANY, looked: 1, rebuilt: 1 });
    const rows = await directory(cloud);
    expect(rows.map(({ id, name }) => [id, name])).toEqual(
      [...own].map(({ id, name }) => [id, name]).sort(([one = ''], [other = '']) => (one < other ? -1 : 1)),
    );
  },
  60_000,
);

test('a place that was changed in the console reaches the phones within ten minutes, and is not looked for each minute', async () => {
  const [before, ...others] = inventPlaces('directory', 3, NOW);
  if (before === undefined) {
    throw new Error('no place');
  }
  const moved = { ...before, address: '新街口 1 号' };
  const cloud = await town([
    placesSeeded([moved, ...others]),
    { collection: 'snapshots', documents: snapshotDocuments([before, ...others], NOW) as never },
    {
      collection: 'progress',
      documents: [{ _id: 'refresh-snapshot', rev: 1, createdAt: NOW, after: String(NOW) }],
    },
  ]);
  const addresses = async () => (await directory(cloud)).map(({ address }) => address);
  expect(refreshedIn(await cloud.advance(5))).toEqual({ total: 3, looked: 0, rebuilt: 0 });
  expect(await addresses()).not.toContain('新街口 1 号');
  expect(refreshedIn(await cloud.advance(5))).toEqual({ total: 3, looked: 1, rebuilt: 1 });
  expect(await addresses()).toContain('新街口 1 号');
  expect(refreshedIn(await cloud.advance(10))).toEqual({ total: 3, looked: 1, rebuilt: 0 });
}, 60_000);

test('a place that came is in the directory within a minute', async () => {
  const [first, ...others] = inventPlaces('directory', 3, NOW);
  const cloud = await town([
    placesSeeded(first === undefined ? others : [first, ...others]),
    { collection: 'snapshots', documents: snapshotDocuments(others, NOW) as never },
    {
      collection: 'progress',
      documents: [{ _id: 'refresh-snapshot', rev: 1, createdAt: NOW, after: String(NOW) }],
    },
  ]);
  expect(refreshedIn(await cloud.advance(1))).toEqual({ total: 3, looked: 1, rebuilt: 1 });
}, 60_000);
