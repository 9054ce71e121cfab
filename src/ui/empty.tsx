import type { ReactNode } from 'react';
import { Block } from './base/block';
import { P } from './text';

interface EmptyProps {
  /** What is not there: 附近没有活动. */
  readonly title: string;
  /** Why, and what to do instead. */
  readonly advice: string;
  readonly action?: ReactNode;
}

/** Nothing to show, and what to do next. */
export function Empty({ title, advice, action }: EmptyProps) {
  return (
    <Block className="blank">
      <Block className="stack g1">
        <P size="lead" strong>
          {title}
        </P>
        {advice !== '' && <P tone="soft">{advice}</P>}
      </Block>
      {action}
    </Block>
  );
}
