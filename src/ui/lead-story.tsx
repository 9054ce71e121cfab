import { Anchor } from './base/anchor';
import { Block } from './base/block';
import { Picture } from './picture';
import { type TagItem, Tags } from './tag';
import { Heading, P } from './text';

interface LeadStoryProps {
  readonly to: string;
  readonly title: string;
  readonly lead: string;
  readonly scene: string;
  readonly tags: readonly TagItem[];
}

/** The newest story, large: picture, title and first sentence are one link. */
export function LeadStory({ to, title, lead, scene, tags }: LeadStoryProps) {
  return (
    <Block className="card stack g3">
      <Anchor to={to} className="card-tall" label={`${title}，${lead}`}>
        <Picture scene={scene} size="l" />
        <Heading>{title}</Heading>
        <P tone="soft">{lead}</P>
      </Anchor>
      {tags.length > 0 && <Tags items={tags} />}
    </Block>
  );
}
