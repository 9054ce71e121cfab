import type { Activity } from '#core/activity/activity';
import { effectiveAt } from '#core/attendance/effective-at';
import { plannedFor } from '#core/attendance/judge-scan';
import type { Scan } from '#core/attendance/scan';
import {
  type FlaggedScan,
  type ListFlaggedReply,
  listFlaggedRequest,
  type NumberedPerson,
  type ShownSettlement,
} from '#core/attendance/settling/calls';
import { type Flagged, flaggedScans } from '#core/attendance/settling/flagged-scans';
import { claimedNo } from '#core/attendance/settling/naming';
import { Failure } from '#core/shared/failure';
import { asId, type VolunteerNo } from '#core/shared/ids';
import { verb } from '#kernel/verb';
import { readActivity } from '#stores/activities';
import { scansAt } from '#stores/scans';
import { type SettlementDocument, settlementsOf } from '#stores/settlements';
import { dutiesAt } from '#stores/signups';
import { volunteersByNo } from '#stores/volunteers';

const PAGE = 50;

type NameOf = (volunteerNo: string) => string | undefined;

/** Masked names of everybody who is on a page. */
async function namesFor(
  page: readonly Flagged[],
  settlements: ReadonlyMap<string, SettlementDocument>,
): Promise<NameOf> {
  const numbers = page.flatMap(({ scan }) => {
    const { by, volunteerNo } = settlements.get(scan.id) ?? {};
    return [scan.by, scan.volunteerNo, claimedNo(scan), by, volunteerNo].flatMap((number) => number ?? []);
  });
  const found = await volunteersByNo([...new Set(numbers)].filter((number) => number.startsWith('ZC')));
  const names = new Map<string, string>(found.map((one) => [one.volunteerNo, one.maskedName]));
  return (volunteerNo) => names.get(volunteerNo);
}

/** A number with the name of whoever has it. */
function numbered(volunteerNo: VolunteerNo, nameOf: NameOf): NumberedPerson {
  const name = nameOf(volunteerNo);
  return { volunteerNo, ...(name === undefined ? {} : { name }) };
}

function shownSettlement(
  settlement: SettlementDocument | undefined,
  nameOf: NameOf,
): { readonly settled?: ShownSettlement } {
  if (settlement === undefined) {
    return {};
  }
  const { decision, reason, by, settledAt, volunteerNo } = settlement;
  const person = volunteerNo === undefined ? {} : { person: numbered(volunteerNo, nameOf) };
  return { settled: { decision, reason, by: nameOf(by) ?? by, at: settledAt, ...person } };
}

/** Who it was, or whom somebody that nobody could tell claims to be. */
function shownPerson(scan: Scan, nameOf: NameOf): Pick<FlaggedScan, 'volunteerNo' | 'name' | 'claims'> {
  const claimed = claimedNo(scan);
  if (claimed !== undefined) {
    return { claims: numbered(claimed, nameOf) };
  }
  return scan.volunteerNo === undefined ? {} : numbered(scan.volunteerNo, nameOf);
}

function shown(
  { scan, why }: Flagged,
  settlement: SettlementDocument | undefined,
  nameOf: NameOf,
): FlaggedScan {
  const { id, kind, forced, refused, by, point, method, device, arrivedAt, skewMs, measuredSkewMs, reason } =
    scan;
  return {
    ...{ scanId: id, kind, why, by: nameOf(by) ?? by, method, device, happenedAt: effectiveAt(scan) },
    ...(forced === undefined ? {} : { forced }),
    ...(refused === undefined ? {} : { refused }),
    ...shownPerson(scan, nameOf),
    ...(point === undefined ? {} : { point }),
    ...(arrivedAt === undefined ? {} : { arrivedAt }),
    ...(skewMs === undefined ? {} : { skewMs }),
    ...(measuredSkewMs === undefined ? {} : { measuredSkewMs }),
    ...(reason === undefined ? {} : { reason }),
    ...shownSettlement(settlement, nameOf),
  };
}

async function settledAmong(flagged: readonly Flagged[]): Promise<ReadonlyMap<string, SettlementDocument>> {
  const settlements = await settlementsOf(flagged.map(({ scan }) => scan.id));
  return new Map(settlements.map((one) => [one._id, one]));
}

/** All of an activity's scans, folded anew: a late upload can make a scan odd that nobody flagged when it came. */
async function flaggedAt(activity: Activity): Promise<readonly Flagged[]> {
  const [scans, dutyOf] = await Promise.all([scansAt(activity.id), dutiesAt(activity.id)]);
  return flaggedScans(scans, (signupId) => plannedFor(activity, dutyOf.get(signupId ?? asId(''))));
}

/**
 * 存疑扫码: what was let in against the rules, twice, by a doubtful clock or of unknown people, or turned away against
 * what the server knew; newest first.
 */
export const listFlagged = verb({
  name: 'list-flagged',
  right: 'organizer',
  request: listFlaggedRequest,
  scope: ({ activityId }) => ({ activityId: asId(activityId) }),
  run: async ({ activityId, onlyOpen, cursor }): Promise<ListFlaggedReply> => {
    const activity = await readActivity(asId(activityId));
    if (activity === undefined) {
      throw new Failure('NOT_FOUND', `no activity ${activityId}`);
    }
    const all = await flaggedAt(activity);
    const settlements = await settledAmong(all);
    const open = all.filter(({ scan }) => !settlements.has(scan.id));
    const wanted = onlyOpen ? open : all;
    const from = Number(cursor ?? 0);
    const page = wanted.slice(from, from + PAGE);
    const nameOf = await namesFor(page, settlements);
    return {
      rows: page.map((one) => shown(one, settlements.get(one.scan.id), nameOf)),
      ...{ total: wanted.length, open: open.length },
      ...(from + PAGE < wanted.length ? { next: String(from + PAGE) } : {}),
    };
  },
});
