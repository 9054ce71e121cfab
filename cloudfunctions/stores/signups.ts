import { LONGEST_DAYS } from '#core/activity/longest-days';
import type { ActivityId, DutyId, SignupId, VolunteerId, VolunteerNo } from '#core/shared/ids';
import { asId } from '#core/shared/ids';
import { DAY, type Instant, instant } from '#core/shared/instant';
import type { SignupStatus } from '#core/signup/signup';
import { compareAndSet, find, findFields, get, insertUnique, updateWhere } from '#kernel/database';
import { above, atLeast, atMost, below, equal, oneOf } from '#kernel/database/condition';
import { type Change, collection, type Draft, type Query, type Stored } from '#kernel/database/document';
import type { Standing } from './seats';

/**
 * Where the row stands. `pending` and `withdrawing` are intents, finished by whoever comes next; `undone` is a
 * sign-up that was refused after its row had been written, and was never anybody's signup.
 */
export type SignupState = SignupStatus | 'pending' | 'withdrawing' | 'undone';

/** One person at one activity. Carries what the gate's roster shows, so that a roster is one query. */
export interface SignupDocument extends Stored {
  readonly activityId: ActivityId;
  readonly dutyId: DutyId;
  readonly volunteerId: VolunteerId;
  readonly openid: string;
  readonly state: SignupState;
  /** Six digits read aloud at the gate, unique in the activity. */
  readonly entryNo: string;
  readonly requestedAt: Instant;
  /** Hours of the duty. */
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly volunteerNo: VolunteerNo;
  readonly maskedName: string;
  readonly phoneTail: string;
  /** AccessFeature[] as JSON, sealed for `needs`; only with the consent. */
  readonly needs?: string;
  readonly message?: string;
  /** When the activity's terms were agreed to; a walk-in hears them at the gate. */
  readonly agreedAt?: Instant;
  /** Came without having signed up (现场报名): holds no seat. Stays until they sign up after all. */
  readonly isWalkIn?: true;
  readonly withdrawReason?: string;
  readonly promotedAt?: Instant;
  /** Revision of the seats this row was settled by; an older one never overwrites it. */
  readonly seatsRev: number;
  readonly touchedAt: Instant;
}

const signups = collection<SignupDocument>('signups');

/** The one id of somebody’s signup for an activity: nobody signs up twice. */
export const signupIdOf = (activityId: ActivityId, volunteerId: VolunteerId): SignupId =>
  asId(`${activityId}:${volunteerId}`);

/** The signup with an id, if there is one. */
export const readSignup = (id: SignupId): Promise<SignupDocument | undefined> => get(signups, id);

/** Stores a first signup; answers which index said no when there is one already or its entry number is taken. */
export const addSignup = (draft: Draft<SignupDocument>) => insertUnique(signups, draft);

/** Changes a row as it was read; `undefined` when somebody was faster. */
export const changeSignup = (
  row: SignupDocument,
  set: NonNullable<Change<SignupDocument>['set']>,
): Promise<SignupDocument | undefined> => compareAndSet(signups, row, set);

/**
 * Writes down where the seats put somebody, unless the row already tells of a newer revision or is being withdrawn.
 */
export const settleSignup = (
  { activityId, volunteerId, dutyId }: Pick<SignupDocument, 'activityId' | 'volunteerId' | 'dutyId'>,
  { kind, seatsRev }: Standing,
  { now, promoted }: { readonly now: Instant; readonly promoted: boolean },
): Promise<boolean> =>
  kind === 'none'
    ? Promise.resolve(false)
    : updateWhere(
        signups,
        {
          _id: equal<string>(signupIdOf(activityId, volunteerId)),
          dutyId: equal(dutyId),
          state: oneOf(['pending', 'waiting', 'confirmed'] as const),
          seatsRev: below(seatsRev),
        },
        { set: { state: kind, seatsRev, touchedAt: now, ...(promoted ? { promotedAt: now } : {}) } },
      );

const MOST_OWN = 200;

/** A volunteer's rows, newest activity first; at most 200. */
export const signupsOf = (volunteerId: VolunteerId, skip = 0): Promise<readonly SignupDocument[]> =>
  find(signups, {
    where: { volunteerId: equal(volunteerId) },
    order: [['startsAt', 'desc']],
    limit: MOST_OWN,
    skip,
  });

/** Erases what somebody told of their needs when they signed up until a moment, wherever; again does nothing more. */
export async function forgetNeeds(volunteerId: VolunteerId, until: Instant, skip = 0): Promise<void> {
  const rows = await signupsOf(volunteerId, skip);
  for (const row of rows) {
    let told: SignupDocument | undefined = row;
    while (
      told?.needs !== undefined &&
      (told.agreedAt ?? 0) <= until &&
      (await changeSignup(told, { needs: undefined })) === undefined
    ) {
      told = await get(signups, row._id);
    }
  }
  if (rows.length === MOST_OWN) {
    await forgetNeeds(volunteerId, until, skip + MOST_OWN);
  }
}

/** Near in time: scans reach beyond the planned hours, by hours and not by days. */
const DAYS_AROUND = 1;

/** Rows of one read; with needs and messages a thousand might be more than an answer holds. */
const MOST_AROUND = 500;

/** Every row of some people, at most 200, at activities near in time to another, in the order of their ids. */
export async function signupsAround(
  volunteerIds: readonly VolunteerId[],
  span: Pick<SignupDocument, 'startsAt' | 'endsAt'>,
  after = '',
): Promise<readonly SignupDocument[]> {
  const { startsAt, endsAt } = span;
  const rows = await find(signups, {
    where: {
      volunteerId: oneOf(volunteerIds),
      startsAt: [
        atLeast(instant(startsAt - (DAYS_AROUND + LONGEST_DAYS) * DAY)),
        atMost(instant(endsAt + DAYS_AROUND * DAY)),
      ],
      endsAt: atLeast(instant(startsAt - DAYS_AROUND * DAY)),
      _id: above(after),
    },
    order: [['_id', 'asc']],
    limit: MOST_AROUND,
  });
  const last = rows[MOST_AROUND - 1];
  return last === undefined ? rows : [...rows, ...(await signupsAround(volunteerIds, span, last._id))];
}

/** A volunteer's rows that have not ended, soonest first. */
export const comingSignupsOf = (volunteerId: VolunteerId, now: Instant, limit: number) =>
  find(signups, {
    where: {
      volunteerId: equal(volunteerId),
      endsAt: above(now),
      state: oneOf(['pending', 'confirmed', 'waiting', 'withdrawing'] as const),
    },
    order: [['startsAt', 'asc']],
    limit,
  });

/** Intents that nobody has finished since a moment; whoever began them is surely gone. */
export const forgottenIntents = (since: Instant): Promise<readonly SignupDocument[]> =>
  find(signups, {
    where: { state: oneOf(['pending', 'withdrawing'] as const), touchedAt: atMost(instant(since)) },
    order: [['touchedAt', 'asc']],
    limit: 500,
  });

interface RowsPage {
  readonly after?: string;
  readonly limit: number;
}

const rowsAt = (activityId: ActivityId, { after = '', limit }: RowsPage): Query<SignupDocument> => ({
  where: {
    activityId: equal(activityId),
    state: oneOf(['pending', 'confirmed', 'waiting', 'withdrawing', 'withdrawn'] as const),
    _id: above(after),
  },
  order: [['_id', 'asc']],
  limit,
});

/** A page of the rows of an activity in the order of their ids; at most 1000. */
export const signupsAt = (activityId: ActivityId, rows: RowsPage): Promise<readonly SignupDocument[]> =>
  find(signups, rowsAt(activityId, rows));

/** The same page, but only whose rows they are and at which revision. */
export const signupRevsAt = (activityId: ActivityId, rows: RowsPage) =>
  findFields(signups, rowsAt(activityId, rows), ['volunteerId', 'rev']);

/** Which duty everybody of an activity has, a thousand a read. */
export async function dutiesAt(activityId: ActivityId, after = ''): Promise<ReadonlyMap<SignupId, DutyId>> {
  const rows = await findFields(signups, rowsAt(activityId, { after, limit: 1000 }), ['dutyId']);
  const own = rows.map(({ _id, dutyId }): [SignupId, DutyId] => [asId(_id), dutyId]);
  const last = rows[999];
  return new Map(last === undefined ? own : [...own, ...(await dutiesAt(activityId, last._id))]);
}

/** Some rows by their ids; at most 1000. */
export const readSignups = (ids: readonly SignupId[]): Promise<readonly SignupDocument[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : find(signups, { where: { _id: oneOf(ids as readonly string[]) }, limit: 1000 });
