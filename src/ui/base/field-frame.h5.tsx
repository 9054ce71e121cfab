import type { ReactNode } from 'react';
import type { FieldFrameProps } from '../field-props';
import { Icon } from '../icon';
import { classNames } from './class-names';

interface FrameProps extends FieldFrameProps {
  readonly id: string;
  readonly below?: ReactNode;
  readonly children: ReactNode;
}

/** The ids of what describes a control: its hint, then what is wrong. */
export function describers(
  id: string,
  { hint, fault }: Pick<FieldFrameProps, 'hint' | 'fault'>,
): string | undefined {
  const ids = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** The name a control bears itself when its label would only repeat the heading of the page. */
export const ownName = ({ label, labelHidden }: Pick<FieldFrameProps, 'label' | 'labelHidden'>) =>
  labelHidden ? label : undefined;

/** Hint and fault of a field, above its control. */
export function HintAndFault({ id, hint, fault }: Pick<FrameProps, 'id' | 'hint' | 'fault'>) {
  return (
    <>
      {hint && (
        <p className="b c-soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p className="b field-error" id={`${id}-fault`}>
          <Icon name="alert" size="s" />
          <span>
            <span className="vh">错误：</span>
            {fault}
          </span>
        </p>
      )}
    </>
  );
}

/** Label, hint, fault, control, in that order. */
export function FieldFrame({ id, label, labelHidden, hint, fault, isOptional, below, children }: FrameProps) {
  return (
    <div className={classNames('field', fault !== undefined && 'field-bad')}>
      {!labelHidden && (
        <label className="field-label" htmlFor={id}>
          {label}
          {isOptional && <span className="field-optional">（选填）</span>}
        </label>
      )}
      <HintAndFault id={id} hint={hint} fault={fault} />
      {children}
      {below}
    </div>
  );
}
