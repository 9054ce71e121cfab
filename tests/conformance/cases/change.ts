import assert from 'node:assert/strict';
import { compareAndSet, get, increment, insert, remove, updateWhere } from '#kernel/database';
import { above, equal, unequal } from '#kernel/database/condition';
import type { Case } from '../case';
import { items } from '../collections';

/** What single-document changes promise. */
export const changeCases: readonly Case[] = [
  {
    name: 'compare and set changes a document as it was read, and only then',
    run: async ({ item, id }) => {
      const read = await insert(items, item('a', { number: 1 }));
      const after = await compareAndSet(items, read, { number: 2 });
      assert.deepEqual(after, await get(items, id('a')));
      assert.equal(after?.rev, 2);
      assert.equal(await compareAndSet(items, read, { number: 3 }), undefined);
      assert.equal((await get(items, id('a')))?.number, 2);
    },
  },
  {
    name: 'of eight who compare and set at once, one wins',
    run: async ({ item, id }) => {
      const read = await insert(items, item('a'));
      const rivals = Array.from({ length: 8 }, (_, number) => compareAndSet(items, read, { number }));
      const winners = (await Promise.all(rivals)).filter((after) => after !== undefined);
      assert.equal(winners.length, 1);
      assert.deepEqual(await get(items, id('a')), winners[0]);
    },
  },
  {
    name: 'a conditional update applies while its condition holds: five seats, eight rivals',
    run: async ({ item, id }) => {
      await insert(items, item('a', { amount: 5, tags: [] }));
      const rivals = Array.from({ length: 8 }, (_, rival) =>
        updateWhere(
          items,
          { _id: equal(id('a')), amount: above(0), tags: unequal(`v${rival}`) },
          { inc: { amount: -1 }, push: { tags: `v${rival}` } },
        ),
      );
      const taken = (await Promise.all(rivals)).flatMap((isTaken, rival) => (isTaken ? [`v${rival}`] : []));
      const after = await get(items, id('a'));
      assert.equal(after?.amount, 0);
      assert.deepEqual([...(after?.tags ?? [])].sort(), taken);
      assert.equal(taken.length, 5);
    },
  },
  {
    name: 'a list loses what is pulled and keeps the rest in order',
    run: async ({ item, id }) => {
      await insert(items, item('a', { tags: ['x', 'y', 'x', 'z'] }));
      assert.equal(await updateWhere(items, { _id: equal(id('a')) }, { pull: { tags: 'x' } }), true);
      assert.deepEqual((await get(items, id('a')))?.tags, ['y', 'z']);
    },
  },
  {
    name: 'increments at once all count, and a missing counter begins at zero',
    run: async ({ item, id }) => {
      await insert(items, item('a', { number: 10 }));
      await Promise.all(Array.from({ length: 8 }, () => increment(items, id('a'), { number: 2, amount: 1 })));
      const { number, amount, rev } = (await get(items, id('a'))) ?? {};
      assert.deepEqual({ number, amount, rev }, { number: 26, amount: 8, rev: 9 });
      assert.equal(await increment(items, id('nobody'), { number: 1 }), false);
      assert.equal(await get(items, id('nobody')), undefined);
    },
  },
  {
    name: 'what is removed is gone, and removing it again is no error',
    run: async ({ item, id }) => {
      await insert(items, item('a'));
      await remove(items, id('a'));
      await remove(items, id('a'));
      assert.equal(await get(items, id('a')), undefined);
      assert.equal((await insert(items, item('a'))).rev, 1);
    },
  },
];
