import { type ExportRecordsReply, exportRecordsRequest } from '#core/export/calls';
import type { LedgerPart, RecordRow } from '#core/export/record-row';
import { dueTimeOf } from '#core/hours/working-days';
import { asId } from '#core/shared/ids';
import { unseal } from '#kernel/secrets';
import { verb } from '#kernel/verb';
import { activityParts, exportRows, volunteerParts } from '#stores/export-rows';
import { handOut } from '#stores/exports';
import { exportUnderWay } from './export-under-way';

/** Puts to the ledger's rows what registration and the activities know; two or three reads for a page. */
async function complete(rows: readonly LedgerPart[]): Promise<readonly RecordRow[]> {
  const [volunteers, activities] = await Promise.all([
    volunteerParts(
      rows.map(({ volunteerNo }) => volunteerNo),
      { unseal },
    ),
    activityParts(rows.map(({ activityId }) => activityId)),
  ]);
  return rows.map((row) => {
    const { volunteer, agrees } = volunteers.get(row.volunteerNo) ?? {};
    const person = { ...(volunteer && { volunteer }), ...(agrees !== undefined && { agrees }) };
    const activity = activities.get(row.activityId);
    if (activity === undefined) {
      return { ...row, ...person };
    }
    const { endsAt, ...known } = activity;
    const isLate = row.approvedAt >= dueTimeOf({ endsAt }).dueAt;
    return { ...row, ...person, activity: { ...known, isLate } };
  });
}

/**
 * 导出服务记录 for the national system (志愿服务条例 第十九条): the approved records of one organisation whose first day
 * lies in a period. What is decided while the export runs does not enter it. Of who did not agree to
 * be told to that system nothing but the volunteer number stands in it. Every page is written down as handed out
 * before it is.
 */
export const exportRecords = verb({
  name: 'export-records',
  right: 'organizer',
  request: exportRecordsRequest,
  scope: ({ orgId }) => ({ teamId: asId(orgId) }),
  run: async ({ orgId, exportId, from, to, afterSeq }, { visitor, now }): Promise<ExportRecordsReply> => {
    const period = { from, to };
    const scope = { kind: 'records' as const, period };
    const begun = await exportUnderWay({ exportId, afterSeq, orgId, scope, by: visitor.openid }, now);
    const { until } = begun;
    const looked = await exportRows({ orgId: begun.orgId, period, afterSeq, until });
    const rows = await complete(looked.rows);
    await handOut(begun, { upTo: looked.upTo, rows: rows.length }, now);
    return {
      ...{ org: begun.org, rows, until },
      ...(looked.upTo < until ? { next: looked.upTo } : {}),
    };
  },
});
