import fc from 'fast-check';
import { ownScan, STARTS_AT } from './fixtures/a-gate';
import {
  forgetUploaded,
  isWaiting,
  keepOwnScan,
  knownHereOnlyCounts,
  ownScansOf,
  waitingCounts,
} from './own-scans';

beforeEach(() => localStorage.clear());

test('a scan stays in the outbox until it has come further, whatever the order; nothing is ever lost', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{16}$/), { maxLength: 20 });
  fc.assert(
    fc.property(ids, fc.array(fc.nat({ max: 19 })), (all, uploaded) => {
      localStorage.clear();
      const scans = all.map((id, at) => ownScan({ id, happenedAt: STARTS_AT + at }));
      for (const own of scans) {
        expect(keepOwnScan('a1', own)).toBe(true);
      }
      const gone = new Set(uploaded.flatMap((at) => scans[at] ?? []));
      for (const own of gone) {
        keepOwnScan('a1', { ...own, standing: 'stored' });
      }
      const left = scans.filter((own) => !gone.has(own));
      expect(ownScansOf('a1')).toHaveLength(scans.length);
      expect(ownScansOf('a1').filter(isWaiting)).toEqual(left);
      expect(waitingCounts().get('a1') ?? 0).toBe(left.length);
      expect(ownScansOf('another')).toEqual([]);
      forgetUploaded('a1');
      expect(ownScansOf('a1')).toEqual(left);
    }),
  );
});

test('whoever was let through with a scan that the server will not take stays until somebody has dealt with it', () => {
  const rejected = { standing: 'rejected', sentence: '签到点最多 12 个字' } as const;
  const letThrough = { ...ownScan({ id: 'scan-0000000000000001' }), ...rejected };
  const turnedAway = { ...ownScan({ id: 'scan-0000000000000002', letThrough: false }), ...rejected };
  keepOwnScan('a1', letThrough);
  keepOwnScan('a1', turnedAway);
  expect([...knownHereOnlyCounts()]).toEqual([['a1', 1]]);
  forgetUploaded('a1');
  expect(ownScansOf('a1')).toEqual([letThrough]);
  keepOwnScan('a1', { ...letThrough, isDealtWith: true });
  expect(knownHereOnlyCounts().size).toBe(0);
  forgetUploaded('a1');
  expect(ownScansOf('a1')).toEqual([]);
});

test('what is kept of a scan names nobody', () => {
  keepOwnScan('a1', ownScan());
  expect(JSON.stringify({ ...localStorage })).not.toContain('王');
});
