import type { Activity, Duty } from '../activity/activity';
import type { CalendarDay } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import { ageAt, GROWN_UP } from '../volunteer/age';
import type { SignUpRefusal } from './signup';

type Asked = Pick<Activity, 'status' | 'signupClosesAt' | 'minorsAllowed' | 'riskLevel'>;

/**
 * From which age somebody may take a duty. Minors only where they are allowed, and never where it is dangerous
 * (未成年人保护法; 志愿服务条例 第十五条).
 */
export const minimumAgeFor = (
  { minorsAllowed, riskLevel }: Pick<Activity, 'minorsAllowed' | 'riskLevel'>,
  { minAge }: Pick<Duty, 'minAge'>,
): number => (minorsAllowed && riskLevel !== 'dangerous' ? minAge : Math.max(minAge, GROWN_UP));

/**
 * Why somebody may not sign up for a duty, or `undefined`: cancelled, closed or too young. Age counts on the day of the
 * duty.
 */
export function refusalToSignUp(
  activity: Asked,
  duty: Pick<Duty, 'minAge' | 'startsAt'>,
  { birthDay, now }: { readonly birthDay: CalendarDay; readonly now: Instant },
): SignUpRefusal | undefined {
  if (activity.status === 'cancelled') {
    return { kind: 'cancelled' };
  }
  if (activity.status !== 'published' || now >= activity.signupClosesAt || now >= duty.startsAt) {
    return { kind: 'closed' };
  }
  const minimumAge = minimumAgeFor(activity, duty);
  return ageAt(birthDay, duty.startsAt) < minimumAge ? { kind: 'too-young', minimumAge } : undefined;
}
