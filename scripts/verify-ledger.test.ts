import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { canonicalText, type Plain } from '#core/ledger/canonical-text';
import { checkChain } from '#core/ledger/check-chain';
import type { LedgerEntry } from '#core/ledger/entry';
import { asId } from '#core/shared/ids';
import { NOW } from '../tests/builders/an-activity';
import { aLedger, headsAt, ledgerHolding, resealed, sha256, someLedger } from '../tests/builders/ledgers';

interface Fault {
  readonly kind: string;
  readonly seq: number;
  readonly record?: string;
}
interface Rules {
  checkEntries(entries: readonly object[], heads?: readonly object[]): readonly Fault[];
}
interface Verifier {
  checkExport(text: string, heads?: readonly object[]): { readonly faults: readonly Fault[] };
}

const program = path.resolve(__dirname, 'verify-ledger.mjs');
let verifier: Verifier;
let rules: Rules;
let folder: string;
beforeAll(async () => {
  verifier = (await import('./verify-ledger.mjs' as string)) as Verifier;
  rules = (await import('./verify-ledger-rules.mjs' as string)) as Rules;
  folder = mkdtempSync(path.join(tmpdir(), 'ledger-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const asExport = (entries: readonly LedgerEntry[]) =>
  `${entries.map((entry) => canonicalText(entry as unknown as Plain)).join('\n')}\n`;

type Tampering = (entries: readonly LedgerEntry[], pick: number) => readonly LedgerEntry[];

const swapOf: Tampering = (entries, pick) => {
  const swapped = [...entries];
  const [one, other] = [pick % entries.length, (pick >> 4) % entries.length];
  [swapped[one], swapped[other]] = [entries[other] as LedgerEntry, entries[one] as LedgerEntry];
  return swapped;
};
const forge = (entry: LedgerEntry, pick: number): LedgerEntry => {
  const decision = { ...entry.decision, record: asId<never>(`other-${pick % 5}`) };
  return pick % 2 === 0 ? { ...entry, decision } : resealed(entry, { decision });
};
const AT_ONE: readonly Tampering[] = [
  (entries, pick) => entries.filter((_, at) => at !== pick % entries.length),
  (entries, pick) => entries.map((entry, at) => (at === pick % entries.length ? forge(entry, pick) : entry)),
  (entries, pick) => [...entries, ...entries.filter((_, at) => at === pick % entries.length)],
  (entries, pick) => [
    ...entries,
    ...entries
      .slice(pick % entries.length)
      .slice(0, 1)
      .map((one) => forge(one, 1)),
  ],
  (entries, pick) => entries.slice(0, pick % entries.length),
  (entries, pick) =>
    ledgerHolding(entries.map(({ decision }, at) => (at < pick % 9 ? decision : { ...decision, by: 'x' }))),
  swapOf,
];

test('on thousands of ledgers, whole and tampered with, it finds what the product’s own rule finds', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...AT_ONE), fc.nat(1000)), { maxLength: 4 });
  fc.assert(
    fc.property(someLedger, steps, fc.boolean(), ({ entries, heads: published }, tamperings, hasHeads) => {
      const heads = hasHeads ? published : [];
      const found = tamperings.reduce<readonly LedgerEntry[]>(
        (now, [tamper, pick]) => (now.length === 0 ? now : tamper(now, pick)),
        entries,
      );
      expect(rules.checkEntries(found, heads)).toEqual(checkChain({ entries: found, heads }, sha256));
    }),
    { numRuns: 2000 },
  );
}, 60_000);

test('one changed byte anywhere in an export is found, and the record it stands in is named', () => {
  const lines = aLedger(5).map((entry) => ({ entry, bytes: Buffer.from(asExport([entry])) }));
  const places = lines.flatMap(({ bytes }, line) => Array.from(bytes, (_, at) => [line, at] as const));
  const change = fc.tuple(fc.constantFrom(...places.slice(0, -1)), fc.integer({ min: 1, max: 255 }));
  fc.assert(
    fc.property(change, ([[line, at], by]) => {
      const forged = lines.map(({ bytes }) => Buffer.from(bytes));
      const touched = forged[line] as Buffer;
      touched[at] = (touched[at] ?? 0) ^ by;
      const { faults } = verifier.checkExport(Buffer.concat(forged).toString('utf8'));
      const { entry, bytes } = lines[line] as (typeof lines)[number];
      // A line end that went, or came where none was, spoils the count of the line behind it too.
      const spoilt = [entry.seq, entry.seq + 1];
      expect(faults.map(({ seq }) => seq)).toContain(entry.seq);
      expect(faults.every(({ seq }) => spoilt.includes(seq))).toBe(true);
      const name = `"record":"${entry.decision.record}"`;
      const start = bytes.indexOf(name);
      const isItsName = at >= start && at < start + name.length;
      expect(isItsName || faults.some(({ record }) => record === entry.decision.record)).toBe(true);
    }),
    { numRuns: 1500 },
  );
}, 60_000);

function run(entries: readonly LedgerEntry[] | string, heads?: unknown) {
  const files = [path.join(folder, 'ledger.ndjson'), path.join(folder, 'heads.json')] as const;
  writeFileSync(files[0], typeof entries === 'string' ? entries : asExport(entries));
  writeFileSync(files[1], JSON.stringify(heads ?? []));
  const words = heads === undefined ? files.slice(0, 1) : files;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

test('the command says in Chinese what it checked and names the record', () => {
  const entries = aLedger(6);
  const heads = headsAt(entries, [3, 6]);
  expect(run(entries, heads)).toMatchObject({
    status: 0,
    said: expect.stringContaining('结果：没有发现问题'),
  });
  const rows = heads.map((head) => ({ ...head, publishedAt: NOW })).reverse();
  const reply = { ok: true, value: { rows, total: 2 } };
  expect(run(entries, reply)).toMatchObject({ status: 0, said: expect.stringContaining('封签：2 张') });
  const cut = run(entries.slice(0, 4), reply);
  expect(cut.status).toBe(1);
  expect(cut.said).toContain('第 5 条到第 6 条不见了：账的末尾被截掉了');
  const forged = asExport(entries).replace('"minutes":61', '"minutes":67');
  expect(run(forged)).toMatchObject({
    status: 1,
    said: expect.stringContaining('第 2 条（记录 activity-1:volunteer-1）内容和它的哈希对不上'),
  });
});

test('a file that cannot be read, and a call without a file, are told apart from a fault', () => {
  expect(spawnSync(process.execPath, [program, '/nowhere'], { encoding: 'utf8' })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('读不了时长账 /nowhere'),
  });
  expect(spawnSync(process.execPath, [program], { encoding: 'utf8' }).status).toBe(2);
  expect(run(aLedger(2), { no: 'heads' }).status).toBe(2);
});
