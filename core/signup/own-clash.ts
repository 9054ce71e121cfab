import { clashIn } from './engagements';
import type { OwnSignup } from './signup';

const comes = ({ status, activityCancelled }: OwnSignup): boolean =>
  status !== 'withdrawn' && !activityCancelled;

/** Tells somebody's changed sign-ups which of their other ones the new time runs into. */
export function withClashes(signups: readonly OwnSignup[]): readonly OwnSignup[] {
  const coming = signups.filter(comes);
  return signups.map((signup) => {
    const found = signup.change === undefined || !comes(signup) ? undefined : clashIn(coming, signup);
    if (found === undefined) {
      return signup;
    }
    const { activityId, title, startsAt, endsAt } = found;
    return { ...signup, clash: { activityId, title, startsAt, endsAt } };
  });
}
