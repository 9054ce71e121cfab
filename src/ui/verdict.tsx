import type { ReactNode } from 'react';
import { ArrivalHeading } from './base/arrival-heading';
import { Block } from './base/block';
import { Card } from './card';
import { Icon } from './icon';
import type { IconName } from './icon-names';
import type { StateTone } from './state-pill';

interface VerdictProps {
  readonly tone: StateTone;
  readonly icon: IconName;
  /** 证明有效 */
  readonly title: string;
  readonly children?: ReactNode;
}

/**
 * The answer to a question, at the head of the page: spoken as a status, and its heading takes the focus when it appears.
 * Give each answer its own key, so that the same answer twice is noticed twice.
 */
export function Verdict({ tone, icon, title, children }: VerdictProps) {
  return (
    <Block role="status" live="polite" atomic>
      <Card tone={tone} gap={2} isCentred>
        <Icon name={icon} size="xl" tone={tone} />
        <ArrivalHeading className={`heading t-h1 c-${tone}`}>{title}</ArrivalHeading>
        {children}
      </Card>
    </Block>
  );
}
