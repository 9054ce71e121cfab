import { Block } from './base/block';
import { classNames } from './base/class-names';
import { Icon } from './icon';
import type { IconName } from './icon-names';

export interface TagItem {
  readonly icon: IconName;
  readonly words: string;
}

/** Describes something; never pressed. */
export function Tag({ icon, words }: TagItem) {
  return (
    <Block className="tag">
      <Icon name={icon} size="s" />
      <Block>{words}</Block>
    </Block>
  );
}

/** Several tags in a line that wraps. */
export function Tags({ items }: { readonly items: readonly TagItem[] }) {
  return (
    <Block className="tags">
      {items.map((item) => (
        <Tag key={item.words} {...item} />
      ))}
    </Block>
  );
}

/** What kind of place it is: 基地 on sun yellow, 驿站 on blue, always with the word. */
export function PlaceKind({ kind }: { readonly kind: 'base' | 'station' }) {
  return (
    <Block className={classNames('tag strong', `tag-${kind}`)}>
      <Icon name={kind} size="s" />
      <Block>{kind === 'base' ? '阳光基地' : '阳光驿站'}</Block>
    </Block>
  );
}
