/**
 * What a query may ask of one field. Closed on purpose: values are always data, never operators,
 * so nothing a caller sends can widen a query.
 */
export type Test =
  | { readonly is: 'equal' | 'unequal' | 'above' | 'below' | 'atLeast' | 'atMost'; readonly value: unknown }
  | { readonly is: 'oneOf' | 'hasAll'; readonly values: readonly unknown[] }
  | { readonly is: 'startsWith'; readonly prefix: string };

declare const valueType: unique symbol;
/** A test that fits a field of the given type. */
export type TestOf<TValue> = Test & { readonly [valueType]?: TValue };

/** A field holding a list is equal to each of its elements, as in MongoDB. */
type Element<TValue> = TValue extends readonly (infer TItem)[] ? TItem : TValue;

/** The field has the value; for a list: holds it. */
export const equal = <TValue>(value: TValue): TestOf<TValue> => ({ is: 'equal', value });
/** For a list: does not hold the value. */
export const unequal = <TValue>(value: TValue): TestOf<TValue> => ({ is: 'unequal', value });
/** Greater than the value. */
export const above = <TValue>(value: TValue): TestOf<TValue> => ({ is: 'above', value });
/** Less than the value. */
export const below = <TValue>(value: TValue): TestOf<TValue> => ({ is: 'below', value });
/** The value or greater. */
export const atLeast = <TValue>(value: TValue): TestOf<TValue> => ({ is: 'atLeast', value });
/** The value or less. */
export const atMost = <TValue>(value: TValue): TestOf<TValue> => ({ is: 'atMost', value });
/** Equal to one of the values; nothing is one of none. */
export const oneOf = <TValue>(values: readonly TValue[]): TestOf<TValue> => ({ is: 'oneOf', values });
/** The list holds every one of the values. */
export const hasAll = <TValue>(values: readonly TValue[]): TestOf<TValue> => ({ is: 'hasAll', values });
/** A text that begins with the prefix. */
export const startsWith = (prefix: string): TestOf<string> => ({ is: 'startsWith', prefix });

/** Tests by field; all must hold. A list of tests on one field must hold together. */
export type Where<TDocument> = {
  readonly [TField in keyof TDocument]?:
    | TestOf<Element<NonNullable<TDocument[TField]>>>
    | readonly TestOf<Element<NonNullable<TDocument[TField]>>>[];
};
