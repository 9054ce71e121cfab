import type { ActivityCard } from '#core/activity/cards';
import { ACCESS_WORDS } from './access';
import { hoursWords, tileOf } from './when';

/** What an activity looks like in a list, in words: the props that EventCard and EventRow share. */
export interface ActivityEvent {
  readonly to: string;
  readonly title: string;
  readonly date: ReturnType<typeof tileOf>;
  readonly time: string;
  readonly place: string;
  readonly tags: readonly {
    readonly icon: (typeof ACCESS_WORDS)[keyof typeof ACCESS_WORDS]['icon'];
    readonly words: string;
  }[];
}

/** More tags than this make a list hard to listen to; the page of the activity has them all. */
const MOST_TAGS = 3;

export const activityEvent = (card: ActivityCard, distance?: string): ActivityEvent => ({
  to: `/packages/public/activity/index?id=${card.id}`,
  title: card.title,
  date: tileOf(card.startsAt),
  time: hoursWords(card.startsAt, card.endsAt),
  place: distance === undefined ? card.venue : `${distance}·${card.venue}`,
  tags: card.access.slice(0, MOST_TAGS).map((feature) => {
    const { words, icon } = ACCESS_WORDS[feature];
    return { words, icon };
  }),
});
