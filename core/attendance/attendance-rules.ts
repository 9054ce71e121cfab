import { type Instant, minutesAfter } from '../shared/instant';

/**
 * When the gate lets people in, around the planned time of their duty. An hour to either side, as the public check-in
 * systems that local federations run (签到码时段为活动开始前 60 分钟至结束后 60 分钟).
 */
export const GATE_WINDOW = { opensMinutesBefore: 60, closesMinutesAfter: 60 } as const;

/**
 * The roster stays on a steward's phone for so many days after the activity, in case uploads have to be looked at, and
 * no longer: personal data are kept for the shortest time their purpose needs (个人信息保护法第十九条). A deployment
 * may set another number; the roster then says it.
 */
export const ROSTER_KEPT_DAYS = 3;

/**
 * A scan that no pass proves counts on the word of the phone for when it happened. Arriving later than this after that
 * moment it is for the organizer to look at: a day for what a steward ticked or typed, so that an evening without
 * signal is nothing odd; a quarter of an hour for a person's own phone, whose venue code lives for a minute.
 */
export const UNPROVEN_LATE_MINUTES = { bySteward: 24 * 60, byOneself: 15 } as const;

/** So many gates one answer names at most. */
export const MOST_GATES = 50;

/** Planned times of a duty. */
export interface PlannedTime {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** The gate stands open from this moment on. */
export const gateOpensAt = (planned: PlannedTime): Instant =>
  minutesAfter(planned.startsAt, -GATE_WINDOW.opensMinutesBefore);

/** The gate stands open up to and including this moment; after it forgotten check-outs are closed. */
export const gateClosesAt = (planned: PlannedTime): Instant =>
  minutesAfter(planned.endsAt, GATE_WINDOW.closesMinutesAfter);
