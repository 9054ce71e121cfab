import type { Activity, Duty } from '#core/activity/activity';
import type { VolunteerId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { addSignup, changeSignup, readSignup, type SignupDocument, signupIdOf } from './signups';
import type { VolunteerDocument } from './volunteers';

/** Who comes to which duty without having signed up (现场报名). */
export interface WalkIn {
  readonly activity: Pick<Activity, 'id'>;
  readonly duty: Duty;
  readonly person: Pick<VolunteerDocument, 'volunteerNo' | 'openid' | 'maskedName' | 'phoneTail'> & {
    readonly volunteerId: VolunteerId;
  };
  readonly now: Instant;
}

/** Draws so many random decimal digits. */
export type DrawDigits = (count: number) => string;

const ENTRY_NO_DIGITS = 6;

type Wish = Omit<SignupDocument, '_id' | 'rev' | 'createdAt' | 'entryNo'>;

function wishOf({ activity, duty, person, now }: WalkIn): Wish {
  const { volunteerId, volunteerNo, openid, maskedName, phoneTail } = person;
  return {
    ...{ activityId: activity.id, dutyId: duty.id, volunteerId, openid, state: 'confirmed', isWalkIn: true },
    ...{ volunteerNo, maskedName, phoneTail, startsAt: duty.startsAt, endsAt: duty.endsAt },
    ...{ requestedAt: now, touchedAt: now, seatsRev: 0 },
  };
}

/** Writes the row of a walk-in, outside the quota, once whatever is asked again; whoever has a row already keeps it. */
export async function signUpWalkIn(walkIn: WalkIn, draw: DrawDigits): Promise<SignupDocument> {
  const wish = wishOf(walkIn);
  const id = signupIdOf(walkIn.activity.id, walkIn.person.volunteerId);
  for (;;) {
    const added = await addSignup({ _id: id, ...wish, entryNo: draw(ENTRY_NO_DIGITS) });
    if (added.kind === 'inserted') {
      return added.document;
    }
    // Without a standing row only the entry number was taken, and another one is drawn.
    const standing = await readSignup(id);
    const row = standing?.state === 'undone' ? await changeSignup(standing, wish) : standing;
    if (row !== undefined) {
      return row;
    }
  }
}
