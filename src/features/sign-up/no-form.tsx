import type { ActivityStage } from '#core/activity/activity';
import type { OwnSignup } from '#core/signup/signup';
import { pathTo } from '../../platform/navigate';
import { BtnLink } from '../../ui/btn';
import { Empty } from '../../ui/empty';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { CLOSED_WORDS } from '../../words/closed-activity';
import { SIGN_UP_WORDS as WORDS } from './words';

/** A signup that stands. */
export interface Stood {
  readonly signup: OwnSignup;
  /** Something was written to the organizer just now that was not taken. */
  readonly isUnsaid: boolean;
}

/** In place of the form: they have signed up already, for which duty, and how to change it. */
export function AlreadySignedUp({ signup, isUnsaid }: Stood) {
  const title = signup.status === 'waiting' ? WORDS.alreadyWaiting : WORDS.already;
  return (
    <Stack gap={4}>
      <Notice tone="info" title={title} speaks="alert">
        {WORDS.alreadyDuty(signup.dutyName)}
        {isUnsaid && WORDS.unsaid}
      </Notice>
      <BtnLink kind="main" to="/packages/volunteer/my-activities/index">
        {WORDS.mine}
      </BtnLink>
    </Stack>
  );
}

interface ClosedProps {
  readonly activityId: string;
  readonly stage: Exclude<ActivityStage, 'open'>;
}

/** In place of the form: nobody can sign up any more, and why. */
export function SignUpClosed({ activityId, stage }: ClosedProps) {
  const ways = (
    <Stack gap={3}>
      <BtnLink to={pathTo('/packages/public/activity/index', { id: activityId })}>{WORDS.activity}</BtnLink>
      <BtnLink to="/pages/activities/index">{WORDS.others}</BtnLink>
    </Stack>
  );
  return <Empty title={WORDS.closedTitle} advice={CLOSED_WORDS[stage]} action={ways} />;
}
