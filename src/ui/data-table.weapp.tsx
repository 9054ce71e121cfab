import { Block } from './base/block';
import type { DataTableProps } from './data-table-props';

/** Figures by row and column; a real table on the web page, a list in WeChat, which has no tables: the heading before it names it. */
export function DataTable({ columns, rows }: DataTableProps) {
  return (
    <Block className="facts">
      {rows.map(([name, ...figures]) => (
        <Block className="fact" key={name}>
          <Block className="fact-name">{name}</Block>
          <Block className="fact-value">
            {figures.map((figure, place) => `${columns[place + 1] ?? ''} ${figure}`).join('，')}
          </Block>
        </Block>
      ))}
    </Block>
  );
}
