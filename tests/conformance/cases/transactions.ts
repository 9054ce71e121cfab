import assert from 'node:assert/strict';
import { get, increment, insert } from '#kernel/database';
import { type Transaction, tx } from '#kernel/database/transaction';
import { pause } from '#kernel/pause';
import type { Case } from '../case';
import { items } from '../collections';
import { persistently } from '../persistently';

const WORKERS = 8;
const CHANGES = 4;
/** Long enough for a write to have come through if nothing held it. */
const A_WHILE_MS = 250;

const numberOf = async (id: string) => (await get(items, id))?.number;

/** Opens when so many have arrived; stays open. */
function gate(awaited: number): () => Promise<void> {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let arrived = 0;
  return () => {
    arrived += 1;
    if (arrived >= awaited) {
      open();
    }
    return opened;
  };
}

/** What transactions promise. */
export const transactionCases: readonly Case[] = [
  {
    name: 'a transaction sees its own changes, others see them when it has ended',
    run: async ({ item, id }) => {
      await insert(items, item('a', { number: 1 }));
      await tx(async (within) => {
        await within.update(items, id('a'), { set: { number: 2 } });
        await within.insert(items, item('b', { number: 3 }));
        assert.equal((await within.get(items, id('a')))?.number, 2);
        assert.equal((await within.get(items, id('b')))?.number, 3);
        assert.deepEqual([await numberOf(id('a')), await numberOf(id('b'))], [1, undefined]);
      });
      assert.deepEqual([await numberOf(id('a')), await numberOf(id('b'))], [2, 3]);
    },
  },
  {
    name: 'a transaction that throws leaves nothing behind, and the reason comes out',
    run: async ({ item, id }) => {
      await insert(items, item('a', { number: 1 }));
      const reason = new Error('changed my mind');
      const run = async (within: Transaction) => {
        await within.update(items, id('a'), { inc: { number: 1 } });
        await within.insert(items, item('b'));
        throw reason;
      };
      await assert.rejects(tx(run), (thrown) => thrown === reason);
      assert.deepEqual([await numberOf(id('a')), await numberOf(id('b'))], [1, undefined]);
      assert.equal(await increment(items, id('a'), { number: 1 }), true);
    },
  },
  {
    name: 'a transaction whose document changed since it began runs again',
    run: async ({ item, id }) => {
      await insert(items, item('a', { number: 1 }));
      let runs = 0;
      await tx(async (within) => {
        runs += 1;
        const seen = (await within.get(items, id('a')))?.number ?? 0;
        if (runs === 1) {
          await increment(items, id('a'), { number: 10 });
        }
        await within.update(items, id('a'), { set: { number: seen + 1 } });
      });
      assert.deepEqual([runs, await numberOf(id('a'))], [2, 12]);
    },
  },
  {
    name: 'eight workers who read and write one document in transactions lose no change',
    run: async ({ item, id }) => {
      await insert(items, item('a'));
      const add = () =>
        tx(async (within) => {
          const seen = (await within.get(items, id('a')))?.number ?? 0;
          await within.update(items, id('a'), { set: { number: seen + 1 } });
        });
      const worker = async () => {
        for (let change = 0; change < CHANGES; change += 1) {
          await persistently(add);
        }
      };
      await Promise.all(Array.from({ length: WORKERS }, worker));
      assert.equal(await numberOf(id('a')), WORKERS * CHANGES);
    },
  },
  {
    name: 'a transaction reads one moment, whatever happens meanwhile',
    run: async ({ item, id }) => {
      await insert(items, item('a', { number: 1 }));
      await insert(items, item('b', { number: 1 }));
      const seen = await tx(async (within) => {
        const first = (await within.get(items, id('a')))?.number;
        await Promise.all(['a', 'b'].map((name) => increment(items, id(name), { number: 10 })));
        const again = (await within.get(items, id('a')))?.number;
        return [first, again, (await within.get(items, id('b')))?.number];
      });
      assert.deepEqual(seen, [1, 1, 1]);
      assert.deepEqual([await numberOf(id('a')), await numberOf(id('b'))], [11, 11]);
    },
  },
  {
    name: 'write skew is possible: two who read both and change one each are not stopped',
    run: async ({ item, id }) => {
      await Promise.all(['a', 'b'].map((name) => insert(items, item(name, { number: 1 }))));
      const bothHaveRead = gate(2);
      const leave = (name: string) =>
        tx(async (within) => {
          const onDuty = [await within.get(items, id('a')), await within.get(items, id('b'))];
          await bothHaveRead();
          const isOtherThere = onDuty.filter((one) => one?.number === 1).length === 2;
          await within.update(items, id(name), { set: { number: isOtherThere ? 0 : 1 } });
        });
      await Promise.all(['a', 'b'].map(leave));
      assert.deepEqual([await numberOf(id('a')), await numberOf(id('b'))], [0, 0]);
    },
  },
  {
    name: 'a plain write to a document that a transaction holds waits for its end, then counts',
    run: async ({ item, id }) => {
      await insert(items, item('a', { number: 1 }));
      let outside: Promise<boolean> | undefined;
      let isThrough = false;
      await tx(async (within) => {
        await within.update(items, id('a'), { inc: { number: 1 } });
        outside ??= increment(items, id('a'), { number: 10 }).then((isDone) => {
          isThrough = true;
          return isDone;
        });
        await pause(A_WHILE_MS);
        assert.equal(isThrough, false);
      });
      assert.equal(await outside, true);
      assert.equal(await numberOf(id('a')), 12);
    },
  },
  {
    name: 'an insert whose id is taken ends the whole transaction',
    run: async ({ item, id }) => {
      await insert(items, item('a', { number: 1 }));
      await insert(items, item('b', { number: 1 }));
      const run = async (within: Transaction) => {
        await within.update(items, id('a'), { inc: { number: 1 } });
        await within.insert(items, item('b', { number: 2 }));
      };
      await assert.rejects(tx(run));
      assert.deepEqual([await numberOf(id('a')), await numberOf(id('b'))], [1, 1]);
    },
  },
];
