import { Anchor } from './base/anchor';
import { Block } from './base/block';
import { Icon } from './icon';
import type { IconName } from './icon-names';

interface WayRowProps {
  readonly to: string;
  readonly icon: IconName;
  /** The whole name, when the words alone are not enough. */
  readonly label?: string;
  readonly children: string;
}

/** A row of a GroupedList that leads to another page: icon, words, the mark of a way on. */
export function WayRow({ to, icon, label, children }: WayRowProps) {
  return (
    <Anchor to={to} className="rows-link rows-simple" label={label}>
      <Icon name={icon} tone="brand" />
      <Block className="grow">{children}</Block>
      <Icon name="more" tone="soft" />
    </Anchor>
  );
}
