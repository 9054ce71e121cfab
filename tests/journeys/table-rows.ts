import { asGiven } from '../builders/as-given';

/** Cells of an exported table by their column: what of each row the ledger vouches for. */
export function tableRows([header = [], ...rows]: readonly (readonly unknown[])[]) {
  const cell = (row: readonly unknown[], title: string) => row[header.indexOf(title)];
  return rows.map((row) => ({
    record: cell(row, '记录编号'),
    volunteerNo: cell(row, '志愿者编号'),
    name: cell(row, '姓名'),
    title: asGiven(String(cell(row, '活动名称'))),
    minutes: Number(cell(row, '服务时间（分钟）')),
    hours: Number(cell(row, '服务时间（小时）')),
    seq: Number(cell(row, '时长账编号')),
  }));
}
