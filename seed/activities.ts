import { ACCESS_FEATURES } from '#core/access/features';
import type { Activity } from '#core/activity/activity';
import type { ActivityDraft, PublishActivityRequest } from '#core/activity/publishing/calls';
import { activityFrom } from '#core/activity/publishing/from-draft';
import { skillsWanted } from '#core/activity/skills-wanted';
import type { KeptPlace } from '#core/place/place';
import { DAY, type Instant, instant, MINUTE, minutesAfter } from '#core/shared/instant';
import { type Dice, diceOf } from './dice';
import { storedAt } from './documents';
import { inventLandline } from './invented-names';
import { photosAt } from './photos';
import { NOTES } from './place-words';
import type { Fate, PlannedActivity } from './plan-activities';
import { pointNear } from './spots';
import type { Theme } from './themes/theme';

/** An activity with the draft it was published from. */
export interface SeedActivity {
  readonly activity: Activity;
  readonly draft: PublishActivityRequest;
  readonly publishedAt: Instant;
  readonly fate: Fate;
}

const CONTACTS = [...'赵钱孙李周吴郑王冯陈'].map((surname) => `${surname}老师（示例）`);
const REASONS = [
  '当天有暴雨预警，改期另行通知。',
  '场地临时检修，电梯不能使用，活动取消。',
  '报名服务对象临时改约，活动取消。',
];
const MEETING =
  '示例站 3 号口出，沿盲道直行约 150 步到小广场，领队穿黄色背心，每五分钟摇一次铃；找不到请打电话，志愿者来接。';
const CHANNELS = [
  ['phone', 'sms'],
  ['phone', 'wechat'],
  ['phone', 'sms', 'wechat'],
] as const;

type Drafted = Pick<PublishActivityRequest, 'venue' | 'address' | 'route' | 'point' | 'placeId'>;

/** In a place of the team's district, or outdoors near its middle. */
function whereabouts(dice: Dice, { theme, team }: PlannedActivity, places: readonly KeptPlace[]): Drafted {
  const { venues } = theme;
  if (typeof venues === 'string') {
    const near = places.filter(
      ({ region, kind }) => region.code === team.spot.region.code && (venues === 'place' || kind === venues),
    );
    const { id, name, address, route, point } = dice.pick(near);
    return { venue: name, address, route: route ?? MEETING, point, placeId: id };
  }
  return {
    venue: dice.pick(venues),
    address: `${team.spot.shortName}示例路${dice.between(1, 200)}号`,
    route: MEETING,
    point: pointNear(team.spot, dice.roll(), dice.between(100, 1500)),
  };
}

/** What the kind of activity asks for is there; of the rest some is not, some nobody has looked at. */
function accessOf(dice: Dice, theme: Theme): PublishActivityRequest['access'] {
  return ACCESS_FEATURES.flatMap((feature): PublishActivityRequest['access'] => {
    const note = dice.pick(NOTES[feature] ?? ['']);
    const luck = dice.roll();
    if (theme.access.includes(feature)) {
      return [{ feature, state: 'yes', ...(note === '' || luck < 0.4 ? {} : { note }) }];
    }
    return luck < 0.3 ? [{ feature, state: luck < 0.14 ? 'no' : 'unknown' }] : [];
  });
}

/** Midday break of long days. */
const breakOf = (minutes: number): number => (minutes >= 300 ? 40 : 0);

function dutiesOf(
  activityId: string,
  { theme, startsAt }: PlannedActivity,
): PublishActivityRequest['duties'] {
  return theme.duties.map(({ name, task, quota, skills = [], minAge = 16 }, at) => ({
    id: `${activityId}-d${at + 1}`,
    name,
    task,
    quota,
    startsAt,
    endsAt: minutesAfter(startsAt, theme.minutes),
    breakMinutes: breakOf(theme.minutes),
    minAge: theme.minorsAllowed ? minAge : Math.max(18, minAge),
    skills: [...skills],
  }));
}

const titleOf = ({ theme, team, keyDate }: PlannedActivity): string =>
  keyDate === undefined ? `${theme.title}（${team.spot.shortName}）` : `${keyDate.name}｜${theme.title}`;

function draftOf(
  dice: Dice,
  planned: PlannedActivity,
  [at, places]: readonly [number, readonly KeptPlace[]],
) {
  const { theme, team, startsAt, keyDate } = planned;
  const activityId = `act-${String(at + 1).padStart(3, '0')}`;
  const draft: PublishActivityRequest = {
    activityId,
    teamId: team.id,
    title: titleOf(planned),
    summary: theme.summary,
    easySummary: theme.easy,
    actionCode: theme.action,
    ...(keyDate === undefined ? {} : { keyDate: keyDate.code }),
    category: theme.category,
    contact: {
      name: dice.pick(CONTACTS),
      phone: inventLandline(team.spot.dialling, 9000 + at),
      channels: [...dice.pick(CHANNELS)],
    },
    startsAt,
    endsAt: minutesAfter(startsAt, theme.minutes),
    signupClosesAt: minutesAfter(startsAt, -60 * dice.pick([2, 12, 24, 24, 36])),
    region: { ...team.spot.region },
    ...whereabouts(dice, planned, places),
    access: accessOf(dice, theme),
    duties: dutiesOf(activityId, planned),
    riskLevel: theme.risk,
    riskNotice: theme.riskNotice,
    guarantees: theme.guarantees,
    ...(theme.bring === undefined ? {} : { bring: [...theme.bring] }),
    ...(theme.risk === 'dangerous'
      ? { insurance: { insurer: '示例保险公司', policyNo: `SL-0000-${String(at + 1).padStart(5, '0')}` } }
      : {}),
    minorsAllowed: theme.minorsAllowed,
    countsAsService: theme.countsAsService ?? true,
    ...(at % 5 === 1 ? { leastSharePercent: 80 } : {}),
    // Every fourth of those that are harmless; the first one runs today.
    ...(at % 4 === 0 && theme.risk !== 'dangerous' ? { selfCheckIn: true } : {}),
    invitesDeaf: theme.invitesDeaf ?? false,
  };
  // The drawings show a house.
  const photos = draft.placeId === undefined ? [] : photosAt(at, draft.access);
  return photos.length === 0 ? draft : { ...draft, photos: [...photos] };
}

/** Published two to four weeks ahead, and in any case before now. */
const publishedAtOf = (dice: Dice, startsAt: Instant, now: Instant): Instant =>
  instant(
    Math.min(
      startsAt - dice.between(14, 24) * DAY,
      now - dice.between(1, 9) * DAY - dice.between(0, 600) * MINUTE,
    ),
  );

/** The activities of a plan, each published through the product's own draft. */
export function inventActivities(
  seed: string,
  plan: readonly PlannedActivity[],
  { places, now }: { readonly places: readonly KeptPlace[]; readonly now: Instant },
): readonly SeedActivity[] {
  return plan.map((planned, at) => {
    const dice = diceOf(`${seed}:activity:${at}`);
    const draft = draftOf(dice, planned, [at, places]);
    const publishedAt = publishedAtOf(dice, planned.startsAt, now);
    const { id, name, recordingOrg } = planned.team;
    const published = activityFrom(
      { ...draft, invitesDeaf: draft.invitesDeaf ?? false } satisfies ActivityDraft,
      { team: { id, name }, recordingOrg },
      publishedAt,
    );
    const calledOff = { status: 'cancelled' as const, cancelReason: dice.pick(REASONS) };
    const activity: Activity = {
      ...published,
      isSample: true,
      ...(planned.fate === 'cancelled' ? calledOff : {}),
    };
    return { activity, draft, publishedAt, fate: planned.fate };
  });
}

/** As stores/activities would have stored them. */
export const activityDocuments = (activities: readonly SeedActivity[]): readonly object[] =>
  activities.map(({ activity: { id, ...activity }, publishedAt, fate }) => ({
    ...activity,
    _id: id,
    teamId: activity.team.id,
    regionCode: activity.region.code,
    accessYes: activity.access.filter(({ state }) => state === 'yes').map(({ feature }) => feature),
    skillsWanted: skillsWanted(activity),
    ...storedAt(publishedAt),
    ...(fate === 'cancelled' || activity.changes !== undefined ? { rev: 2 } : {}),
  }));
