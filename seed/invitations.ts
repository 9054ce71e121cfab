import type { Instant } from '#core/shared/instant';
import type { SeedActivity } from './activities';
import type { SeedTeam } from './organisations';
import { openidOf } from './people';

/** Somebody of the demonstration who must have a seat, or a number in the line, at an activity. */
export interface Invitation {
  readonly openid: string;
  readonly as: 'confirmed' | 'waiting';
}

/** How many activities behind and ahead each of them takes part in; `today` is the one whose gate stands open. */
const SHARES: Readonly<
  Record<string, { readonly past: number; readonly coming: number; readonly today: boolean }>
> = {
  volunteer: { past: 6, coming: 2, today: true },
  veteran: { past: 18, coming: 2, today: false },
  blind: { past: 4, coming: 1, today: true },
  deaf: { past: 3, coming: 2, today: false },
  waiting: { past: 2, coming: 0, today: false },
  minor: { past: 0, coming: 1, today: false },
  suspended: { past: 3, coming: 0, today: false },
};

/** Number of the last activity that is planned by hand: the full one. */
const FIXED = 5;

const takesMinors = ({ draft }: SeedActivity): boolean =>
  draft.minorsAllowed && (draft.duties[0]?.minAge ?? 99) <= 16;

/** Who is invited where, by the number of the activity. Whoever cannot come there after all is quietly left out. */
export function invite(
  activities: readonly SeedActivity[],
  now: Instant,
  home: SeedTeam['spot'],
): ReadonlyMap<number, readonly Invitation[]> {
  const city = home.region.code.slice(0, 4);
  const invitations = new Map<number, Invitation[]>();
  const add = (at: number, invitation: Invitation) =>
    invitations.set(at, [...(invitations.get(at) ?? []), invitation]);
  const near = activities
    .map((one, at) => ({ ...one, at }))
    .filter(
      ({ activity, fate, at }) => at > FIXED && activity.region.code.startsWith(city) && fate !== 'cancelled',
    )
    .sort((one, other) => Math.abs(one.draft.startsAt - now) - Math.abs(other.draft.startsAt - now));
  const past = near.filter(({ draft }) => draft.endsAt < now);
  const coming = near.filter(({ draft, fate }) => draft.startsAt > now && fate === 'usual');
  for (const [turn, [id, share]] of Object.entries(SHARES).entries()) {
    const openid = openidOf(id);
    const open = id === 'minor' ? coming.filter(takesMinors) : coming.slice(turn % 2);
    const chosen = [...past.slice(0, share.past), ...open.slice(0, share.coming)];
    for (const { at } of chosen) {
      add(at, { openid, as: 'confirmed' });
    }
    if (share.today) {
      add(0, { openid, as: 'confirmed' });
    }
  }
  add(FIXED, { openid: openidOf('waiting'), as: 'waiting' });
  return invitations;
}
