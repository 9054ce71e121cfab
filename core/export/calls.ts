import * as v from 'valibot';
import { idText } from '../activity/calls';
import { exportIdText } from '../ledger/calls';
import type { RecordingOrg } from '../ledger/entry';
import type { ExportScope } from '../ledger/export';
import type { CalendarDay } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import { realDay } from '../shared/real-day';
import type { RecordRow } from './record-row';

const dayText = (missing: string) =>
  v.pipe(
    v.string(missing),
    v.check((text) => realDay(text) !== undefined, missing),
    v.transform((text) => text as CalendarDay),
  );

/** A page of the approved records of one organisation; every page of an export carries the same id and period. */
export const exportRecordsRequest = v.pipe(
  v.strictObject({
    orgId: idText,
    exportId: exportIdText,
    from: dayText('请选开始日期'),
    to: dayText('请选结束日期'),
    afterSeq: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999_999_999)), 0),
  }),
  v.forward(
    v.partialCheck([['from'], ['to']], ({ from, to }) => from <= to, '结束日期不能早于开始日期'),
    ['to'],
  ),
);
export type ExportRecordsRequest = v.InferInput<typeof exportRecordsRequest>;

export interface ExportRecordsReply {
  readonly org: RecordingOrg;
  readonly rows: readonly RecordRow[];
  /** The last ledger entry this export covers, fixed when it began. */
  readonly until: number;
  /** `afterSeq` of the next page; absent at the end. */
  readonly next?: number;
}

/** The newest exports of one organisation, for those who may read its ledger. */
export const listExportsRequest = v.strictObject({ orgId: idText });
export type ListExportsRequest = v.InferInput<typeof listExportsRequest>;

/** One export as the organisation sees it. */
export interface ExportLine {
  readonly id: string;
  readonly scope: ExportScope;
  /** Masked name and number of whoever took it. */
  readonly by: string;
  readonly begunAt: Instant;
  /** Absent while it is unfinished. */
  readonly finishedAt?: Instant;
  readonly rows: number;
}
