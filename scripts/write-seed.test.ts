import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'seed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');

function written(name: string): string {
  const env = path.join(folder, 'functions.env');
  const keys = [
    `PERSONAL_DATA_KEYS=t1:${key(7)}`,
    `PERSONAL_HASH_KEY=${key(9)}`,
    `CERTIFICATE_KEYS=t1:${key(5)}`,
  ];
  writeFileSync(env, `${keys.join('\n')}\n`);
  const script = path.join(root, 'scripts/write-seed.mjs');
  const now = '2026-11-24T10:10:00+08:00';
  execFileSync(process.execPath, [script, path.join(folder, name), '--env', env, '--now', now]);
  return readFileSync(path.join(folder, name, 'seed.ndjson'), 'utf8');
}

test('the sample files are the same twice, a collection a line, with the people who can be tried beside them', () => {
  const first = written('first');
  expect(written('second')).toBe(first);
  const lines = first
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { collection: string; documents: readonly object[] });
  expect(lines.every(({ collection, documents }) => collection !== '' && documents.length > 0)).toBe(true);
  const people = JSON.parse(
    readFileSync(path.join(folder, 'first/people.json'), 'utf8'),
  ) as readonly object[];
  expect(people).toHaveLength(14);
  expect(people[0]).toMatchObject({ id: 'volunteer', role: 'volunteer', roleName: '志愿者' });
});
