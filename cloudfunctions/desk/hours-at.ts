import type { Activity } from '#core/activity/activity';
import type { Judged } from '#core/hours/decide';
import type { Decider, HourCase } from '#core/hours/hour-case';
import { judgedInTurn } from '#core/hours/in-turn';
import type { StaffOffice } from '#core/hours/office';
import { officesOf } from '#core/hours/office';
import type { HourOutcomesReply, SheetActivity } from '#core/hours/views';
import type { Registered } from '#core/role/visitor';
import { Failure } from '#core/shared/failure';
import { asId, type SignupId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { sha256Hex } from '#kernel/fingerprint';
import { readActivity } from '#stores/activities';
import { decideAll } from '#stores/hour-decisions';
import { volunteersByNo } from '#stores/volunteers';

/** The activity of a request; the door has read it too, but it may be of nobody. */
export async function activityOf(activityId: string): Promise<Activity> {
  const activity = await readActivity(asId(activityId));
  if (activity === undefined) {
    throw new Failure('NOT_FOUND', `no activity ${activityId}`);
  }
  return activity;
}

/** What the desk shows of an activity. */
export const sheetActivity = (activity: Activity): SheetActivity => {
  const { id, title, venue, team, startsAt, endsAt, countsAsService, isSample } = activity;
  return {
    ...{ activityId: id, title, venue, teamName: team.name },
    ...{ startsAt, endsAt, countsAsService, isSample },
  };
};

/** The capacities in which a caller may decide here. */
export const officesAt = ({ roles }: Pick<Registered, 'roles'>, activity: Activity): readonly StaffOffice[] =>
  officesOf(roles, { teamId: activity.team.id, orgId: activity.recordingOrg.id });

/** What somebody of the staff decides, and as whom. */
export interface StaffDecision {
  readonly activityId: string;
  readonly records: readonly string[];
  readonly visitor: Registered;
  readonly now: Instant;
  /** The turn that the caller's screen saw next, of the only record. */
  readonly turn?: number | undefined;
  /** The office that decides about one record; the nearest of the caller's unless said otherwise. */
  readonly officeFor?: (hourCase: HourCase, offices: readonly StaffOffice[]) => StaffOffice | undefined;
  readonly judge: (hourCase: HourCase, decider: Decider) => Judged;
}

/** Decides about records as somebody of the staff. */
export async function decideAsStaff(asked: StaffDecision): Promise<HourOutcomesReply> {
  const { visitor, now, judge, turn, officeFor = (_, [nearest]) => nearest } = asked;
  const activity = await activityOf(asked.activityId);
  const offices = officesAt(visitor, activity);
  const by = visitor.member.volunteerNo;
  const outcomes = await decideAll({
    ...{ activity, now, sha256: sha256Hex },
    records: asked.records.map((record) => asId<SignupId>(record)),
    judge: (hourCase) => {
      const as = officeFor(hourCase, offices);
      return as === undefined
        ? { kind: 'refused', refusal: { kind: 'office-not-asked' } }
        : judgedInTurn(hourCase, { by, turn }, (one) => judge(one, { by, as, at: now }));
    },
  });
  return { outcomes };
}

/** Masked names of staff and volunteers by their numbers; a number nobody has stays a number. */
export async function namesOf(numbers: readonly string[]): Promise<(number: string) => string> {
  const wanted = [...new Set(numbers)].filter((number) => number.startsWith('ZC'));
  const found = await volunteersByNo(wanted.slice(0, 1000));
  const names = new Map<string, string>(found.map((one) => [one.volunteerNo, one.maskedName]));
  return (number) => names.get(number) ?? number;
}
