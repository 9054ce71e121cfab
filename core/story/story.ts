import type { ActivityId, PlaceId, StoryId } from '../shared/ids';
import type { Instant } from '../shared/instant';

/**
 * How a story can be taken in besides its own text. Publishing marks `easy-read` when there are easy paragraphs, and
 * nothing else: a story holds no film and no sound yet, so no other tag may be given to it.
 */
export type StoryFormat = 'captions' | 'sign-language' | 'easy-read' | 'audio';

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
  readonly relatedActivityId?: ActivityId;
  readonly relatedPlaceId?: PlaceId;
  /** Public reports the facts come from. */
  readonly sources: readonly { readonly title: string; readonly publisher: string }[];
}
