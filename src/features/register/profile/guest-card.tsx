import { BtnLink } from '../../../ui/btn';
import { Empty } from '../../../ui/empty';
import { PROFILE_WORDS as WORDS } from './words';

/** Nobody is registered here: nothing is stored, and how to change that. */
export function GuestCard() {
  return (
    <Empty
      title={WORDS.guest}
      advice={WORDS.guestAdvice}
      action={
        <BtnLink kind="main" icon="volunteer" to="/packages/volunteer/consent/index">
          {WORDS.register}
        </BtnLink>
      }
    />
  );
}
