import { BYTE_ORDER_MARK, type CellValue, csvLines } from '#core/export/csv';
import { canonicalText, type Plain } from '#core/ledger/canonical-text';
import type { RecordingOrg } from '#core/ledger/entry';
import type { Refused } from '../../backend/answer';
import { call } from '../../backend/call';
import { randomBytes } from '../../platform/random';
import type { OwnFile } from '../../platform/save-file';
import { cellsOf, HEADER } from './columns';
import { spreadsheetOf } from './spreadsheet';
import { EXPORT_WORDS } from './words';

export type FileKind = 'csv' | 'excel' | 'ledger';

/** What is to be exported. */
export interface Wish {
  readonly org: RecordingOrg;
  readonly kind: FileKind;
  readonly from: string;
  readonly to: string;
}

/** An export under way: what has been fetched, and where it goes on. Never changed, each page makes the next one. */
export interface Task {
  readonly wish: Wish;
  readonly exportId: string;
  /** Where the next page begins; absent when all is there. */
  readonly next: number | undefined;
  readonly until: number;
  readonly rows: number;
  readonly lines: readonly string[];
  readonly cells: readonly (readonly CellValue[])[];
}

/** Begins an export; nothing has been fetched yet. */
export async function newTask(wish: Wish): Promise<Task> {
  const bytes = await randomBytes(12);
  const exportId = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { wish, exportId, next: 0, until: 0, rows: 0, lines: [], cells: [] };
}

async function ledgerPage(task: Task, afterSeq: number): Promise<Task | Refused> {
  const { wish, exportId } = task;
  const answer = await call('export-ledger', { orgId: wish.org.id, exportId, afterSeq });
  if (!answer.ok) {
    return answer;
  }
  const { entries, until, next } = answer.value;
  const text = entries.map((entry) => `${canonicalText(entry as unknown as Plain)}\n`).join('');
  return { ...task, next, until, rows: task.rows + entries.length, lines: [...task.lines, text] };
}

async function recordsPage(task: Task, afterSeq: number): Promise<Task | Refused> {
  const { wish, exportId } = task;
  const { org, from, to, kind } = wish;
  const answer = await call('export-records', { orgId: org.id, exportId, from, to, afterSeq });
  if (!answer.ok) {
    return answer;
  }
  const { until, next } = answer.value;
  const cells = answer.value.rows.map(cellsOf);
  const grown = { ...task, next, until, rows: task.rows + cells.length };
  return kind === 'csv'
    ? { ...grown, lines: [...task.lines, csvLines(cells)] }
    : { ...grown, cells: [...task.cells, ...cells] };
}

/** Fetches the next page; answers the task with it, or why it did not come. */
export const nextPage = (task: Task): Promise<Task | Refused> =>
  task.wish.kind === 'ledger' ? ledgerPage(task, task.next ?? 0) : recordsPage(task, task.next ?? 0);

/** The file of an export that has come to its end. */
export function fileOf({ wish, lines, cells }: Task): OwnFile {
  const { org, kind, from, to } = wish;
  const name = EXPORT_WORDS.file(org.name, from, to);
  switch (kind) {
    case 'ledger':
      return {
        name: `${EXPORT_WORDS.ledgerFile(org.name)}.ndjson`,
        type: 'application/x-ndjson',
        parts: lines,
      };
    case 'csv':
      return {
        name: `${name}.csv`,
        type: 'text/csv',
        parts: [BYTE_ORDER_MARK, csvLines([HEADER]), ...lines],
      };
    case 'excel':
      return {
        name: `${name}.xlsx`,
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        parts: [spreadsheetOf([HEADER, ...cells])],
      };
  }
}
