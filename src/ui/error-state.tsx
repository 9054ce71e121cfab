import { Block } from './base/block';
import { Btn } from './btn';
import { Notice } from './notice';
import { P } from './text';

interface ErrorStateProps {
  /** What failed: 没能加载活动. */
  readonly title: string;
  /** Why, and what to do. */
  readonly advice: string;
  /** A number to give when asking for help. */
  readonly reference?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
}

/** Something failed: what, why, what to do. Spoken once, when it appears. */
export function ErrorState({ title, advice, reference, onRetry }: ErrorStateProps) {
  return (
    <Block className="blank">
      <Notice tone="err" title={title} speaks="alert">
        {advice}
      </Notice>
      {onRetry && (
        <Btn icon="refresh" onPress={onRetry}>
          重试
        </Btn>
      )}
      {reference !== undefined && (
        <P size="caption" tone="soft">
          求助时请报编号 {reference}
        </P>
      )}
    </Block>
  );
}
