import type { Story } from '#core/story/story';
import { useCall } from '../../backend/use-call';
import { now } from '../../platform/clock';
import { useQuery } from '../../platform/navigate';
import { useReadingVersion } from '../../platform/reading-version';
import { Stack } from '../../ui/layout';
import { LinkTo } from '../../ui/link-to';
import { LoadedView } from '../../ui/loaded-view';
import { Page } from '../../ui/page';
import { Picture } from '../../ui/picture';
import { ReadAloud } from '../../ui/read-aloud';
import { Section } from '../../ui/section';
import { Segment } from '../../ui/segment';
import { P, Prose } from '../../ui/text';
import { failureWordsOf } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { READING_VERSIONS } from '../../words/reading-versions';
import { dateWords } from '../../words/when';
import { EasyReadRequest } from './easy-read-request';
import { StoryFilm } from './story-film';
import { TextSize } from './text-size';

const FAILURE = failureWordsOf({ to: '/pages/stories/index', words: '看全部故事' });

const WORDS = {
  title: '故事',
  sources: '事实来源',
  sourcesNote: '事实取自下列公开报道，文字为本平台重写。',
  activity: '看看相关活动',
  place: '看看相关地点',
} as const;

function Sources({ story }: { readonly story: Story }) {
  if (story.sources.length === 0) {
    return null;
  }
  return (
    <Section title={WORDS.sources}>
      <P size="caption" tone="soft">
        {WORDS.sourcesNote}
      </P>
      {story.sources.map((source) => (
        <P key={source.title} size="caption" tone="soft">
          {source.publisher}：{source.title}
        </P>
      ))}
    </Section>
  );
}

function StoryContent({ story }: { readonly story: Story }) {
  const [version, choose] = useReadingVersion();
  const easy = story.easyParagraphs;
  const paragraphs = version === 'easy' && easy !== undefined ? easy : story.paragraphs;
  return (
    <Stack gap={4}>
      <Picture scene={story.picture.scene} size="l" alt={story.picture.alt} />
      {easy !== undefined && <Segment {...READING_VERSIONS} value={version} onChange={choose} />}
      <ReadAloud kind="main" text={[story.title, ...paragraphs].join('\n')} />
      <TextSize />
      <Prose text={paragraphs.join('\n')} />
      {easy === undefined && <EasyReadRequest title={story.title} />}
      {story.film !== undefined && <StoryFilm title={story.title} film={story.film} />}
      {story.relatedActivityId !== undefined && (
        <LinkTo to={`/packages/public/activity/index?id=${story.relatedActivityId}`}>{WORDS.activity}</LinkTo>
      )}
      {story.relatedPlaceId !== undefined && (
        <LinkTo to={`/packages/public/place/index?id=${story.relatedPlaceId}`}>{WORDS.place}</LinkTo>
      )}
      <Sources story={story} />
    </Stack>
  );
}

/** 故事详情: picture with description, original or easy-read text, read aloud, the film with all its words, sources. */
export function StoryScreen() {
  const { id = '' } = useQuery();
  const loaded = useCall('get-story', { storyId: id });
  const story = loaded.kind === 'done' ? loaded.value : undefined;
  return (
    <Page
      title={story?.title ?? WORDS.title}
      bar={WORDS.title}
      {...(story && { lead: `${dateWords(story.publishedAt)}·${story.author}` })}
      offline={staleWords(loaded, now())}
    >
      <LoadedView loaded={loaded} what="故事" failure={FAILURE}>
        {(value) => <StoryContent story={value} />}
      </LoadedView>
    </Page>
  );
}
