import { Block } from './base/block';
import { Btn, BtnLink } from './btn';
import { HELP_CONTACT } from './help-contact';
import type { IconName } from './icon-names';
import { BtnRow } from './layout';
import { Notice } from './notice';
import { P } from './text';

/** A failure in words and looks. */
export interface FailureLook {
  /** `warn` passes by itself, `info` is nobody's fault. */
  readonly tone?: 'err' | 'warn' | 'info';
  readonly icon?: IconName;
  /** What failed: 没能加载活动. */
  readonly title: string;
  /** Why, and what to do. */
  readonly advice: string;
  /** A number to give when asking for help. */
  readonly reference?: string | undefined;
  /** Where to go instead: 看全部活动. */
  readonly way?: { readonly to: string; readonly words: string } | undefined;
}

interface ErrorStateProps extends FailureLook {
  readonly onRetry?: (() => void) | undefined;
}

/** Something failed: what, why, what to do, whom to call with which number. Spoken once, when it appears. */
export function ErrorState({ tone = 'err', icon, title, advice, reference, onRetry, way }: ErrorStateProps) {
  return (
    <Block className="blank">
      <Notice tone={tone} title={title} speaks="alert" {...(icon && { icon })}>
        {advice}
      </Notice>
      <BtnRow>
        {way && <BtnLink to={way.to}>{way.words}</BtnLink>}
        {onRetry && (
          <Btn icon="refresh" onPress={onRetry}>
            重试
          </Btn>
        )}
      </BtnRow>
      {reference !== undefined && (
        <P size="caption" tone="soft">
          求助电话 {HELP_CONTACT.phone}，请报编号 {reference}
        </P>
      )}
    </Block>
  );
}
