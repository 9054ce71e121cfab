import type { StoryCard } from '#core/story/story';
import { P } from '../../ui/text';

const WORDS = {
  all: '本页是示例故事：根据公开报道的机构事实改写，图片为示意图',
  some: '本页有示例故事：根据公开报道的机构事实改写，图片为示意图',
} as const;

/** Says so where stories on the list are samples, and nothing where none is. */
export function SampleNote({ stories }: { readonly stories: readonly Pick<StoryCard, 'isSample'>[] }) {
  const samples = stories.filter(({ isSample }) => isSample).length;
  if (samples === 0) {
    return null;
  }
  return (
    <P size="caption" tone="soft">
      {samples === stories.length ? WORDS.all : WORDS.some}
    </P>
  );
}
