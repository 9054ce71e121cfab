import { allowsSelfCheckIn } from '#core/activity/activity';
import { ROSTER_KEPT_DAYS } from '#core/attendance/attendance-rules';
import { downloadRosterRequest, type RosterReply, type Steward } from '#core/attendance/calls';
import type { Scan } from '#core/attendance/scan';
import { stepOfScan } from '#core/attendance/used-pass';
import { Failure } from '#core/shared/failure';
import { type ActivityId, asId } from '#core/shared/ids';
import { pageKey } from '#kernel/page-key';
import { freshId } from '#kernel/random';
import { rosterSettings } from '#kernel/roster-settings';
import { venueScreenOf } from '#kernel/venue-screen';
import { verb } from '#kernel/verb';
import { readActivity } from '#stores/activities';
import { record, recordPage } from '#stores/audit';
import { scansOf } from '#stores/scans';
import { signupIdOf, signupsAt } from '#stores/signups';
import { volunteersByNo } from '#stores/volunteers';
import { gateActivity } from './gate-activity';
import { rosterEntries } from './roster-entry';
import { rosterVersion } from './roster-version';

/** With five scans and six keys each, well under the 1 MB an answer may have. */
const PAGE = 300;

/** Where a page begins, and the state and length of the roster when its first page was read. */
interface Bookmark {
  readonly version: string;
  readonly total: number;
  readonly after: string;
}

const cursorAt = ({ version, total, after }: Bookmark): string => `${version}:${total}:${after}`;

function bookmarkOf(cursor: string, activityId: string): Bookmark {
  const [, version = '', total = '', who = ''] = /^([\w-]{16}):(\d+):([\w-]+)$/.exec(cursor) ?? [];
  if (version === '') {
    throw new Failure('INVALID_INPUT', 'unknown cursor', [
      { path: 'cursor', sentence: '名单位置失效了，请重新下载名单' },
    ]);
  }
  return { version, total: Number(total), after: `${activityId}:${who}` };
}

/** What another phone needs of a scan to judge; the pass text and the server's notes stay here. */
function shared({ pass, arrivedAt, measuredSkewMs, clock, reason, ...scan }: Scan): Scan {
  const passStep = pass === undefined ? undefined : stepOfScan({ pass });
  return { ...scan, ...(passStep === undefined ? {} : { passStep }) };
}

/** Who made some scans, and the caller. */
async function stewardsOf(scans: readonly Scan[], caller: Steward): Promise<readonly Steward[]> {
  const numbers = new Set(scans.flatMap(({ by }) => (by.startsWith('ZC') ? [by] : [])));
  numbers.delete(caller.volunteerNo);
  const others = await volunteersByNo([...numbers]);
  return [caller, ...others].map(({ volunteerNo, maskedName }) => ({ volunteerNo, maskedName }));
}

async function pageAfter(activityId: ActivityId, { version, total, after }: Bookmark, caller: Steward) {
  const rows = await signupsAt(activityId, { after, limit: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  const ids = shown.map(({ volunteerId }) => signupIdOf(activityId, volunteerId));
  const { names = 'surname', keptDays = ROSTER_KEPT_DAYS } = rosterSettings();
  const [entries, found] = await Promise.all([rosterEntries(shown, names), scansOf(ids)]);
  const scans = found.filter((scan) => scan.refused === undefined).map(shared);
  const last = rows.length > PAGE ? shown[PAGE - 1] : undefined;
  return {
    ...{ version, total, entries, scans, keptDays },
    stewards: await stewardsOf(scans, caller),
    ...(last === undefined ? {} : { next: cursorAt({ version, total, after: last.volunteerId }) }),
  };
}

/**
 * 下载名单: who may be let in, page by page, with the scans of the same people. Says only «current» when nothing has
 * changed since `known`. Handing a roster out is written down, every page of it.
 */
export const downloadRoster = verb({
  name: 'download-roster',
  right: 'gate',
  request: downloadRosterRequest,
  scope: ({ activityId }) => ({ activityId: asId<ActivityId>(activityId) }),
  run: async ({ activityId, known, cursor }, { visitor, now }): Promise<RosterReply> => {
    const { openid, member } = visitor;
    const activity = await readActivity(asId(activityId));
    if (activity === undefined) {
      throw new Failure('NOT_FOUND', `no activity ${activityId}`);
    }
    if (cursor !== undefined) {
      const bookmark = bookmarkOf(cursor, activityId);
      const page = { by: openid, action: 'download-roster', targetId: activityId };
      await recordPage(
        { ...page, note: `roster after ${bookmark.after}` },
        pageKey({ ...page, place: cursor, now }),
      );
      const rest = await pageAfter(activity.id, bookmark, member);
      return { kind: 'page', serverTime: now, activity: gateActivity(activity), ...rest };
    }
    const state = await rosterVersion(activity);
    if (known === state.version) {
      return { kind: 'current', version: state.version, serverTime: now };
    }
    const note = `roster of ${state.total}`;
    await record({ by: openid, action: 'download-roster', targetId: activityId, note }, freshId());
    const first = await pageAfter(activity.id, { ...state, after: '' }, member);
    const venue = allowsSelfCheckIn(activity) ? { venueSeed: venueScreenOf(activity.id).seed } : {};
    return { kind: 'page', serverTime: now, activity: gateActivity(activity), ...first, ...venue };
  },
});
