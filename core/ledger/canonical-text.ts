/** What a ledger entry is made of: JSON without fractions, so that every machine writes it alike. */
export type Plain =
  | string
  | number
  | boolean
  | readonly Plain[]
  | { readonly [field: string]: Plain | undefined };

/**
 * One text for one value, the same on every machine and in every language: no spaces, fields in the order of their
 * UTF-16 code units, absent fields left out, whole numbers only (RFC 8785 without its number formatting).
 *
 * @throws RangeError for a number that is not a whole one, which no other program would surely write alike.
 */
export function canonicalText(value: Plain): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError(`${value} is not a whole number`);
  }
  if (typeof value !== 'object') {
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    return `[${(value as readonly Plain[]).map(canonicalText).join(',')}]`;
  }
  const fields = Object.entries(value as Readonly<Record<string, Plain | undefined>>)
    .filter((field): field is [string, Plain] => field[1] !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, part]) => `${JSON.stringify(name)}:${canonicalText(part)}`).join(',')}}`;
}
