import type { OwnSignup } from '#core/signup/signup';
import { now } from '../../platform/clock';
import { useSeenChanges } from '../../platform/seen-changes';
import { NewsNotice } from '../../ui/news-notice';
import { say } from '../../ui/say';
import { CHANGE_WORDS, ownChangeWords } from '../../words/own-changes';

/** What was changed since one signed up, until it is said to be known; the way out is on the same card. */
export function ChangeNews({ signup }: { readonly signup: OwnSignup }) {
  const { isNews, see } = useSeenChanges();
  const words = ownChangeWords(signup, now());
  const note = () => {
    see(signup);
    say(CHANGE_WORDS.noted);
  };
  return words !== undefined && isNews(signup) ? <NewsNotice {...words} onSeen={note} /> : null;
}
