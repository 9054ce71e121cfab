import { changed, withChange } from '#core/activity/changing/change';
import { DAY, type Instant, minutesAfter } from '#core/shared/instant';
import type { SeedActivity } from './activities';
import type { SeedDuty } from './sign-ups';

/** Minutes before now at which it was changed: nearly everybody had signed up by then. */
const SINCE_MINUTES = 95;
const RAINCOAT = '雨衣';
const REASON = '门前的路在修，改从北门进（示例）';
const ROUTE =
  '请从北门进：下车后沿围墙边的盲道走约 60 步到门口，门口没有台阶。领队穿黄色背心，每五分钟摇一次铃；找不到请打电话，志愿者来接。';

/** Comes soon, and somebody of the demonstration has a seat there. */
const isNext = ({ at: { draft, fate }, signups }: SeedDuty, openid: string, now: Instant): boolean =>
  fate === 'usual' &&
  draft.startsAt > now + DAY &&
  signups.some(({ volunteer, state }) => volunteer.openid === openid && state === 'confirmed');

/** Asked for once: some lists have 帽子和雨衣 already. */
const withRaincoat = (bring: readonly string[]): string[] =>
  bring.some((thing) => thing.includes(RAINCOAT)) ? [...bring] : [...bring, RAINCOAT];

const byStart = (one: SeedDuty, other: SeedDuty): number => one.at.draft.startsAt - other.at.draft.startsAt;

/** The next activity of somebody of the demonstration got another way to it, through the product's own rules. */
export function withNews(
  activities: readonly SeedActivity[],
  { duties, openid, now }: { duties: readonly SeedDuty[]; openid: string; now: Instant },
): readonly SeedActivity[] {
  const [next] = [...duties].filter((duty) => isNext(duty, openid, now)).sort(byStart);
  return activities.map((one) => {
    const { activity } = one;
    if (activity.id !== next?.at.activity.id) {
      return one;
    }
    const { region, venue, address, point, placeId, photos } = one.draft;
    const draft = {
      ...{ activityId: activity.id, changeId: `${activity.id}-route`, version: 0, reason: REASON },
      place: { region, venue, address, point, placeId, photos, route: ROUTE },
      bring: withRaincoat(activity.bring ?? []),
    };
    const change = { id: draft.changeId, at: minutesAfter(now, -SINCE_MINUTES), reason: REASON };
    return { ...one, activity: withChange(activity, changed(activity, draft), change) };
  });
}
