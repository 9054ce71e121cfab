import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { canonicalText, type Plain } from '#core/ledger/canonical-text';
import type { LedgerEntry } from '#core/ledger/entry';
import { asId } from '#core/shared/ids';
import { MINUTE } from '#core/shared/instant';
import { aCloud, answerOf, ask } from '../../tests/builders/a-cloud';
import { NOW } from '../../tests/builders/an-activity';
import { serviceFacts } from '../../tests/builders/decisions';
import { rolesSeeded, volunteersSeeded } from '../../tests/builders/documents';
import { aLedger, ledgerHolding, ledgerSeeded } from '../../tests/builders/ledgers';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

/** Entries with long texts, so that pages are cut by their bytes too. */
const ENTRIES = ledgerHolding(
  aLedger(500).map(({ decision }, at) => ({
    ...decision,
    ...('service' in decision
      ? { service: serviceFacts({ content: '陪'.repeat(at < 60 ? 2000 : 30) }) }
      : {}),
  })),
);
const ORG = 'org-1';
jest.setTimeout(60_000);

let cloud: Cloud;
let auditor: CloudSession;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'export-'));
  cloud = await aCloud([
    ledgerSeeded(ENTRIES),
    volunteersSeeded(4),
    rolesSeeded({
      'open-0': [{ kind: 'auditor' }],
      'open-1': [{ kind: 'organizer', teamId: asId(ORG) }],
      'open-2': [{ kind: 'organizer', teamId: asId('org-2') }],
      'open-3': [{ kind: 'secretariat' }],
    }),
  ]);
  auditor = await cloud.session('open-0');
});
afterAll(async () => {
  await cloud.stop();
  rmSync(folder, { recursive: true });
});

async function exported(session: CloudSession, exportId: string): Promise<readonly LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  let afterSeq: number | undefined = 0;
  while (afterSeq !== undefined) {
    const page: { readonly entries: readonly LedgerEntry[]; readonly next?: number } = await answerOf(
      session,
      'export-ledger',
      { orgId: ORG, exportId, afterSeq },
    );
    expect(JSON.stringify(page).length).toBeLessThan(1_000_000);
    entries.push(...page.entries);
    afterSeq = page.next;
  }
  return entries;
}

function verified(text: string): { readonly status: number | null; readonly said: string } {
  const file = path.join(folder, 'ledger.ndjson');
  writeFileSync(file, text);
  const program = path.resolve(__dirname, '../../scripts/verify-ledger.mjs');
  const { status, stdout } = spawnSync(process.execPath, [program, file], { encoding: 'utf8' });
  return { status, said: stdout };
}

test('what is exported is the ledger, entry by entry, and the verifier agrees; one changed byte names the record', async () => {
  const entries = await exported(auditor, 'whole-export-000001');
  expect(entries).toEqual(ENTRIES);
  const text = entries.map((entry) => canonicalText(entry as unknown as Plain)).join('\n');
  expect(verified(text)).toMatchObject({ status: 0, said: expect.stringContaining('读出 500 条') });
  const lines = text.split('\n');
  const line = (lines[77] ?? '').replace('"minutes":180', '"minutes":190');
  const forged = verified(lines.map((one, at) => (at === 77 ? line : one)).join('\n'));
  expect(forged).toMatchObject({
    status: 1,
    said: expect.stringContaining('第 78 条（记录 activity-1:volunteer-77）内容和它的哈希对不上'),
  });
});

test('each export is written down from its beginning, how far it got, and its end', async () => {
  const begun = { orgId: ORG, exportId: 'begun-export-000001' };
  const { next } = await answerOf(auditor, 'export-ledger', begun);
  await answerOf(auditor, 'export-ledger', begun);
  const unfinished = await cloud.documents('exports', { _id: begun.exportId });
  expect(unfinished).toMatchObject([{ by: 'open-0', until: 500, handedTo: next, rows: next }]);
  expect(unfinished[0]).not.toHaveProperty('finishedAt');
  await exported(auditor, begun.exportId);
  expect(await cloud.documents('exports', { _id: begun.exportId })).toMatchObject([
    { rows: 500, handedTo: 500, finishedAt: expect.any(Number) },
  ]);
  const rows = (await cloud.documents('audit')).filter(({ note }) => String(note).startsWith(begun.exportId));
  expect(rows.map(({ action, by, targetId }) => [action, by, targetId])).toEqual([
    ['export-begun', 'open-0', ORG],
    ['export-finished', 'open-0', ORG],
  ]);
});

test('a finished export can be fetched again for ten minutes, and then only by beginning another', async () => {
  const { orgId, exportId } = { orgId: ORG, exportId: 'finished-export-0001' };
  await exported(auditor, exportId);
  const later = (minutes: number) => cloud.clock(new Date(NOW + minutes * MINUTE).toISOString());
  await later(9);
  expect(await ask(auditor, 'export-ledger', { orgId, exportId, afterSeq: 499 })).toMatchObject({ ok: true });
  await later(12);
  for (const afterSeq of [0, 499]) {
    expect(await ask(auditor, 'export-ledger', { orgId, exportId, afterSeq })).toMatchObject({
      ...{ ok: false, code: 'INVALID_INPUT' },
      fields: [{ path: 'exportId', sentence: '这次导出已经取完，要再取一份，请重新开始导出' }],
    });
  }
  expect((await exported(auditor, 'finished-export-0002')).length).toBe(500);
});

test('nobody goes on with another person’s export, skips pages, or exports what is not theirs', async () => {
  const begun = { orgId: ORG, exportId: 'others-export-00001' };
  await answerOf(auditor, 'export-ledger', begun);
  const own = await cloud.session('open-1');
  expect(await ask(own, 'export-ledger', begun)).toMatchObject({ ok: false, code: 'CONFLICT' });
  expect(await ask(auditor, 'export-ledger', { ...begun, afterSeq: 480 })).toMatchObject({
    code: 'CONFLICT',
  });
  const stranger = await cloud.session('open-2');
  expect(await ask(stranger, 'export-ledger', begun)).toMatchObject({ code: 'FORBIDDEN' });
  const empty = { orgId: 'org-2', exportId: 'empty-export-000001' };
  expect(await ask(stranger, 'export-ledger', empty)).toMatchObject({ code: 'NOT_FOUND' });
  const secretariat = await cloud.session('open-3');
  expect(
    await ask(secretariat, 'export-ledger', { orgId: ORG, exportId: 'secretariat-export' }),
  ).toMatchObject({
    ok: true,
  });
});
