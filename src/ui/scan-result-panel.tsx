import type { ReactNode } from 'react';
import { Block } from './base/block';
import { classNames } from './base/class-names';
import { Icon } from './icon';

interface ScanResultPanelProps {
  /** Green circle, yellow triangle, red octagon, blue cloud: shape, word and colour say the same. */
  readonly kind: 'ok' | 'repeat' | 'fail' | 'kept';
  /** 已签到 */
  readonly word: string;
  /** The masked name, or what is wrong. */
  readonly who: string;
  readonly lines?: readonly string[];
  /** What the steward should do for this person, before anything else: 请注意：需手语. */
  readonly attention?: string | undefined;
  /** Fills the screen. */
  readonly isFull?: boolean;
  /** Buttons: scan the next person first. */
  readonly children?: ReactNode;
}

/** The answer to one scan, spoken at once. */
export function ScanResultPanel({
  kind,
  word,
  who,
  lines = [],
  attention,
  isFull = false,
  children,
}: ScanResultPanelProps) {
  return (
    <Block className={classNames('result', `result-${kind}`, isFull && 'result-full')}>
      <Block className="result-middle" role="alert" atomic>
        <Block className="result-head">
          <Block className={`result-shape shape-${kind}`} hidden />
          <Block className="result-says">
            <Block className="t-state">{word}</Block>
            {who !== '' && <Block className="result-who">{who}</Block>}
          </Block>
        </Block>
        {attention !== undefined && (
          <Block className="result-attention">
            <Icon name="warning" />
            <Block className="grow">{attention}</Block>
          </Block>
        )}
        {lines.map((line) => (
          <Block className="result-words" key={line}>
            {line}
          </Block>
        ))}
      </Block>
      <Block className="stack g3">{children}</Block>
    </Block>
  );
}
