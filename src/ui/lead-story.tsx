import { CardLink } from './card';
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
    <CardLink to={to} label={`${title}，${lead}`} below={tags.length > 0 && <Tags items={tags} />}>
      <Picture scene={scene} size="l" />
      <Heading>{title}</Heading>
      <P tone="soft">{lead}</P>
    </CardLink>
  );
}
