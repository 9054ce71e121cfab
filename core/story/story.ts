import type { ActivityId, PlaceId, StoryId } from '../shared/ids';
import type { Instant } from '../shared/instant';
import type { Film, StoredFilm } from './film';

/** How a story can be taken in besides its own text; see {@link formatsOf}. */
export type StoryFormat = 'captions' | 'sign-language' | 'easy-read';

/** What a story is marked with: what it really holds, and nothing else. */
export const formatsOf = ({
  easyParagraphs = [],
  film,
}: {
  readonly easyParagraphs?: readonly string[] | undefined;
  readonly film?: { readonly signedFileId?: string | undefined } | undefined;
}): readonly StoryFormat[] => [
  ...(film === undefined ? [] : (['captions'] as const)),
  ...(film?.signedFileId === undefined ? [] : (['sign-language'] as const)),
  ...(easyParagraphs.length === 0 ? [] : (['easy-read'] as const)),
];

/** Name of a drawn scene shipped with the app; its description says what is seen. */
export interface StoryPicture {
  readonly scene: string;
  readonly alt: string;
}

export interface StoryCard {
  readonly id: StoryId;
  readonly title: string;
  readonly lead: string;
  readonly picture: StoryPicture;
  readonly formats: readonly StoryFormat[];
  readonly publishedAt: Instant;
  readonly isSample: boolean;
}

/** A service story (服务故事). Paragraphs are plain text; nothing in it is markup. */
export interface Story extends StoryCard {
  readonly author: string;
  readonly paragraphs: readonly string[];
  /** Easy-read version (易读版): short sentences, one idea each. */
  readonly easyParagraphs?: readonly string[];
  /** The same as a film, with captions and all its words. */
  readonly film?: Film;
  readonly relatedActivityId?: ActivityId;
  readonly relatedPlaceId?: PlaceId;
  /** Public reports the facts come from. */
  readonly sources: readonly { readonly title: string; readonly publisher: string }[];
}

/** A story as it is kept: its film lies in the platform's storage. */
export type KeptStory = Omit<Story, 'film'> & { readonly film?: StoredFilm };
