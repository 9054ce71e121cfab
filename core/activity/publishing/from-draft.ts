import type { AccessFact } from '../../access/features';
import type { ActivityId, TeamId } from '../../shared/ids';
import { asId } from '../../shared/ids';
import { type Instant, instant } from '../../shared/instant';
import type { Activity, Duty } from '../activity';
import type { ActivityDraft } from './calls';

type TeamOfActivity = Pick<Activity, 'team' | 'recordingOrg'>;

/** A duty as it is kept. */
export const dutyFrom = (duty: ActivityDraft['duties'][number]): Duty => ({
  ...duty,
  id: asId(duty.id),
  startsAt: instant(duty.startsAt),
  endsAt: instant(duty.endsAt),
});

/** A fact about accessibility as it is kept. */
export const factFrom = ({ feature, state, note }: ActivityDraft['access'][number]): AccessFact => ({
  feature,
  state,
  ...(note === undefined ? {} : { note }),
});

/** The activity a draft becomes when it is published. */
export function activityFrom(draft: ActivityDraft, team: TeamOfActivity, now: Instant): Activity {
  const {
    activityId,
    teamId,
    invitesDeaf,
    placeId,
    easySummary,
    keyDate,
    route,
    point,
    insurance,
    access,
    photos,
    bring,
    leastSharePercent,
    selfCheckIn = false,
    ...rest
  } = draft;
  return {
    ...rest,
    id: asId<ActivityId>(activityId),
    team: { ...team.team, id: asId<TeamId>(teamId) },
    recordingOrg: team.recordingOrg,
    startsAt: instant(draft.startsAt),
    endsAt: instant(draft.endsAt),
    signupClosesAt: instant(draft.signupClosesAt),
    region: { code: asId(draft.region.code), name: draft.region.name },
    access: access.map(factFrom),
    duties: draft.duties.map(dutyFrom),
    ...(easySummary === undefined ? {} : { easySummary }),
    ...(keyDate === undefined ? {} : { keyDate }),
    ...(route === undefined ? {} : { route }),
    ...(point === undefined ? {} : { point }),
    ...(insurance === undefined ? {} : { insurance }),
    ...(photos === undefined ? {} : { photos }),
    ...(bring === undefined ? {} : { bring }),
    ...(placeId === undefined ? {} : { placeId: asId(placeId) }),
    ...(leastSharePercent === undefined ? {} : { leastSharePercent }),
    ...(selfCheckIn ? { selfCheckIn } : {}),
    ...(invitesDeaf ? { invitesDeaf } : {}),
    status: 'published',
    publishedAt: now,
    isSample: false,
  };
}

/** Everything in a draft that the public will read, for the platform's text check. */
export const textOfDraft = (draft: ActivityDraft): string =>
  [
    draft.title,
    draft.summary,
    draft.easySummary ?? '',
    draft.contact.name,
    draft.venue,
    draft.address,
    draft.route ?? '',
    draft.riskNotice,
    draft.guarantees,
    ...(draft.bring ?? []),
    ...draft.access.map(({ note }) => note ?? ''),
    ...(draft.photos ?? []).map(({ alt }) => alt),
    ...draft.duties.flatMap(({ name, task }) => [name, task]),
  ]
    .filter((text) => text !== '')
    .join('\n');
