import type { Activity } from '#core/activity/activity';
import type { UploadedScan } from '#core/attendance/calls';
import type { Instant } from '#core/shared/instant';
import { allOf } from '#kernel/all-of';
import { randomDigits } from '#kernel/random';
import type { SignupDocument } from '#stores/signups';
import { signUpWalkIn, type WalkIn } from '#stores/walk-ins';
import { isProven, type StrangerOf } from './strangers';

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
    const duty = activity.duties.find(({ id }) => id === scan.dutyId);
    if (isWelcome && duty !== undefined && !coming.has(stranger.volunteerId)) {
      coming.set(stranger.volunteerId, { activity, duty, person: stranger, now });
    }
  }
  return allOf([...coming.values()].map((walkIn) => signUpWalkIn(walkIn, randomDigits)));
}
