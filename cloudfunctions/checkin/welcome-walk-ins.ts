import type { Activity } from '#core/activity/activity';
import type { UploadedScan } from '#core/attendance/calls';
import type { Instant } from '#core/shared/instant';
import { allOf } from '#kernel/all-of';
import { randomDigits } from '#kernel/random';
import { addSignup, changeSignup, readSignup, type SignupDocument, signupIdOf } from '#stores/signups';
import { isProven, type Stranger, type StrangerOf } from './strangers';

/** Who comes to which duty without having signed up. */
interface WalkIn {
  readonly activity: Activity;
  readonly stranger: Stranger;
  readonly dutyId: string;
  readonly now: Instant;
}

type Wish = Omit<SignupDocument, '_id' | 'rev' | 'createdAt' | 'entryNo'>;

function wishOf({ activity, stranger, dutyId, now }: WalkIn): Wish | undefined {
  const duty = activity.duties.find(({ id }) => id === dutyId);
  if (duty === undefined) {
    return undefined;
  }
  const { volunteerId, volunteerNo, openid, maskedName, phoneTail } = stranger;
  return {
    ...{ activityId: activity.id, dutyId: duty.id, volunteerId, openid, state: 'confirmed', isWalkIn: true },
    ...{ volunteerNo, maskedName, phoneTail, startsAt: duty.startsAt, endsAt: duty.endsAt },
    ...{ requestedAt: now, touchedAt: now, seatsRev: 0 },
  };
}

/** Writes the row of a walk-in once; whoever has one already keeps it. */
async function rowOf(walkIn: WalkIn): Promise<SignupDocument | undefined> {
  const wish = wishOf(walkIn);
  const id = signupIdOf(walkIn.activity.id, walkIn.stranger.volunteerId);
  while (wish !== undefined) {
    const added = await addSignup({ _id: id, ...wish, entryNo: randomDigits(6) });
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
  return undefined;
}

interface Gate {
  readonly activity: Activity;
  readonly strangerOf: StrangerOf;
  readonly rows: readonly SignupDocument[];
  readonly now: Instant;
}

/**
 * Signs up the walk-ins that a phone let in (现场报名): outside the quota, marked for ever, once for each person
 * whatever is sent again. Nobody is signed up by a pass that proves nothing, nor while suspended.
 */
export async function welcomeWalkIns(
  scans: readonly UploadedScan[],
  { activity, strangerOf, rows, now }: Gate,
): Promise<readonly SignupDocument[]> {
  const standing = new Set(rows.flatMap((row) => (row.state === 'undone' ? [] : [row.volunteerId])));
  const coming = new Map<string, WalkIn>();
  for (const scan of scans) {
    const stranger = scan.method === 'walk-in' && scan.letThrough ? strangerOf(scan) : undefined;
    const isWelcome =
      stranger?.status === 'active' && !standing.has(stranger.volunteerId) && isProven(scan, stranger);
    if (isWelcome && scan.dutyId !== undefined && !coming.has(stranger.volunteerId)) {
      coming.set(stranger.volunteerId, { activity, stranger, dutyId: scan.dutyId, now });
    }
  }
  return (await allOf([...coming.values()].map(rowOf))).flatMap((row) => row ?? []);
}
