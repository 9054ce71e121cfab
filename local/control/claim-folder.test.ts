import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { claimFolder, ownerOf } from './claim-folder';
import { processBirth } from './process-birth';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'claimed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const claimed = (claim: string) => writeFileSync(path.join(folder, 'owner.pid'), claim);
/** Whoever runs the tests: a living process that never claimed anything. */
const foreign = process.ppid;

test('after a power cut, another process that got the number of the owner is not taken for it', () => {
  claimed(`${foreign}\nanother start of the machine 1`);
  expect(ownerOf(folder)).toBeUndefined();
  const release = claimFolder(folder);
  expect(ownerOf(folder)).toBe(process.pid);
  release();
  expect(ownerOf(folder)).toBeUndefined();
});

test('the process that claimed the folder and lives keeps others out', () => {
  claimed(`${foreign}\n${processBirth(foreign) ?? ''}`);
  expect(() => claimFolder(folder)).toThrow(`in use by process ${foreign}`);
});

test('a claim without the time its owner began is believed as long as somebody lives under the number', () => {
  for (const claim of [String(foreign), `${foreign}\n`]) {
    claimed(claim);
    expect(ownerOf(folder)).toBe(foreign);
  }
});

test('a claim of nobody, or one cut off in writing, is taken over', () => {
  for (const claim of ['', 'x', '4194999\n']) {
    claimed(claim);
    expect(ownerOf(folder)).toBeUndefined();
  }
});

test('a claim says who and since when, where the system tells', () => {
  const release = claimFolder(folder);
  const claim = readFileSync(path.join(folder, 'owner.pid'), 'utf8');
  expect(claim).toBe(`${process.pid}\n${processBirth(process.pid) ?? ''}`);
  expect(processBirth(process.pid)).toBe(processBirth(process.pid));
  if (process.platform === 'linux') expect(processBirth(process.pid)).toMatch(/^[\da-f-]{36} \d+$/);
  release();
});
