import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LedgerEntry } from '#core/ledger/entry';
import { asId } from '#core/shared/ids';
import { aCloud, answerOf } from '../builders/a-cloud';
import { aDecision, serviceFacts } from '../builders/decisions';
import { rolesSeeded, volunteersSeeded } from '../builders/documents';
import { volunteerNoOf } from '../builders/gate';
import { AN_ORG, ledgerHolding, ledgerSeeded } from '../builders/ledgers';
import type { Cloud, CloudSession } from '../support/cloud';
import type { Written } from './append-decisions';

/** More than one page of either export. */
const RECORDS = 520;
const APPENDED_AT_ONCE = 5;
const about = (number: number, turn = 1) => ({
  record: asId<never>(`activity-1:v${number}`),
  volunteerNo: volunteerNoOf(number),
  turn,
});
const ENTRIES = ledgerHolding(
  Array.from({ length: RECORDS }, (_, number) => aDecision('confirmed', about(number))),
);
const built = path.resolve(__dirname, '../../dist');

jest.setTimeout(120_000);

let folder: string;
let cloud: Cloud;
let organizer: CloudSession;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'functions-'));
  cpSync(path.join(built, 'cloudfunctions/desk'), path.join(folder, 'desk'), { recursive: true });
  cpSync(path.join(built, 'load/append-decisions'), path.join(folder, 'append-decisions'), {
    recursive: true,
  });
  const roles = rolesSeeded({ 'open-0': [{ kind: 'organizer', teamId: AN_ORG.id }] });
  cloud = await aCloud([ledgerSeeded(ENTRIES), volunteersSeeded(RECORDS), roles], { functions: folder });
  organizer = await cloud.session('open-0');
});
afterAll(async () => {
  await cloud.stop();
  rmSync(folder, { recursive: true });
});

/** Writes more into the ledger: corrects the last records of the export, and begins records that it does not know. */
async function append(round: number): Promise<void> {
  const decisions = Array.from({ length: APPENDED_AT_ONCE }, (_, at) => {
    const number = round * APPENDED_AT_ONCE + at;
    return round % 2 === 0
      ? aDecision('corrected', { ...about(RECORDS - 1 - number, 2), service: serviceFacts({ minutes: 30 }) })
      : aDecision('confirmed', about(RECORDS + number));
  });
  const { result } = (await cloud.visitor.invoke('append-decisions', { org: AN_ORG, decisions })) as {
    readonly result: Written;
  };
  expect(result).toMatchObject({ appended: Array(APPENDED_AT_ONCE).fill({ kind: 'appended' }) });
}

interface SomeRows<TRow> {
  readonly rows: readonly TRow[];
  readonly next: number | undefined;
}

/** Something that comes page by page; between two pages, and beside them, `meanwhile` happens. */
async function paged<TRow>(
  pageAfter: (afterSeq: number) => Promise<SomeRows<TRow>>,
  meanwhile: () => Promise<void>,
): Promise<readonly TRow[]> {
  const rows: TRow[] = [];
  let pages = 0;
  for (let afterSeq: number | undefined = 0; afterSeq !== undefined; pages += 1) {
    const coming: Promise<SomeRows<TRow>> = pageAfter(afterSeq);
    const [page] = await Promise.all([coming, meanwhile()]);
    await meanwhile();
    rows.push(...page.rows);
    afterSeq = page.next;
  }
  expect(pages).toBeGreaterThan(1);
  return rows;
}

const recordsOf = (exportId: string, meanwhile: () => Promise<void>) =>
  paged(async (afterSeq) => {
    const period = { from: '2026-11-01', to: '2026-11-30' };
    const asked = { orgId: AN_ORG.id, exportId, ...period, afterSeq };
    const { rows, next } = await answerOf(organizer, 'export-records', asked);
    return { rows, next };
  }, meanwhile);

const ledgerOf = (exportId: string, meanwhile: () => Promise<void>) =>
  paged<LedgerEntry>(async (afterSeq) => {
    const asked = { orgId: AN_ORG.id, exportId, afterSeq };
    const { entries, next } = await answerOf(organizer, 'export-ledger', asked);
    return { rows: entries, next };
  }, meanwhile);

const nothing = () => Promise.resolve();

test('what is decided while an export runs does not enter it: records and ledger stay what they were', async () => {
  const [records, entries] = [
    await recordsOf('quiet-export-000001', nothing),
    await ledgerOf('quiet-export-000002', nothing),
  ];
  expect([records.length, entries]).toEqual([RECORDS, ENTRIES]);
  const begun = { orgId: AN_ORG.id, exportId: 'busy-export-0000002', afterSeq: 0 };
  await answerOf(organizer, 'export-ledger', begun);
  let round = 0;
  const busy = () => append(round++);
  // The first page fixes how far an export goes, so it is asked for before anything is appended.
  const period = { from: '2026-11-01', to: '2026-11-30' };
  await answerOf(organizer, 'export-records', { ...begun, ...period, exportId: 'busy-export-0000001' });
  expect(await recordsOf('busy-export-0000001', busy)).toEqual(records);
  expect(await ledgerOf(begun.exportId, busy)).toEqual(entries);
  expect(await cloud.documents('ledger')).toHaveLength(RECORDS + round * APPENDED_AT_ONCE);
  const later = await recordsOf('later-export-000001', nothing);
  expect(later.length).toBeGreaterThan(RECORDS);
  expect(later.filter(({ minutes }) => minutes === 30).length).toBeGreaterThan(0);
});
