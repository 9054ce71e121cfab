export interface DataTableProps {
  /** What the table shows, for a screen reader; the heading above it says so to the eye. */
  readonly caption: string;
  readonly columns: readonly string[];
  /** One text a column; the first names the row. */
  readonly rows: readonly (readonly string[])[];
}
