import type { Activity, Duty } from '#core/activity/activity';
import { asId, type SignupId } from '#core/shared/ids';
import { DAY, type Instant, instant, MINUTE, minutesAfter } from '#core/shared/instant';
import { refusalToSignUp } from '#core/signup/can-sign-up';
import { clashIn, type Engagement } from '#core/signup/engagements';
import type { SeedActivity } from './activities';
import { type Dice, diceOf } from './dice';
import type { Invitation } from './invitations';
import type { SeedVolunteer } from './volunteers';

/** One person at one duty. */
export interface SeedSignup {
  readonly id: SignupId;
  readonly volunteer: SeedVolunteer;
  readonly duty: Duty;
  readonly state: 'confirmed' | 'waiting' | 'withdrawn';
  readonly requestedAt: Instant;
  readonly touchedAt: Instant;
  readonly promotedAt?: Instant;
  readonly entryNo: string;
}

/** Everybody at one duty, in the order in which they asked. */
export interface SeedDuty {
  readonly at: SeedActivity;
  readonly duty: Duty;
  readonly signups: readonly SeedSignup[];
  /** Revision of the seats after all of it. */
  readonly rev: number;
}

/** Who is taken when; grows while the activities are filled. */
export type Calendar = Map<string, Engagement[]>;

interface Filling {
  readonly dice: Dice;
  readonly at: SeedActivity;
  /** The activity as it stood before it may have been called off. */
  readonly published: Activity;
  readonly now: Instant;
  readonly calendar: Calendar;
  /** Who is in this activity already, and the numbers given out there. */
  readonly taken: Set<string>;
  readonly entryNos: Set<string>;
}

function canCome(
  volunteer: SeedVolunteer,
  duty: Duty,
  { at, published, calendar, taken, now }: Filling,
): boolean {
  const { activity, publishedAt } = at;
  const asked = { birthDay: volunteer.birthDay, now: publishedAt };
  const isSuspended = volunteer.status !== 'active' && activity.endsAt > now;
  const { startsAt, endsAt } = duty;
  return (
    !isSuspended &&
    !taken.has(volunteer.id) &&
    volunteer.registeredAt < publishedAt &&
    clashIn(calendar.get(volunteer.id) ?? [], { startsAt, endsAt, activityId: activity.id }) === undefined &&
    refusalToSignUp(published, duty, asked) === undefined
  );
}

function entryNoFrom({ dice, entryNos }: Filling): string {
  for (;;) {
    const entryNo = dice.digits(6);
    if (!entryNos.has(entryNo)) {
      entryNos.add(entryNo);
      return entryNo;
    }
  }
}

/** Moments at which so many people asked, earliest first: between publishing and the end of signing up, or now. */
function moments({ dice, at, now }: Filling, count: number): readonly Instant[] {
  const from = minutesAfter(at.publishedAt, 5);
  const to = Math.min(at.draft.signupClosesAt, now) - 2 * MINUTE;
  return Array.from({ length: count }, () => instant(from + dice.roll() * Math.max(0, to - from))).sort(
    (one, other) => one - other,
  );
}

/** How many sign up: more than there is room when it is full, nearly all for what is over or near. */
function wantedFor({ dice, at, now }: Filling, quota: number): number {
  if (at.fate === 'full') {
    return quota + dice.between(3, 8);
  }
  const daysAhead = (at.draft.startsAt - now) / DAY;
  const share = 0.78 + dice.roll() * 0.2 - Math.max(0, daysAhead) * 0.012;
  return Math.max(2, Math.min(quota - 1, Math.round(quota * share)));
}

/** The confirmed first, then the line; somebody invited to wait stands first in it. */
function inLine(
  filling: Filling,
  {
    duty,
    pool,
    invitations,
  }: {
    readonly duty: Duty;
    readonly pool: readonly SeedVolunteer[];
    readonly invitations: readonly Invitation[];
  },
): readonly SeedVolunteer[] {
  const able = filling.dice.shuffled(pool).filter((one) => canCome(one, duty, filling));
  const invited = (as: Invitation['as']) =>
    able.filter(({ openid }) => invitations.some((one) => one.openid === openid && one.as === as));
  const [sitting, waiting] = [invited('confirmed'), invited('waiting')];
  const others = able.filter((one) => !sitting.includes(one) && !waiting.includes(one));
  const seats = duty.quota - sitting.length;
  return [...sitting, ...others.slice(0, seats), ...waiting, ...others.slice(seats)].slice(
    0,
    wantedFor(filling, duty.quota),
  );
}

function withdrawal(filling: Filling, duty: Duty, volunteer: SeedVolunteer): SeedSignup {
  const [requestedAt = filling.at.publishedAt, touchedAt = requestedAt] = moments(filling, 2);
  return {
    id: asId(`${filling.at.activity.id}:${volunteer.id}`),
    volunteer,
    duty,
    state: 'withdrawn',
    requestedAt,
    touchedAt,
    entryNo: entryNoFrom(filling),
  };
}

/** Fills one duty. Whoever was first to ask sits first; the last seat of a full duty came free by a withdrawal. */
function fillDuty(
  filling: Filling,
  duty: Duty,
  { line, gone }: { readonly line: readonly SeedVolunteer[]; readonly gone: readonly SeedVolunteer[] },
): SeedDuty {
  const { at, calendar, taken } = filling;
  const asked = moments(filling, line.length);
  const withdrawn = gone.map((volunteer) => withdrawal(filling, duty, volunteer));
  const standing = line.map((volunteer, place): SeedSignup => {
    const requestedAt = asked[place] ?? at.publishedAt;
    const isPromoted = at.fate === 'full' && place === duty.quota - 1 && withdrawn.length > 0;
    const promotedAt = instant(Math.max(requestedAt + MINUTE, withdrawn[0]?.touchedAt ?? 0));
    return {
      id: asId(`${at.activity.id}:${volunteer.id}`),
      volunteer,
      duty,
      state: place < duty.quota ? 'confirmed' : 'waiting',
      requestedAt,
      touchedAt: isPromoted ? promotedAt : requestedAt,
      ...(isPromoted ? { promotedAt } : {}),
      entryNo: entryNoFrom(filling),
    };
  });
  for (const { volunteer } of [...standing, ...withdrawn]) {
    taken.add(volunteer.id);
  }
  for (const { volunteer } of at.fate === 'cancelled' ? [] : standing) {
    const { startsAt, endsAt } = duty;
    const engagement = { activityId: at.activity.id, title: at.activity.title, startsAt, endsAt };
    calendar.set(volunteer.id, [...(calendar.get(volunteer.id) ?? []), engagement]);
  }
  return { at, duty, signups: [...standing, ...withdrawn], rev: 1 + standing.length + 2 * withdrawn.length };
}

/** Everybody at one activity, duty by duty. */
export function fillActivity(
  seed: string,
  at: SeedActivity,
  known: {
    readonly pool: readonly SeedVolunteer[];
    readonly invitations: readonly Invitation[];
    readonly calendar: Calendar;
    readonly now: Instant;
  },
): readonly SeedDuty[] {
  const dice = diceOf(`${seed}:sign-ups:${at.activity.id}`);
  const published = { ...at.activity, status: 'published' } as const;
  const filling: Filling = { ...known, dice, at, published, taken: new Set(), entryNos: new Set() };
  return at.activity.duties.map((duty) => {
    const line = inLine(filling, { duty, ...known });
    const invited = new Set(known.invitations.map(({ openid }) => openid));
    const gone = dice
      .shuffled(known.pool)
      .filter((one) => !line.includes(one) && !invited.has(one.openid) && canCome(one, duty, filling))
      .slice(0, at.fate === 'full' ? 1 : dice.pick([0, 0, 0, 1]));
    return fillDuty(filling, duty, { line, gone });
  });
}
