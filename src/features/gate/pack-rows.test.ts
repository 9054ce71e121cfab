import fc from 'fast-check';
import { packRows, unpackRows } from './pack-rows';

const aRow = fc.record(
  { id: fc.string(), kind: fc.constantFrom('in', 'out'), keys: fc.array(fc.string()), at: fc.nat() },
  { requiredKeys: ['id'] },
);

test('packed rows come back as they were, with the fields that each of them had', () => {
  fc.assert(
    fc.property(fc.array(aRow), (rows) => {
      expect(unpackRows(JSON.parse(JSON.stringify(packRows(rows))))).toEqual(rows);
    }),
  );
});

test('what is the same on every row is written once', () => {
  const rows = Array.from({ length: 300 }, (_, at) => ({
    id: `s${at}`,
    activityId: 'activity-1',
    kind: 'in',
  }));
  const packed = JSON.stringify(packRows(rows)).length;
  expect(packed).toBeLessThan(JSON.stringify(rows).length / 4);
});
