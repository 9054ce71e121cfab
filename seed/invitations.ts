import type { Instant } from '#core/shared/instant';
import type { SeedActivity } from './activities';
import type { SeedTeam } from './organisations';
import { openidOf } from './people';

/** Somebody of the demonstration who must have a seat, or a number in the line, at an activity. */
export interface Invitation {
  readonly openid: string;
  readonly as: 'confirmed' | 'waiting';
}

/** How many activities behind and ahead each of them takes part in; `today` are those whose gate stands open. */
const SHARES: Readonly<
  Record<string, { readonly past: number; readonly coming: number; readonly today: readonly number[] }>
> = {
  volunteer: { past: 8, coming: 2, today: [0] },
  veteran: { past: 24, coming: 2, today: [] },
  blind: { past: 6, coming: 1, today: [1] },
  deaf: { past: 5, coming: 2, today: [] },
  waiting: { past: 2, coming: 0, today: [] },
  minor: { past: 0, coming: 1, today: [] },
  suspended: { past: 3, coming: 0, today: [] },
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
    const chosen = [...past.slice(0, share.past), ...open.slice(0, share.coming)].map(({ at }) => at);
    for (const at of [...share.today, ...chosen]) {
      add(at, { openid, as: 'confirmed' });
    }
  }
  add(FIXED, { openid: openidOf('waiting'), as: 'waiting' });
  return invitations;
}
