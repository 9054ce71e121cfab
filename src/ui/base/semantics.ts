/** What a box means to a screen reader, spelled once for HTML and for WeChat. */
export interface Semantics {
  readonly role?: string | undefined;
  readonly label?: string | undefined;
  readonly labelledBy?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly hidden?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly checked?: boolean | undefined;
  readonly pressed?: boolean | undefined;
  readonly expanded?: boolean | undefined;
  readonly busy?: boolean | undefined;
  readonly invalid?: boolean | undefined;
  readonly required?: boolean | undefined;
  readonly live?: 'polite' | 'assertive' | undefined;
  readonly atomic?: boolean | undefined;
  readonly level?: number | undefined;
  readonly current?: 'page' | 'step' | undefined;
  readonly valueNow?: number | undefined;
  readonly valueMax?: number | undefined;
  readonly valueText?: string | undefined;
}

/** The same meaning as attributes; what is not said stays absent, because WeChat would speak "undefined". */
export function aria(meaning: Semantics): Readonly<Record<string, string | number>> {
  const attributes = {
    role: meaning.role,
    'aria-label': meaning.label,
    'aria-labelledby': meaning.labelledBy,
    'aria-describedby': meaning.describedBy,
    'aria-hidden': meaning.hidden,
    'aria-disabled': meaning.disabled,
    'aria-checked': meaning.checked,
    'aria-pressed': meaning.pressed,
    'aria-expanded': meaning.expanded,
    'aria-busy': meaning.busy,
    'aria-invalid': meaning.invalid,
    'aria-required': meaning.required,
    'aria-live': meaning.live,
    'aria-atomic': meaning.atomic,
    'aria-level': meaning.level,
    'aria-current': meaning.current,
    'aria-valuenow': meaning.valueNow,
    'aria-valuemin': meaning.valueNow === undefined ? undefined : 0,
    'aria-valuemax': meaning.valueMax,
    'aria-valuetext': meaning.valueText,
  };
  const said = Object.entries(attributes).flatMap(([name, value]) =>
    // WeChat's templates write a boolean as an empty attribute or as none; words arrive on both platforms.
    value === undefined ? [] : [[name, typeof value === 'boolean' ? String(value) : value] as const],
  );
  return Object.fromEntries(said);
}
