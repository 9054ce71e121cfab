import fc from 'fast-check';
import { aScan, at } from '../../tests/builders/attendance';
import { foldScans } from '../attendance/fold-scans';
import { annulledScans } from './annulled-scans';

test('a scan that was undone tells what it said, by whom it was undone, when and why', () => {
  const wrong = aScan('in', 0, { by: 'steward', point: '东门', skewMs: 60_000 });
  const undoing = aScan('in', 3, { by: 'other', annuls: wrong.id, reason: '扫错了人' });
  expect(annulledScans([undoing, aScan('in', 5), wrong])).toMatchObject([
    {
      ...{ kind: 'in', reason: '扫错了人' },
      scan: { scanId: wrong.id, by: 'steward', point: '东门', happenedAt: at(0), skewMs: 60_000 },
      annulment: { scanId: undoing.id, by: 'other', happenedAt: at(3) },
    },
  ]);
});

test('who was turned away annuls nothing, and of two who undo the same scan the first did it', () => {
  const wrong = aScan('in', 0);
  const late = aScan('in', 9, { annuls: wrong.id, reason: '没有到场', method: 'desk' });
  const refused = aScan('in', 1, { annuls: wrong.id, refused: 'unknown' });
  expect(annulledScans([wrong, refused])).toEqual([]);
  const first = aScan('in', 2, { annuls: wrong.id, reason: '扫错了人' });
  expect(annulledScans([late, refused, wrong, first])).toMatchObject([{ reason: '扫错了人' }]);
});

test('every scan that is no undoing either counts somewhere, changes nothing, or is told as annulled', () => {
  const undone = fc.array(fc.boolean(), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(undone, (marks) => {
      const scans = marks.map((_, index) => aScan(index % 2 === 0 ? 'in' : 'out', index * 10));
      const annulments = scans
        .filter((_, index) => marks[index])
        .map(({ id }, index) => aScan('in', 100 + index, { annuls: id, reason: '扫错了人' }));
      const all = [...annulments, ...scans];
      const { stays, open, withoutEffect } = foldScans(all);
      const told = [
        ...stays.flatMap(({ inScan, outScan }) => [inScan.id, outScan.id]),
        ...[...open.map(({ id }) => id), ...withoutEffect],
        ...annulledScans(all).map(({ scan }) => scan.scanId),
      ];
      expect([...told].sort()).toEqual(scans.map(({ id }) => id).sort());
    }),
  );
});
