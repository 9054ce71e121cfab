import { randomDigits } from '#kernel/random';
import { isGone, unseat } from '#stores/seating';
import { seatsIdOf, standingOf } from '#stores/seats';
import { addSignup, changeSignup, readSignup, type SignupDocument, signupIdOf } from '#stores/signups';

/** What somebody wants, before anything is decided. */
export type Wish = Omit<
  SignupDocument,
  '_id' | 'rev' | 'createdAt' | 'entryNo' | 'promotedAt' | 'withdrawReason'
>;

/** What a new sign-up does not take over from one that was withdrawn. */
const NOTHING_OF_BEFORE = {
  promotedAt: undefined,
  withdrawReason: undefined,
  needs: undefined,
  message: undefined,
  // Who came unannounced and then signs up holds a seat like anybody; their scans tell how they came.
  isWalkIn: undefined,
} as const;

/** Makes a standing row pending again, or finds it busy; `undefined` when it must be looked at anew. */
async function renewed(row: SignupDocument, wish: Wish): Promise<SignupDocument | undefined> {
  if (row.state === 'withdrawing') {
    await unseat(row, wish.touchedAt);
    return undefined;
  }
  if (!isGone(row)) {
    return row;
  }
  // A promotion of the earlier sign-up may still be on its way to the row; it must not speak for this one.
  const place = seatsIdOf(wish.activityId, wish.dutyId);
  const { seatsRev } = await standingOf(place, wish.volunteerId);
  return changeSignup(row, { ...NOTHING_OF_BEFORE, ...wish, seatsRev });
}

/** Writes down the wish; answers the row to carry on, which may be one that stands already. */
export async function pendingRow(wish: Wish): Promise<SignupDocument> {
  const id = signupIdOf(wish.activityId, wish.volunteerId);
  for (;;) {
    const added = await addSignup({ _id: id, ...wish, entryNo: randomDigits(6) });
    if (added.kind === 'inserted') {
      return added.document;
    }
    // Without a standing row only the entry number was taken, and another one is drawn.
    const standing = await readSignup(id);
    const row = standing === undefined ? undefined : await renewed(standing, wish);
    if (row !== undefined) {
      return row;
    }
  }
}
