import type { OwnSignup } from '#core/signup/signup';
import { now } from '../../platform/clock';
import { pathTo } from '../../platform/navigate';
import { BtnLink } from '../../ui/btn';
import { StatePill } from '../../ui/state-pill';
import { activityName } from '../../words/activity-name';
import { HOUR_STATES } from '../../words/hours';
import { MY_ACTIVITIES_WORDS as WORDS } from './words';

/** What one may say about the hours of an activity that is over, or that one has said it. */
export function OwnHoursWay({ signup }: { readonly signup: OwnSignup }) {
  const { hours, activityId } = signup;
  if (hours === undefined) {
    return null;
  }
  const { tone, words } = HOUR_STATES.disputed;
  const way = WORDS.hours[hours];
  return (
    <>
      {hours === 'disputed' && <StatePill tone={tone}>{words}</StatePill>}
      <BtnLink
        icon="message"
        to={pathTo('/packages/volunteer/dispute/index', { id: activityId })}
        label={`${way}：${activityName(signup, now())}`}
      >
        {way}
      </BtnLink>
    </>
  );
}
