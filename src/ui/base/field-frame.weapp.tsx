import type { ReactNode } from 'react';
import type { FieldFrameProps } from '../field-props';
import { Icon } from '../icon';
import { Block } from './block';
import { classNames } from './class-names';
import { Inline } from './inline';

interface FrameProps extends FieldFrameProps {
  readonly id: string;
  readonly below?: ReactNode;
  readonly children: ReactNode;
}

/** The whole name of a control. Screen readers on iOS do not follow aria-describedby, so hint and fault are part of it. */
export function spokenName({ label, hint, fault, isOptional }: FieldFrameProps): string {
  const parts = [label, isOptional && '选填', fault && `错误：${fault}`, hint];
  return parts.filter(Boolean).join('，');
}

/** Label, hint, fault, control, in that order; only the control is a stop for the screen reader. */
export function FieldFrame({ label, labelHidden, hint, fault, isOptional, below, children }: FrameProps) {
  return (
    <Block className={classNames('field', fault !== undefined && 'field-bad')}>
      {!labelHidden && (
        <Block className="field-label" hidden>
          {label}
          {isOptional && <Inline className="field-optional">（选填）</Inline>}
        </Block>
      )}
      {hint && (
        <Block className="c-soft" hidden>
          {hint}
        </Block>
      )}
      {fault && (
        <Block className="field-error" role="alert">
          <Icon name="alert" size="s" />
          <Block className="grow">{fault}</Block>
        </Block>
      )}
      {children}
      {below}
    </Block>
  );
}
