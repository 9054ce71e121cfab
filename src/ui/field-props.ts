/** What every form field has. */
export interface FieldFrameProps {
  /** The name an ErrorSummary links to: letters, digits and `-`, for WeChat finds no other. */
  readonly id?: string | undefined;
  readonly label: string;
  /** The h1 of the page already asks the question; the label is only spoken. */
  readonly labelHidden?: boolean | undefined;
  /** How to answer, and why it is asked. */
  readonly hint?: string | undefined;
  /** What is wrong with the answer, in one sentence. */
  readonly fault?: string | undefined;
  /** Marks the field 选填; required fields are not marked. */
  readonly isOptional?: boolean | undefined;
}

export interface FieldProps extends FieldFrameProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** `digits` and `code` bring up a fitting keyboard; nothing is refused while typing. */
  readonly kind?: 'text' | 'tel' | 'digits' | 'code' | undefined;
  readonly autocomplete?:
    | 'name'
    | 'tel'
    | 'bday'
    | 'street-address'
    | 'organization'
    | 'one-time-code'
    | undefined;
  /** The most characters that can be kept. */
  readonly most?: number | undefined;
  readonly placeholder?: string | undefined;
}

export interface TextAreaProps extends FieldFrameProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly most: number;
}

export interface Option<TValue extends string> {
  readonly value: TValue;
  readonly words: string;
  readonly note?: string | undefined;
}

export interface SelectProps<TValue extends string> extends FieldFrameProps {
  readonly options: readonly Option<TValue>[];
  readonly value: TValue;
  readonly onChange: (value: TValue) => void;
}

export interface DateFieldProps extends FieldFrameProps {
  /** 2026-11-29, or 09:30 for a time; empty when unanswered. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly kind?: 'date' | 'time';
  readonly earliest?: string;
  readonly latest?: string;
  readonly autocomplete?: 'bday';
}

/** An administrative division (GB/T 2260), named from the province down. */
export interface ChosenRegion {
  readonly code: string;
  readonly name: string;
}

export interface RegionPickerProps extends FieldFrameProps {
  readonly value: ChosenRegion | undefined;
  readonly onChange: (region: ChosenRegion | undefined) => void;
  /** What choosing no region is called: 不限. Without it a region must be chosen. */
  readonly none?: string;
}
