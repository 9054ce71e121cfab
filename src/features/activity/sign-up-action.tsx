import type { ActivityPageView } from '#core/activity/cards';
import type { OwnSignup } from '#core/signup/signup';
import { Btn, BtnLink } from '../../ui/btn';
import { StickyAction } from '../../ui/sticky-action';
import { ACTIVITY_WORDS, CLOSED_WORDS } from './words';

interface SignUpActionProps {
  readonly view: ActivityPageView;
  readonly own: OwnSignup | undefined;
  readonly isRegistered: boolean;
}

function ActionOf({ view, own, isRegistered }: SignUpActionProps) {
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
  const left = view.duties.reduce((sum, duty) => sum + duty.placesLeft, 0);
  const next = `/packages/volunteer/sign-up/index?id=${view.activity.id}`;
  const to = isRegistered ? next : `/packages/volunteer/consent/index?then=${encodeURIComponent(next)}`;
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
