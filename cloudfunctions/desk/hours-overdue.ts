import { hoursOverdueRequest } from '#core/hours/calls';
import type { HoursOverdueReply, OpenSheet } from '#core/hours/views';
import { dueTimeOf } from '#core/hours/working-days';
import type { StaffRole } from '#core/role/roles';
import { asId, type TeamId } from '#core/shared/ids';
import { DAY, type Instant } from '#core/shared/instant';
import { verb } from '#kernel/verb';
import { readActivities } from '#stores/activities';
import { type HourSheetDocument, openSheets } from '#stores/hour-sheets';
import { sheetActivity } from './hours-at';

const MOST = 100;

/** The teams and organisations somebody runs; all there are for the secretariat. */
const ledBy = (roles: readonly StaffRole[]): readonly TeamId[] | undefined =>
  roles.some(({ kind }) => kind === 'secretariat')
    ? undefined
    : roles.flatMap((role) => (role.kind === 'organizer' ? [role.teamId] : []));

async function shown(sheets: readonly HourSheetDocument[], now: Instant): Promise<readonly OpenSheet[]> {
  const activities = await readActivities(sheets.map(({ _id }) => asId(_id)));
  return sheets.flatMap(({ _id, open, dueAt }): readonly OpenSheet[] => {
    const activity = activities.get(asId(_id));
    if (activity === undefined) {
      return [];
    }
    const { dueDay, unknownYears } = dueTimeOf(activity);
    const isOverdue = now >= dueAt;
    const daysLate = isOverdue ? Math.floor((now - dueAt) / DAY) + 1 : 0;
    return [{ activity: sheetActivity(activity), open, dueDay, unknownYears, isOverdue, daysLate }];
  });
}

/**
 * 待确认与逾期的时长: activities with open hours of one's own team and of the teams whose records one's organisation keeps,
 * the longest overdue first.
 */
export const hoursOverdue = verb({
  name: 'hours-overdue',
  right: 'hours-anywhere',
  request: hoursOverdueRequest,
  run: async (_, { visitor: { roles }, now }): Promise<HoursOverdueReply> => {
    const own = ledBy(roles);
    const sheets = await openSheets({ ...(own === undefined ? {} : { ledBy: own }), limit: MOST + 1 });
    const rows = await shown(sheets.slice(0, MOST), now);
    return {
      rows,
      overdue: rows.filter(({ isOverdue }) => isOverdue).length,
      hasMore: sheets.length > MOST,
    };
  },
});
