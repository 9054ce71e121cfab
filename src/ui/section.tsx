import { type ReactNode, useId } from 'react';
import { Block } from './base/block';
import { Heading } from './text';

interface SectionProps {
  readonly title: string;
  /** A LinkTo at the end of the heading's line. */
  readonly action?: ReactNode;
  readonly level?: 2 | 3;
  readonly children?: ReactNode;
}

/** A part of a page under its heading. */
export function Section({ title, action, level = 2, children }: SectionProps) {
  const id = useId();
  return (
    <Block tag="section" className="sec" labelledBy={id}>
      <Block className={action ? 'sec-head has-action' : 'sec-head'}>
        <Heading level={level} id={id}>
          {title}
        </Heading>
        {action}
      </Block>
      {children}
    </Block>
  );
}
