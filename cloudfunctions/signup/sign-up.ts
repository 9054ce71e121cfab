import type { Activity, Duty } from '#core/activity/activity';
import { versionOf } from '#core/activity/changing/change';
import { isUnderConsent } from '#core/consent/standing';
import { Failure } from '#core/shared/failure';
import { type ActivityId, asId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { signUpRequest } from '#core/signup/calls';
import { refusalToSignUp } from '#core/signup/can-sign-up';
import type { SignUpRefusal, SignUpReply } from '#core/signup/signup';
import type { Member } from '#core/volunteer/member';
import { seal } from '#kernel/secrets';
import { verb } from '#kernel/verb';
import { readActivity } from '#stores/activities';
import { shownSignup } from '#stores/own-signups';
import { type Seated, seat } from '#stores/seating';
import { seatsIdOf, standingOf } from '#stores/seats';
import { readSignup, type SignupDocument, signupIdOf } from '#stores/signups';
import { pendingRow, type Wish } from './pending-row';

/** What somebody asks for and says, as it is stored. */
type Said = Pick<SignupDocument, 'needs' | 'message'>;

interface Asked {
  readonly activity: Activity;
  readonly duty: Duty;
  readonly member: Member;
  readonly openid: string;
  readonly now: Instant;
  readonly said: Said;
}

const saidNow = (needs: readonly string[], message: string | undefined): Said => ({
  ...(needs.length === 0 ? {} : { needs: seal(JSON.stringify(needs), 'needs') }),
  ...(message === undefined || message === '' ? {} : { message }),
});

/** What was said before a withdrawal; needs only as long as the person lets them be told. */
async function saidBefore(activityId: ActivityId, member: Member): Promise<Said> {
  const { needs, message, agreedAt } = (await readSignup(signupIdOf(activityId, member.id))) ?? {};
  return {
    ...(needs === undefined || !isUnderConsent(agreedAt, member.needsAgreedAt) ? {} : { needs }),
    ...(message === undefined ? {} : { message }),
  };
}

function wishOf({ activity, duty, member, openid, now, said }: Asked): Wish {
  return {
    activityId: activity.id,
    dutyId: duty.id,
    volunteerId: member.id,
    openid,
    state: 'pending',
    requestedAt: now,
    startsAt: duty.startsAt,
    endsAt: duty.endsAt,
    volunteerNo: member.volunteerNo,
    maskedName: member.maskedName,
    phoneTail: member.phoneTail,
    ...said,
    agreedAt: now,
    seatsRev: 0,
    touchedAt: now,
  };
}

async function openActivity(id: ActivityId): Promise<Activity> {
  const activity = await readActivity(id);
  if (activity === undefined || activity.status === 'draft') {
    throw new Failure('NOT_FOUND', 'no such activity');
  }
  return activity;
}

const fault = (path: string, sentence: string): Failure =>
  new Failure('INVALID_INPUT', sentence, [{ path, sentence }]);

function replyOf(outcome: Seated, activity: Activity): SignUpReply {
  if (outcome.kind === 'clash') {
    const { activityId, title, startsAt } = outcome.engagement;
    return { kind: 'clash', activityId, title, startsAt };
  }
  if (outcome.kind === 'waiting-list-full') {
    return outcome;
  }
  const { kind, row, position } = outcome;
  const signup = shownSignup(row, activity, kind === 'waiting' ? { position } : {});
  if (signup === undefined) {
    throw new Failure('CONFLICT', 'the sign-up changed while it was answered');
  }
  return kind === 'waiting' ? { kind, signup, position } : { kind, signup };
}

interface Answering {
  readonly activity: Activity;
  readonly now: Instant;
  /** What they say to the organizer now, when they say anything. */
  readonly message: string | undefined;
}

/** Carries a row on and says so when it had been written before, with another message. */
async function carriedOn(row: SignupDocument, answering: Answering): Promise<SignUpReply> {
  const { activity, now, message = '' } = answering;
  const reply = await standingNow(row, activity, now);
  return 'signup' in reply && message !== '' && message !== row.message ? { ...reply, unsaid: true } : reply;
}

async function standingNow(row: SignupDocument, activity: Activity, now: Instant): Promise<SignUpReply> {
  if (row.state !== 'confirmed' && row.state !== 'waiting') {
    return replyOf(await seat(row, activity.title, now), activity);
  }
  const { position } = await standingOf(seatsIdOf(row.activityId, row.dutyId), row.volunteerId);
  return replyOf({ kind: row.state, row, position }, activity);
}

/** A repeated call finds its signup even when the doors have closed since. */
async function standingOr(
  refusal: SignUpRefusal,
  member: Member,
  answering: Answering,
): Promise<SignUpReply> {
  const row = await readSignup(signupIdOf(answering.activity.id, member.id));
  const isStanding = row?.state === 'confirmed' || row?.state === 'waiting';
  return row !== undefined && isStanding ? carriedOn(row, answering) : refusal;
}

/**
 * 报名: a seat if one is free and nobody waits, else a place in the line. One person signs up once for an activity;
 * calling again answers what stands, whichever duty is asked for, and says when a new message was not taken. Who read
 * another version than the one that stands is asked to read it anew.
 */
export const signUp = verb({
  name: 'sign-up',
  right: 'volunteer',
  request: signUpRequest,
  run: async (
    { activityId, dutyId, needs = [], message, asBefore, version },
    { visitor: { member, openid }, now },
  ) => {
    const activity = await openActivity(asId(activityId));
    const answering = { activity, now, message };
    if (version !== undefined && version !== versionOf(activity)) {
      return standingOr({ kind: 'changed' }, member, answering);
    }
    const duty = activity.duties.find(({ id }) => id === dutyId);
    if (duty === undefined) {
      throw fault('dutyId', '没有这个岗位，请回到活动页重新选择');
    }
    if (needs.length > 0 && member.needsAgreedAt === undefined) {
      throw fault('needs', '您没有同意把所需便利告诉组织者，请不要勾选；想要同意，打电话或者发短信告诉我们');
    }
    const said = asBefore === true ? await saidBefore(activity.id, member) : saidNow(needs, message);
    const asked = { activity, duty, member, openid, now, said };
    const refusal = refusalToSignUp(activity, duty, { birthDay: member.birthDay, now });
    return refusal === undefined
      ? carriedOn(await pendingRow(wishOf(asked)), answering)
      : standingOr(refusal, member, answering);
  },
});
