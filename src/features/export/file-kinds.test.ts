import { fileKinds } from './file-kinds';

test('Excel is chosen from the start, and CSV says what Excel does to long numbers', () => {
  expect(fileKinds(false).map(({ value }) => value)).toEqual(['excel', 'csv', 'ledger']);
  expect(fileKinds(false)[1]?.note).toContain('丢掉长号码的末尾几位');
});
