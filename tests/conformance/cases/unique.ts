import assert from 'node:assert/strict';
import { get, insert, insertUnique } from '#kernel/database';
import type { Case } from '../case';
import { items, uniques } from '../collections';

/** What unique ids and unique indexes promise. */
export const uniqueCases: readonly Case[] = [
  {
    name: 'a document is read as it was inserted, with rev 1',
    run: async ({ item, id }) => {
      const inserted = await insert(items, item('a', { number: 7, text: '阳光' }));
      assert.deepEqual(await get(items, id('a')), inserted);
      assert.equal(inserted.rev, 1);
    },
  },
  {
    name: 'an id is given once; the second insert says which index and changes nothing',
    run: async ({ item, id }) => {
      await insert(items, item('a', { number: 1 }));
      const second = await insertUnique(items, item('a', { number: 2 }));
      assert.equal(second.kind, 'exists');
      assert.match(second.kind === 'exists' ? second.index : '', /_id/);
      assert.equal((await get(items, id('a')))?.number, 1);
    },
  },
  {
    name: 'a unique field is given once, and the answer names its index',
    run: async ({ unique, id }) => {
      await insert(uniques, unique('a', { code: id('code'), slot: 1 }));
      const second = await insertUnique(uniques, unique('b', { code: id('code'), slot: 2 }));
      assert.deepEqual(second, { kind: 'exists', index: 'code' });
      assert.equal(await get(uniques, id('b')), undefined);
    },
  },
  {
    name: 'a compound unique index forbids the pair, not its halves',
    run: async ({ unique, id }) => {
      await insert(uniques, unique('a', { code: id('a'), slot: 1 }));
      const otherSlot = await insertUnique(uniques, unique('b', { code: id('b'), slot: 2 }));
      assert.equal(otherSlot.kind, 'inserted');
      const samePair = await insertUnique(uniques, unique('c', { code: id('c'), slot: 1 }));
      assert.deepEqual(samePair, { kind: 'exists', index: 'run_slot' });
    },
  },
  {
    name: 'a missing unique field is null, and two nulls collide',
    run: async ({ unique, id }) => {
      await insert(uniques, unique('a', { code: id('a') }));
      const second = await insertUnique(uniques, unique('b', { code: id('b') }));
      assert.deepEqual(second, { kind: 'exists', index: 'run_slot' });
    },
  },
  {
    name: 'of eight inserts of one unique value at once, one wins',
    run: async ({ unique, id }) => {
      const rivals = Array.from({ length: 8 }, (_, slot) =>
        insertUnique(uniques, unique(`rival-${slot}`, { code: id('code'), slot })),
      );
      const kinds = (await Promise.all(rivals)).map(({ kind }) => kind);
      assert.deepEqual(kinds.filter((kind) => kind === 'inserted').length, 1);
    },
  },
];
