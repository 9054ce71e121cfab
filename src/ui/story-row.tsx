import { Block } from './base/block';
import { RowLink } from './card';
import { Picture } from './picture';
import { type TagItem, Tags } from './tag';
import { Heading, P } from './text';

interface StoryRowProps {
  readonly to: string;
  readonly title: string;
  readonly lead: string;
  /** Name of a drawn scene; decorative here, described on the story's own page. */
  readonly scene: string;
  readonly tags: readonly TagItem[];
}

/** A story as a row of a GroupedList: picture, title, first sentence, formats; all one link. */
export function StoryRow({ to, title, lead, scene, tags }: StoryRowProps) {
  return (
    <RowLink to={to} label={[title, lead, ...tags.map((tag) => tag.words)].join('，')}>
      <Picture scene={scene} size="s" />
      <Block className="stack g2 grow">
        <Heading level={3} size="lead">
          {title}
        </Heading>
        <P size="caption" tone="soft">
          {lead}
        </P>
        {tags.length > 0 && <Tags items={tags} />}
      </Block>
    </RowLink>
  );
}
