import assert from 'node:assert/strict';
import { compareAndSet, find, get, insert, updateWhere } from '#kernel/database';
import { equal, unequal } from '#kernel/database/condition';
import type { Case } from '../case';
import { type Inner, items } from '../collections';

const NUMBERS = [0, -1, 0.1, 2 ** 31, -(2 ** 31) - 1, 1_795_478_400_000, Number.MAX_SAFE_INTEGER, 1e-7];
const TEXTS = ['', '志愿服务', '👩‍🦽 出行', '"\\\n\t', '$set', '王·小明', '\u2028'];
const NESTED: Inner = { empty: {}, deep: { deeper: { empty: {}, kept: 1 } } };
/** Beyond 16 MB, the most a document or a packet may have anywhere. */
const TOO_LONG = 17 * 1024 * 1024;

/** What values promise on their way in and out. */
export const valueCases: readonly Case[] = [
  {
    name: 'numbers come back as they went in, moments in milliseconds too',
    run: async ({ stored, id }) => {
      await stored(NUMBERS.length, (at) => ({ amount: NUMBERS[at] ?? 0 }));
      for (const [at, number] of NUMBERS.entries()) {
        assert.equal((await get(items, id(String(at).padStart(4, '0'))))?.amount, number);
      }
    },
  },
  {
    name: 'texts come back as they went in and are found by themselves',
    run: async ({ stored, run }) => {
      await stored(TEXTS.length, (at) => ({ text: TEXTS[at] ?? '' }));
      for (const text of TEXTS) {
        const found = await find(items, { where: { run: equal(run), text: equal(text) }, limit: 10 });
        assert.deepEqual(
          found.map((one) => one.text),
          [text],
        );
      }
    },
  },
  {
    name: 'empty objects inside objects are kept, inserted, set and replaced',
    run: async ({ item, id }) => {
      const read = await insert(items, item('a', { inner: NESTED }));
      assert.deepEqual((await get(items, id('a')))?.inner, NESTED);
      await compareAndSet(items, read, { inner: {} });
      assert.deepEqual((await get(items, id('a')))?.inner, {});
      await updateWhere(items, { _id: equal(id('a')) }, { set: { inner: NESTED } });
      assert.deepEqual((await get(items, id('a')))?.inner, NESTED);
    },
  },
  {
    name: 'an object that is set is replaced, not merged',
    run: async ({ item, id }) => {
      const read = await insert(items, item('a', { inner: { kept: 1, dropped: 2 } }));
      await compareAndSet(items, read, { inner: { kept: 1 } });
      assert.deepEqual((await get(items, id('a')))?.inner, { kept: 1 });
    },
  },
  {
    name: 'a field set to undefined is gone, not null',
    run: async ({ item, id, run }) => {
      const read = await insert(items, item('a', { text: '留言' }));
      await compareAndSet(items, read, { text: undefined });
      assert.equal(Object.hasOwn((await get(items, id('a'))) ?? {}, 'text'), false);
      const without = await find(items, { where: { run: equal(run), text: unequal('留言') }, limit: 10 });
      assert.equal(without.length, 1);
    },
  },
  {
    name: 'a value that looks like an operator is only a value',
    run: async ({ item, run }) => {
      await insert(items, item('a', { text: '王小明' }));
      for (const hostile of [{ $gt: '' }, { $ne: null }, { $regex: '.*' }, { $in: ['王小明'] }]) {
        const where = { run: equal(run), text: equal(hostile as unknown as string) };
        assert.deepEqual(await find(items, { where, limit: 10 }), []);
      }
    },
  },
  {
    name: 'a document of more than 16 MB is refused, and nothing of it is kept',
    run: async ({ item, id }) => {
      await assert.rejects(insert(items, item('a', { text: '0'.repeat(TOO_LONG) })));
      assert.equal(await get(items, id('a')), undefined);
    },
  },
];
