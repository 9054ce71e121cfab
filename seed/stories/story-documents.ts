import { calendarDayAt, daysAfter, startOfDay } from '#core/shared/calendar';
import { asId, type StoryId } from '#core/shared/ids';
import { type Instant, minutesAfter } from '#core/shared/instant';
import type { PublishStoryRequest } from '#core/story/publishing/calls';
import { keptFilm } from '#core/story/publishing/kept-film';
import { formatsOf, type KeptStory } from '#core/story/story';
import { storedAt } from '../documents';
import { IN_CLASS } from './in-class';
import { IN_THE_CITY } from './in-the-city';
import { ON_THE_ROAD } from './on-the-road';
import { type FilmText, paragraphsOf, type StoryText } from './story-text';
import { TO_BE_SHARED } from './to-be-shared';

const AUTHOR = '阳光助残编写组（示例）';
const PER_ROUND = [ON_THE_ROAD, IN_CLASS, IN_THE_CITY, TO_BE_SHARED];

/** All stories, newest first, the four groups taking turns. */
const TEXTS: readonly StoryText[] = ON_THE_ROAD.flatMap((_, at) =>
  PER_ROUND.flatMap((group) => group.slice(at, at + 1)),
);

const idOf = (at: number): StoryId => asId(`story-${String(at + 1).padStart(2, '0')}`);

const filmDraft = ({ file, seconds, captions, transcript }: FilmText) => ({
  fileId: `cloud://sample.files/${file}`,
  seconds,
  captions: captions.map(([from, to, text]) => ({ from, to, text })),
  transcript: [...transcript],
});

/** The stories as an editor would send them to be published. */
export const storyDrafts = (): readonly PublishStoryRequest[] =>
  TEXTS.map(({ title, lead, picture, text, easy, sources, film }, at) => ({
    storyId: idOf(at),
    title,
    lead,
    author: AUTHOR,
    picture,
    paragraphs: [...paragraphsOf(text)],
    easyParagraphs: [...paragraphsOf(easy)],
    ...(film && { film: filmDraft(film) }),
    sources: [...sources],
    peopleShown: 'none',
  }));

/** One came out every nine days, at half past nine in the morning. */
const publishedAt = (at: number, now: Instant): Instant =>
  minutesAfter(startOfDay(daysAfter(calendarDayAt(now), -2 - at * 9)), 570);

function storyOf(draft: PublishStoryRequest, at: number, now: Instant): KeptStory {
  const { storyId, peopleShown, easyParagraphs = [], film, ...story } = draft;
  return {
    ...story,
    id: asId(storyId),
    easyParagraphs,
    ...(film === undefined ? {} : { film: keptFilm(film) }),
    formats: formatsOf(draft),
    publishedAt: publishedAt(at, now),
    isSample: true,
  };
}

/** The stories as they are stored, published by an editor. */
export const storyDocuments = (editor: string, now: Instant): readonly object[] =>
  storyDrafts()
    .map((draft, at) => storyOf(draft, at, now))
    .map(({ id, ...story }) => ({
      ...story,
      _id: id,
      status: 'published',
      publishedBy: editor,
      ...storedAt(story.publishedAt),
    }));
