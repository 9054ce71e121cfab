import type { StoryFormat } from '#core/story/story';
import type { IconName } from '../ui/icon-names';

const FORMATS: Readonly<Record<StoryFormat, { readonly icon: IconName; readonly words: string }>> = {
  captions: { icon: 'caption', words: '有字幕' },
  'sign-language': { icon: 'sign', words: '有手语' },
  'easy-read': { icon: 'book', words: '有易读版' },
  audio: { icon: 'sound', words: '可以听' },
};

/** How a story can be taken in, as tags. */
export const formatTags = (formats: readonly StoryFormat[]) => formats.map((format) => FORMATS[format]);

export const storyPath = (id: string): string => `/packages/public/story/index?id=${id}`;
