import type { DataTableProps } from './data-table-props';
import { FigureList } from './figure-list';

/** WeChat has no tables: the figures are a list there, which the heading before it names. */
export const DataTable = (props: DataTableProps) => <FigureList {...props} />;
