import type { Activity, Duty } from '#core/activity/activity';
import { minimumAgeFor } from '#core/signup/can-sign-up';
import { SKILL_WORDS } from './skills';

/** Who a duty is for: the skills it asks for, if any, and the age that really counts. */
export function wantedWords(
  activity: Pick<Activity, 'minorsAllowed' | 'riskLevel'>,
  duty: Pick<Duty, 'minAge' | 'skills'>,
): string {
  const age = `满 ${minimumAgeFor(activity, duty)} 岁`;
  const skills = duty.skills.map((skill) => SKILL_WORDS[skill]).join('、');
  return skills === '' ? age : `需要：${skills}；${age}`;
}
