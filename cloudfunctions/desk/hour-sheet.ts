import { hourSheetRequest } from '#core/hours/calls';
import { countRows, inLookingOrder, sheetRow, sortKeyOf } from '#core/hours/sheet-row';
import type { HourSheetReply } from '#core/hours/views';
import { dueTimeOf } from '#core/hours/working-days';
import { asId } from '#core/shared/ids';
import { pageKey } from '#kernel/page-key';
import { freshId } from '#kernel/random';
import { verb } from '#kernel/verb';
import { record, recordPage } from '#stores/audit';
import { casesAt } from '#stores/hour-cases';
import { activityOf, sheetActivity } from './hours-at';

/** 时长确认单: everybody's hours at one activity, what needs a look first. Looking is written down, at every page. */
export const hourSheet = verb({
  name: 'hour-sheet',
  right: 'hours',
  request: hourSheetRequest,
  scope: ({ activityId }) => ({ activityId: asId(activityId) }),
  run: async ({ activityId, cursor = '', limit }, { visitor: { openid }, now }): Promise<HourSheetReply> => {
    const activity = await activityOf(activityId);
    const cases = await casesAt(activity, now);
    const all = inLookingOrder(cases.map(({ hourCase, maskedName }) => sheetRow(hourCase, maskedName)));
    const rest = all.filter((row) => sortKeyOf(row) > cursor);
    const rows = rest.slice(0, limit);
    const last = rest.length > limit ? rows[limit - 1] : undefined;
    const { dueDay, dueAt, unknownYears } = dueTimeOf(activity);
    const counts = countRows(all);
    const look = { by: openid, action: 'hour-sheet', targetId: activityId, note: `hours of ${all.length}` };
    await (cursor === ''
      ? record(look, freshId())
      : recordPage(look, pageKey({ ...look, place: cursor, now })));
    const isOpen = counts.exceptions + counts.clean > 0;
    return {
      ...{ activity: sheetActivity(activity), recordingOrg: activity.recordingOrg.name, counts, rows },
      ...{ dueDay, unknownYears, isOverdue: isOpen && now >= dueAt },
      ...(last === undefined ? {} : { next: sortKeyOf(last) }),
    };
  },
});
