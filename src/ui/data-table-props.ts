export interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  /** One text a column; the first names the row. */
  readonly rows: readonly (readonly string[])[];
}
