import assert from 'node:assert/strict';
import { Failure } from '#core/shared/failure';
import { count, find, findFields, get, insert, remove } from '#kernel/database';
import {
  above,
  atLeast,
  atMost,
  below,
  equal,
  hasAll,
  oneOf,
  startsWith,
  type Where,
} from '#kernel/database/condition';
import { page } from '#kernel/database/page';
import { readByIds } from '#kernel/database/read-by-ids';
import { troubleOf } from '#kernel/database/trouble';
import { type Bench, type Case, inParallel } from '../case';
import { type Item, items } from '../collections';

/** More than the SDK's 100 when nobody says how many. */
const MANY = 120;
/** Three of them are beyond 1 MB, the most that an answer may have. */
const LARGE = 400 * 1024;

const numbersWhere = async ({ run }: Bench, where: Where<Item>) => {
  const found = await find(items, {
    where: { run: equal(run), ...where },
    order: [['number', 'asc']],
    limit: 1000,
  });
  return found.map(({ number }) => number);
};

/** Walks a list page by page; `between` is done after each page. */
async function walked(
  { run }: Bench,
  way: 'asc' | 'desc',
  between: (round: number) => Promise<unknown> = () => Promise.resolve(),
): Promise<readonly string[]> {
  const names: string[] = [];
  let cursor: string | undefined;
  for (let round = 0; ; round += 1) {
    const { rows, next } = await page(items, {
      ...{ where: { run: equal(run) }, by: 'number', way, limit: 5 },
      cursor,
    });
    names.push(...rows.map(({ _id }) => _id));
    if (next === undefined) {
      return names;
    }
    cursor = next;
    await between(round);
  }
}

/** What queries promise. */
export const readingCases: readonly Case[] = [
  {
    name: 'what is not there is undefined, none and zero',
    run: async ({ id, run }) => {
      assert.equal(await get(items, id('a')), undefined);
      assert.deepEqual(await find(items, { where: { run: equal(run) }, limit: 10 }), []);
      assert.equal(await count(items, { run: equal(run) }), 0);
    },
  },
  {
    name: 'a query reads as many as it asks for, beyond the SDK’s own hundred',
    run: async (bench) => {
      await bench.stored(MANY);
      const everybody = Array.from({ length: MANY }, (_, number) => number);
      assert.deepEqual(await numbersWhere(bench, {}), everybody);
      assert.equal(await count(items, { run: equal(bench.run) }), MANY);
      assert.equal(await count(items, { run: equal(bench.run), number: below(50) }), 50);
    },
  },
  {
    name: 'an answer above the platform’s limit is a mistake of ours at once, nothing that a client may repeat',
    run: async ({ stored, run }) => {
      await stored(3, () => ({ text: '0'.repeat(LARGE) }));
      const all = () => find(items, { where: { run: equal(run) }, limit: 10 });
      await assert.rejects(all, (cause) => !(cause instanceof Failure) && troubleOf(cause) === 'wrong');
      assert.equal((await find(items, { where: { run: equal(run) }, limit: 1 })).length, 1);
    },
  },
  {
    name: 'documents are read by their ids though all of them together would be too large for one answer',
    run: async ({ stored }) => {
      const ids = (await stored(5, (number) => ({ text: String(number).repeat(LARGE) }))).map(
        ({ _id }) => _id,
      );
      const found = await readByIds([...ids, 'nobody'], 10, (some) =>
        find(items, { where: { _id: oneOf(some) }, limit: some.length }),
      );
      assert.deepEqual(found.map(({ _id }) => _id).sort(), [...ids].sort());
    },
  },
  {
    name: 'a thousand rows are the most, and asking for more is an error',
    run: async ({ run }) => {
      await assert.rejects(find(items, { where: { run: equal(run) }, limit: 1001 }));
      await assert.rejects(find(items, { where: { run: equal(run) }, limit: 0 }));
    },
  },
  {
    name: 'order, skip and limit work together, by two fields in two ways',
    run: async (bench) => {
      await bench.stored(9, (at) => ({ number: at % 3, amount: at }));
      const found = await find(items, {
        where: { run: equal(bench.run) },
        order: [
          ['number', 'desc'],
          ['amount', 'asc'],
        ],
        skip: 2,
        limit: 5,
      });
      assert.deepEqual(
        found.map(({ number, amount }) => [number, amount]),
        [
          [2, 8],
          [1, 1],
          [1, 4],
          [1, 7],
          [0, 0],
        ],
      );
    },
  },
  {
    name: 'a missing field sorts before every value',
    run: async (bench) => {
      await bench.stored(3, (at) => (at === 1 ? {} : { amount: -at }));
      const found = await find(items, {
        ...{ where: { run: equal(bench.run) }, limit: 10 },
        order: [['amount', 'asc']],
      });
      assert.deepEqual(
        found.map(({ number }) => number),
        [1, 2, 0],
      );
    },
  },
  {
    name: 'tests mean what they say, alone and together',
    run: async (bench) => {
      await bench.stored(6, (at) => ({ text: `站${at}`, tags: at % 2 === 0 ? ['even', `t${at}`] : ['odd'] }));
      assert.deepEqual(await numbersWhere(bench, { number: [above(1), atMost(4)] }), [2, 3, 4]);
      assert.deepEqual(await numbersWhere(bench, { number: atLeast(4) }), [4, 5]);
      assert.deepEqual(await numbersWhere(bench, { number: oneOf([0, 5, 9]) }), [0, 5]);
      assert.deepEqual(await numbersWhere(bench, { tags: equal('odd') }), [1, 3, 5]);
      assert.deepEqual(await numbersWhere(bench, { tags: hasAll(['even', 't2']) }), [2]);
      assert.deepEqual(await numbersWhere(bench, { text: startsWith('站3') }), [3]);
      assert.deepEqual(await numbersWhere(bench, { number: oneOf<number>([]) }), []);
    },
  },
  {
    name: 'only the fields asked for travel, and the id',
    run: async (bench) => {
      await bench.stored(1, () => ({ text: '名', tags: ['x'] }));
      const [row] = await findFields(items, { where: { run: equal(bench.run) }, limit: 1 }, ['text']);
      assert.deepEqual({ ...row }, { _id: bench.id('0000'), text: '名' });
    },
  },
  {
    name: 'pages show everybody once, in order, both ways, though many are equal',
    run: async (bench) => {
      const stored = await bench.stored(23, (at) => ({ number: Math.floor(at / 8) }));
      const ids = stored.map(({ _id }) => _id);
      assert.deepEqual(await walked(bench, 'asc'), ids);
      assert.deepEqual(await walked(bench, 'desc'), [...ids].reverse());
    },
  },
  {
    name: 'pages lose nobody while rows come and go between them',
    run: async (bench) => {
      const stored = await bench.stored(20, (at) => ({ number: Math.floor(at / 7) }));
      const names = await walked(bench, 'asc', async (round) => {
        await insert(items, bench.item(`!new-${round}`, { number: -1 }));
        await remove(items, bench.id(String(round).padStart(4, '0')));
      });
      assert.deepEqual(
        names,
        stored.map(({ _id }) => _id),
      );
    },
  },
  {
    name: 'a write is seen by whoever reads after its answer',
    run: async ({ item, id }) => {
      const numbers = Array.from({ length: 20 }, (_, number) => number);
      await inParallel(4, numbers, async (number) => {
        await insert(items, item(`n${number}`, { number }));
        assert.equal((await get(items, id(`n${number}`)))?.number, number);
      });
    },
  },
];
