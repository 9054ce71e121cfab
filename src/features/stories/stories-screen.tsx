import { usePages } from '../../backend/use-pages';
import { now } from '../../platform/clock';
import { GroupedList } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { LeadStory } from '../../ui/lead-story';
import { LoadMore } from '../../ui/load-more';
import { LoadedView } from '../../ui/loaded-view';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { StoryRow } from '../../ui/story-row';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { storyRow } from '../../words/story-formats';
import { SampleNote } from './sample-note';

const NOTHING = {};
const WORDS = {
  title: '服务故事',
  lead: '志愿者和残疾人一起写下的日子。',
  emptyTitle: '还没有故事',
  emptyAdvice: '第一篇故事发布后会出现在这里。',
  earlier: '更早的故事',
} as const;

/** 故事: the newest one large, the others in rows. */
export function StoriesScreen() {
  const pages = usePages('list-stories', NOTHING);
  const [lead, ...others] = pages.rows;
  return (
    <Page title={WORDS.title} lead={WORDS.lead} offline={staleWords(pages.first, now())}>
      <LoadedView
        loaded={pages.first}
        what="故事"
        failure={failureWords}
        empty={{ title: WORDS.emptyTitle, advice: WORDS.emptyAdvice }}
      >
        {() => (
          <Stack gap={4}>
            {lead && <LeadStory {...storyRow(lead)} />}
            {others.length > 0 && (
              <Section title={WORDS.earlier}>
                <GroupedList label={WORDS.earlier}>
                  {others.map((story) => (
                    <StoryRow key={story.id} {...storyRow(story)} />
                  ))}
                </GroupedList>
              </Section>
            )}
            <LoadMore
              state={pages.more}
              words={`加载更多（还有 ${pages.total - pages.rows.length} 篇）`}
              said={`已显示 ${pages.rows.length} 篇`}
              onLoad={pages.loadMore}
            />
            <SampleNote stories={pages.rows} />
          </Stack>
        )}
      </LoadedView>
    </Page>
  );
}
