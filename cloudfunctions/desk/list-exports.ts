import { type ExportLine, listExportsRequest } from '#core/export/calls';
import { asId } from '#core/shared/ids';
import { verb } from '#kernel/verb';
import { newestExports } from '#stores/exports';
import { maskedByOpenid } from '#stores/volunteers';

/** 导出记录: who took what away, and what was begun and not finished. */
export const listExports = verb({
  name: 'list-exports',
  right: 'ledger',
  request: listExportsRequest,
  scope: ({ orgId }) => ({ teamId: asId(orgId) }),
  run: async ({ orgId }): Promise<readonly ExportLine[]> => {
    const exports = await newestExports(asId(orgId));
    const people = await maskedByOpenid([...new Set(exports.map(({ by }) => by))]);
    const nameOf = new Map(
      people.map(({ openid, maskedName, volunteerNo }) => [openid, `${maskedName} ${volunteerNo}`]),
    );
    return exports.map(({ _id: id, scope, by, begunAt, finishedAt, rows }) => ({
      ...{ id, scope, by: nameOf.get(by) ?? '', begunAt, rows },
      ...(finishedAt === undefined ? {} : { finishedAt }),
    }));
  },
});
