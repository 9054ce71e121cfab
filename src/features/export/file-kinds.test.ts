import { fileKinds } from './file-kinds';

test('Excel is chosen from the start, and CSV says what Excel does to long numbers', () => {
  expect(fileKinds(false).map(({ value }) => value)).toEqual(['excel', 'csv', 'ledger']);
  expect(fileKinds(false)[1]?.note).toContain('丢掉长号码的末尾几位');
});

test('of the ledger it is said whom it names: no volunteers, but leaders, and whoever free text speaks of', () => {
  expect(fileKinds(true).map(({ note }) => note)).toEqual([
    '给审计核对用。没有志愿者的姓名和电话，有活动负责人的姓名和写下的理由，理由里可能提到人',
  ]);
});
