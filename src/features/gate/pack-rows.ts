type Row = Readonly<Record<string, unknown>>;

/** One column: the values themselves, or the few different ones and which of them each row has (−1: none). */
type Column =
  | { readonly all: readonly unknown[] }
  | { readonly few: readonly unknown[]; readonly at: readonly number[] };

/** Rows written column by column, to take less room on a phone. */
export interface PackedRows {
  readonly length: number;
  readonly columns: Readonly<Record<string, Column>>;
}

function columnOf(values: readonly unknown[]): Column {
  const places = new Map<string, number>();
  const few: unknown[] = [];
  const at = values.map((value) => {
    if (value === undefined) {
      return -1;
    }
    const text = JSON.stringify(value);
    const place = places.get(text) ?? few.push(value) - 1;
    places.set(text, place);
    return place;
  });
  const isWorthIt = few.length * 2 <= values.length || at.includes(-1);
  return isWorthIt ? { few, at } : { all: values };
}

/** Packs rows of the same kind; a field may be missing in some of them. */
export function packRows(rows: readonly object[]): PackedRows {
  const all = rows as readonly Row[];
  const keys = [...new Set(all.flatMap((row) => Object.keys(row)))];
  const columns = keys.map((key) => [key, columnOf(all.map((row) => row[key]))] as const);
  return { length: rows.length, columns: Object.fromEntries(columns) };
}

const valueAt = (column: Column, row: number): unknown =>
  'all' in column ? column.all[row] : column.few[column.at[row] ?? -1];

/** The rows that were packed. The caller vouches for the type. */
export function unpackRows<TRow>({ length, columns }: PackedRows): readonly TRow[] {
  const named = Object.entries(columns);
  return Array.from({ length }, (_, row) => {
    const fields = named.flatMap(([key, column]) => {
      const value = valueAt(column, row);
      return value === undefined ? [] : [[key, value] as const];
    });
    return Object.fromEntries(fields) as TRow;
  });
}
