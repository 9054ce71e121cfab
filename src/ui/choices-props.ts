import type { Option } from './field-props';

interface GroupProps {
  readonly id?: string | undefined;
  readonly legend: string;
  /** The h1 of the page already asks; the legend is only spoken. */
  readonly legendHidden?: boolean | undefined;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
}

export interface ChoicesProps<TValue extends string> extends GroupProps {
  readonly options: readonly Option<TValue>[];
  readonly value: readonly TValue[];
  readonly onChange: (value: TValue[]) => void;
}

export interface SingleChoiceProps<TValue extends string> extends GroupProps {
  readonly options: readonly Option<TValue>[];
  readonly value: TValue | undefined;
  readonly onChange: (value: TValue) => void;
}

export interface CheckRowProps {
  readonly id?: string | undefined;
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly fault?: string | undefined;
}

export interface ChoiceGroupProps<TValue extends string> extends GroupProps {
  readonly options: readonly Option<TValue>[];
  readonly isChosen: (value: TValue) => boolean;
  readonly onFlip: (value: TValue) => void;
  readonly kind: 'one' | 'many';
}
