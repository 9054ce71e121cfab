import type { ActivityPageView } from '#core/activity/cards';
import type { OwnSignup } from '#core/signup/signup';
import type { VolunteerStatus } from '#core/volunteer/volunteer';
import { Btn, BtnLink } from '../../ui/btn';
import { StickyAction } from '../../ui/sticky-action';
import { CLOSED_WORDS } from '../../words/closed-activity';
import { SUSPENDED_WORDS } from '../../words/suspended';
import { ACTIVITY_WORDS } from './words';

interface SignUpActionProps {
  readonly view: ActivityPageView;
  readonly own: OwnSignup | undefined;
  /** Where the visitor stands; absent of somebody who is not registered. */
  readonly status: VolunteerStatus | undefined;
}

function ActionOf({ view, own, status }: SignUpActionProps) {
  // A seat or a place in the line of what is over leads nowhere.
  const standing = view.stage === 'ended' || view.stage === 'cancelled' ? undefined : own?.status;
  if (standing === 'confirmed') {
    return (
      <BtnLink kind="main" icon="qr" to={`/packages/volunteer/pass/index?id=${view.activity.id}`}>
        {ACTIVITY_WORDS.openPass}
      </BtnLink>
    );
  }
  if (standing === 'waiting') {
    return (
      <BtnLink kind="main" to="/packages/volunteer/my-activities/index">
        {ACTIVITY_WORDS.seeSignup(own?.position ?? 1)}
      </BtnLink>
    );
  }
  if (view.stage !== 'open') {
    return (
      <Btn kind="main" onPress={() => undefined} offReason={CLOSED_WORDS[view.stage]}>
        {ACTIVITY_WORDS.closed}
      </Btn>
    );
  }
  if (status === 'suspended') {
    return (
      <Btn kind="main" onPress={() => undefined} offReason={SUSPENDED_WORDS.reason}>
        {ACTIVITY_WORDS.closed}
      </Btn>
    );
  }
  const left = view.duties.reduce((sum, duty) => sum + duty.placesLeft, 0);
  const next = `/packages/volunteer/sign-up/index?id=${view.activity.id}`;
  const to =
    status !== undefined ? next : `/packages/volunteer/consent/index?then=${encodeURIComponent(next)}`;
  return (
    <BtnLink kind="main" to={to}>
      {left > 0 ? ACTIVITY_WORDS.signUp(left) : ACTIVITY_WORDS.wait}
    </BtnLink>
  );
}

/** The one main action of the page; its words repeat how many places are left. */
export const SignUpAction = (props: SignUpActionProps) => (
  <StickyAction>
    <ActionOf {...props} />
  </StickyAction>
);
