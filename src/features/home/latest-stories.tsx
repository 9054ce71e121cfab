import type { StoryCard } from '#core/story/story';
import { GroupedList } from '../../ui/card';
import { LinkTo } from '../../ui/link-to';
import { Section } from '../../ui/section';
import { StoryRow } from '../../ui/story-row';
import { storyRow } from '../../words/story-formats';
import { HOME_WORDS } from './words';

/** The newest stories and the way to all of them. */
export function LatestStories({ stories }: { readonly stories: readonly StoryCard[] }) {
  if (stories.length === 0) {
    return null;
  }
  return (
    <Section
      title={HOME_WORDS.stories}
      action={<LinkTo to="/pages/stories/index">{HOME_WORDS.allStories}</LinkTo>}
    >
      <GroupedList label={HOME_WORDS.stories}>
        {stories.map((story) => (
          <StoryRow key={story.id} {...storyRow(story)} />
        ))}
      </GroupedList>
    </Section>
  );
}
