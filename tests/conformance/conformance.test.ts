import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Cloud } from '../support/cloud';
import { startCloud } from '../support/start-cloud';
import type { Outcome } from './run-cases';

const root = path.resolve(__dirname, '../..');

let cloud: Cloud;
beforeAll(async () => {
  execFileSync(process.execPath, ['scripts/build-conformance.mjs'], { cwd: root, stdio: 'pipe' });
  const functions = path.join(root, 'dist/conformance');
  cloud = await startCloud({ functions, schema: path.join(__dirname, 'indexes.json') });
}, 60_000);
afterAll(() => cloud.stop());

interface Proved {
  readonly outcomes: readonly Outcome[];
  readonly broken: number;
}

async function prove(event: object = {}): Promise<Proved> {
  const answer = await cloud.visitor.invoke('conformance', event);
  const { result } = answer as { readonly result?: Proved };
  if (result === undefined) {
    throw new Error(JSON.stringify(answer));
  }
  return result;
}

const brokenOf = ({ outcomes }: Proved) =>
  outcomes.filter(({ ok }) => !ok).map(({ name, detail }) => `${name}: ${detail}`);

test('the database keeps every promise the product relies on, and nothing is left of the proof', async () => {
  const proved = await prove();
  expect(brokenOf(proved)).toEqual([]);
  expect([proved.outcomes.length > 30, proved.broken]).toEqual([true, 0]);
  expect(await cloud.documents('conformance-items')).toEqual([]);
  expect(await cloud.documents('conformance-uniques')).toEqual([]);
}, 60_000);

test('proofs at the same time do not disturb each other', async () => {
  const proofs = await Promise.all(['once', 'at once', 'transaction'].map((part) => prove({ part })));
  expect(proofs.flatMap(brokenOf)).toEqual([]);
  expect(proofs.every(({ outcomes }) => outcomes.length > 0)).toBe(true);
}, 60_000);

test('people are refused', async () => {
  const person = await cloud.session('somebody');
  const answers = [await person.invoke('conformance', {}), await person.call('conformance', 'anything')];
  expect(answers).toMatchObject([
    { result: { refused: expect.any(String) } },
    { refused: expect.any(String) },
  ]);
});
