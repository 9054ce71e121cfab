import { asId, type StoryId } from '#core/shared/ids';
import type { KeptStory, StoryCard } from '#core/story/story';
import { count, get, insertUnique } from '#kernel/database';
import { equal } from '#kernel/database/condition';
import { collection, type Stored } from '#kernel/database/document';
import { page } from '#kernel/database/page';

/** A story as stored. */
export interface StoryDocument extends Stored, Omit<KeptStory, 'id'> {
  readonly status: 'published' | 'offline';
  readonly publishedBy: string;
}

const stories = collection<StoryDocument>('stories');
const published = { status: equal('published' as const) };

const toCard = (document: StoryDocument): StoryCard => ({
  id: asId(document._id),
  title: document.title,
  lead: document.lead,
  picture: document.picture,
  formats: document.formats,
  publishedAt: document.publishedAt,
  isSample: document.isSample,
});

/** Reads a story that is out. */
export async function readStory(id: StoryId): Promise<KeptStory | undefined> {
  const document = await get(stories, id);
  if (document?.status !== 'published') {
    return undefined;
  }
  const { easyParagraphs, film, relatedActivityId, relatedPlaceId } = document;
  return {
    ...toCard(document),
    author: document.author,
    paragraphs: document.paragraphs,
    ...(easyParagraphs === undefined ? {} : { easyParagraphs }),
    ...(film === undefined ? {} : { film }),
    ...(relatedActivityId === undefined ? {} : { relatedActivityId }),
    ...(relatedPlaceId === undefined ? {} : { relatedPlaceId }),
    sources: document.sources,
  };
}

/** One page of stories, newest first. */
export async function listStories(limit: number, cursor?: string) {
  const { rows, ...rest } = await page(stories, {
    where: published,
    by: 'publishedAt',
    way: 'desc',
    limit,
    cursor,
  });
  return { rows: rows.map(toCard), ...rest };
}

/** How many stories are published. */
export const countStories = (): Promise<number> => count(stories, published);

/** Publishes a story; `false` when one with this id is there already. */
export async function addStory({ id, ...story }: KeptStory, publishedBy: string): Promise<boolean> {
  const draft = { ...story, _id: id, status: 'published' as const, publishedBy };
  return (await insertUnique(stories, draft)).kind === 'inserted';
}
