import type { OwnSignup } from '#core/signup/signup';
import { now } from '../../platform/clock';
import { useSeenChanges } from '../../platform/seen-changes';
import { BtnLink } from '../../ui/btn';
import { NewsNotice } from '../../ui/news-notice';
import { say } from '../../ui/say';
import { CHANGE_WORDS, ownChangeWords } from '../../words/own-changes';

/** Whoever has left, or whose activity is over or called off, needs no news of it. */
const comes = ({ status, activityCancelled, endsAt }: OwnSignup): boolean =>
  status !== 'withdrawn' && !activityCancelled && endsAt > now();

/** What was changed since one signed up for this activity, until it is said to be known. */
export function ChangeNews({ own }: { readonly own: OwnSignup }) {
  const { isNews, see } = useSeenChanges();
  const words = ownChangeWords(own, now());
  if (words === undefined || !isNews(own) || !comes(own)) {
    return null;
  }
  const note = () => {
    see(own);
    say(CHANGE_WORDS.noted);
  };
  return (
    <NewsNotice {...words} onSeen={note}>
      <BtnLink to="/packages/volunteer/my-activities/index" label={CHANGE_WORDS.leaveLabel(own.title)}>
        {CHANGE_WORDS.leave}
      </BtnLink>
    </NewsNotice>
  );
}
