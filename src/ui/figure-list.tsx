import { Block } from './base/block';
import type { DataTableProps } from './data-table-props';

/** The figures of a table where there is no room or no way for columns: a row each, every figure with its name. */
export function FigureList({ columns, rows }: DataTableProps) {
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
