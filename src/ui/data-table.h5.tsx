import { isLarge, useDisplay } from '../platform/display';
import type { DataTableProps } from './data-table-props';
import { FigureList } from './figure-list';

/** Figures by row and column: a real table on the web page, a list where text is large, and in WeChat. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  const hasRoom = !useDisplay(isLarge);
  if (!hasRoom) {
    return <FigureList caption={caption} columns={columns} rows={rows} />;
  }
  return (
    <table className="table">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, place) => (
            <th
              scope="col"
              key={column}
              className={place === 0 ? 'cell cell-head cell-first' : 'cell cell-head'}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...figures]) => (
          <tr key={name}>
            <th scope="row" className="cell cell-first">
              {name}
            </th>
            {figures.map((figure, place) => (
              <td key={columns[place + 1] ?? place} className="cell">
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
