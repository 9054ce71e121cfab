import type { ReactNode } from 'react';
import { Block } from './base/block';

interface DescriptionListProps {
  readonly items: readonly {
    readonly term: string;
    readonly words: ReactNode;
    /** A LinkTo that changes this answer. */
    readonly action?: ReactNode;
  }[];
}

/** Names and their values: check answers, contact, certificate. */
export function DescriptionList({ items }: DescriptionListProps) {
  return (
    <Block tag="dl" className="facts">
      {items.map(({ term, words, action }) => (
        <Block className="fact" key={term}>
          <Block tag="dt" className="fact-name">
            {term}
          </Block>
          <Block tag="dd" className="fact-body">
            <Block className="fact-value grow">{words}</Block>
            {action}
          </Block>
        </Block>
      ))}
    </Block>
  );
}
