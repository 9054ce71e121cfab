import type { OwnSignup } from '#core/signup/signup';
import { now } from '../../platform/clock';
import { useSeenChanges } from '../../platform/seen-changes';
import { BtnLink } from '../../ui/btn';
import { NewsNotice } from '../../ui/news-notice';
import { say } from '../../ui/say';
import { CHANGE_WORDS, ownChangeWords } from '../../words/own-changes';

/** What was changed about activities one has signed up for, each until it is said to be known. */
export function ChangeNews({ signups }: { readonly signups: readonly OwnSignup[] }) {
  const { isNews, see } = useSeenChanges();
  return (
    <>
      {signups.filter(isNews).map((signup) => {
        const words = ownChangeWords(signup, now());
        const note = () => {
          see(signup);
          say(CHANGE_WORDS.noted);
        };
        return (
          words && (
            <NewsNotice key={signup.id} {...words} onSeen={note}>
              <BtnLink
                to="/packages/volunteer/my-activities/index"
                label={CHANGE_WORDS.leaveLabel(signup.title)}
              >
                {CHANGE_WORDS.leave}
              </BtnLink>
            </NewsNotice>
          )
        );
      })}
    </>
  );
}
