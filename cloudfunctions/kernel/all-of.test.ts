import { allOf } from './all-of';

test('answers what each came to', async () => {
  expect(await allOf([Promise.resolve(1), Promise.resolve('two')])).toEqual([1, 'two']);
});

test('fails with the first that failed, and not before the others are done', async () => {
  const done: string[] = [];
  const slow = new Promise<void>((resolve) => setImmediate(resolve)).then(() => done.push('slow'));
  const failing = Promise.reject(new Error('no seat'));
  await expect(allOf([failing, slow])).rejects.toThrow('no seat');
  expect(done).toEqual(['slow']);
});
