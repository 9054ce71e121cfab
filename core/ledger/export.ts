import type { CalendarDay } from '../shared/calendar';
import type { TeamId } from '../shared/ids';
import type { Instant } from '../shared/instant';
import type { RecordingOrg } from './entry';

/** The days of service an export is about, both included. */
export interface Period {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** What one export takes away: approved records of a period, or the whole ledger as it is. */
export type ExportScope = { readonly kind: 'records'; readonly period: Period } | { readonly kind: 'ledger' };

/** One act of taking records away (导出), from its first page to its last. Unfinished until `finishedAt`. */
export interface Export {
  readonly orgId: TeamId;
  readonly org: RecordingOrg;
  readonly scope: ExportScope;
  /** The last entry it covers, fixed when it began, so that later ones do not move it. */
  readonly until: number;
  readonly begunAt: Instant;
  readonly finishedAt?: Instant;
  /** How far the pages handed out reach in the ledger. */
  readonly handedTo: number;
  /** Rows handed out so far. */
  readonly rows: number;
}
