import { type Instant, instant } from '#core/shared/instant';
import { seatsOf } from '#core/signup/seats';
import { maskName } from '#core/volunteer/mask';
import { storedAt } from './documents';
import type { Sealing } from './sealing';
import type { Calendar, SeedDuty, SeedSignup } from './sign-ups';

const WITHDRAWN_BECAUSE = ['临时加班', '家里有事，来不了', '身体不舒服', '记错了时间'];
const MESSAGES = [
  '可以提前半小时到场帮忙布置。',
  '第一次参加，请多指教。',
  '我会带自己的轮椅手套。',
  '从地铁站过去，可以顺路接人。',
];

/** What only some rows have. */
const sometimes = (
  { volunteer: { needs }, state, promotedAt }: SeedSignup,
  place: number,
  { seal }: Sealing,
): object => ({
  ...(needs.length === 0 ? {} : { needs: seal(JSON.stringify(needs), 'needs') }),
  ...(place % 9 === 4 ? { message: MESSAGES[place % MESSAGES.length] } : {}),
  ...(state === 'withdrawn' ? { withdrawReason: WITHDRAWN_BECAUSE[place % WITHDRAWN_BECAUSE.length] } : {}),
  ...(promotedAt === undefined ? {} : { promotedAt }),
});

/** The row of one person, settled by the last revision of the seats. */
const rowOf = (
  { id, volunteer, duty, entryNo, requestedAt, touchedAt, state }: SeedSignup,
  seatsRev: number,
) => ({
  _id: id,
  dutyId: duty.id,
  volunteerId: volunteer.id,
  openid: volunteer.openid,
  state,
  entryNo,
  requestedAt,
  startsAt: duty.startsAt,
  endsAt: duty.endsAt,
  volunteerNo: volunteer.volunteerNo,
  maskedName: maskName(volunteer.name),
  phoneTail: volunteer.phone.slice(-4),
  agreedAt: requestedAt,
  seatsRev,
  touchedAt,
  ...storedAt(requestedAt),
  // Written, settled; a withdrawal writes its intent and its end.
  rev: state === 'withdrawn' ? 4 : 2,
});

/** As stores/signups would hold them. */
export const signupDocuments = (duties: readonly SeedDuty[], sealing: Sealing): readonly object[] =>
  duties.flatMap(({ at, signups, rev }) =>
    signups.map((one, place) => ({
      activityId: at.activity.id,
      ...rowOf(one, rev),
      ...sometimes(one, place, sealing),
    })),
  );

/** As stores/seats would hold them. */
export const seatsDocuments = (duties: readonly SeedDuty[]): readonly object[] =>
  duties.map(({ at, duty, signups, rev }) => {
    const who = (state: SeedSignup['state']) =>
      signups.filter((one) => one.state === state).map(({ volunteer }) => volunteer.id);
    return {
      _id: `${at.activity.id}:${duty.id}`,
      activityId: at.activity.id,
      dutyId: duty.id,
      startsAt: duty.startsAt,
      ...seatsOf(duty.quota, who('confirmed'), who('waiting')),
      touchedAt: instant(Math.max(at.publishedAt, ...signups.map(({ touchedAt }) => touchedAt))),
      ...storedAt(at.publishedAt),
      rev,
    };
  });

/** As stores/agendas would hold them: what has not ended yet. */
export const agendaDocuments = (calendar: Calendar, now: Instant): readonly object[] =>
  [...calendar].flatMap(([_id, all]) => {
    const engagements = all.filter(({ endsAt }) => endsAt > now);
    return engagements.length === 0 ? [] : [{ _id, engagements, ...storedAt(now) }];
  });
