import type { StoryCard, StoryFormat } from '#core/story/story';
import type { IconName } from '../ui/icon-names';

const FORMATS: Readonly<Record<StoryFormat, { readonly icon: IconName; readonly words: string }>> = {
  captions: { icon: 'caption', words: '有字幕' },
  'sign-language': { icon: 'sign', words: '有手语' },
  'easy-read': { icon: 'book', words: '有易读版' },
};

/** How a story can be taken in, as tags. */
const formatTags = (formats: readonly StoryFormat[]) => formats.map((format) => FORMATS[format]);

/** What a story looks like in a list: the props that LeadStory and StoryRow share. */
export const storyRow = (story: StoryCard) => ({
  to: `/packages/public/story/index?id=${story.id}`,
  title: story.title,
  lead: story.lead,
  scene: story.picture.scene,
  tags: formatTags(story.formats),
});
