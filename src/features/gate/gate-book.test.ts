import { asId, type ScanId } from '#core/shared/ids';
import { ACTIVITY, entryOf, knownScan, ownScan, passOf, peopleOf, STARTS_AT } from './fixtures/a-gate';
import { openBook } from './gate-book';
import { judge } from './judge';
import { asFact } from './own-scans';

test('people are counted as they come, leave and are undone', () => {
  const book = openBook({
    activity: ACTIVITY,
    entries: peopleOf(3),
    scans: [knownScan(0, 0), knownScan(1, 0), knownScan(1, 30, 'out')],
  });
  expect(book.counts()).toEqual({ expected: 3, present: 1, left: 1, missing: 1 });
  const third = ownScan({ signupId: 'a1:v2' });
  book.add(asFact('a1', third, 'me'));
  expect(book.presenceOf('a1:v2')).toBe('inside');
  expect(book.counts()).toEqual({ expected: 3, present: 2, left: 1, missing: 0 });
  const undoing = { id: 'scan-0000000000000002', annuls: third.scan.id, signupId: 'a1:v2' };
  book.add(asFact('a1', ownScan(undoing), 'me'));
  expect(book.counts()).toEqual({ expected: 3, present: 1, left: 1, missing: 1 });
});

test('somebody who was suspended after they came is awaited and came, as 签到工作 counts seats', () => {
  const suspended = { ...entryOf(0), status: 'blocked', hasSeat: true } as const;
  const entries = [suspended, entryOf(1), { ...entryOf(2), status: 'blocked' } as const];
  const book = openBook({ activity: ACTIVITY, entries, scans: [knownScan(0, 0)] });
  expect(book.counts()).toEqual({ expected: 2, present: 1, left: 0, missing: 1 });
});

test('somebody who was turned away is not counted as present', () => {
  const book = openBook({ activity: ACTIVITY, entries: peopleOf(1), scans: [] });
  book.add(asFact('a1', ownScan({ letThrough: false, refused: 'pass-expired' }), 'me'));
  expect(book.presenceOf('a1:v0')).toBe('absent');
});

test('a scan that comes back from the server is the one this phone made, and counts once', () => {
  const own = asFact('a1', ownScan(), 'me');
  const book = openBook({
    activity: ACTIVITY,
    entries: peopleOf(1),
    scans: [{ ...own, by: 'ZC0000000000' }],
  });
  book.add(own);
  expect(book.scansOf({ method: 'roster', signupId: 'a1:v0' })).toHaveLength(1);
});

/** An array that counts how often an element of it was looked at. */
function counted<TItem>(items: readonly TItem[]) {
  const looks = { count: 0 };
  const watched = new Proxy(items, {
    get: (target, key, self) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) {
        looks.count += 1;
      }
      return Reflect.get(target, key, self) as unknown;
    },
  });
  return { looks, watched };
}

test('with 5,000 people and 8,000 scans one more scan costs the work of one person', () => {
  const people = 5000;
  const all = Array.from({ length: 4000 }, (_, at) => [knownScan(at, -40), knownScan(at, -10, 'out')]).flat();
  let reads = 0;
  const scans = counted(
    all.map((scan) =>
      Object.defineProperty({ ...scan }, 'kind', {
        enumerable: true,
        get: () => {
          reads += 1;
          return scan.kind;
        },
      }),
    ),
  );
  const entries = counted(peopleOf(people));
  const book = openBook({ activity: ACTIVITY, entries: entries.watched, scans: scans.watched });
  entries.looks.count = 0;
  scans.looks.count = 0;
  reads = 0;
  const shown = { method: 'pass', text: passOf(3999, STARTS_AT) } as const;
  const question = {
    shown,
    kind: 'in',
    at: STARTS_AT,
    id: 'scan-0000000000000009',
    device: 'd',
    skewMs: 0,
    point: undefined,
  } as const;
  expect(judge(question, ACTIVITY, book).verdict.kind).toBe('accepted');
  book.add({ ...knownScan(3999, 0), id: asId<ScanId>('one-more') });
  expect(book.counts()).toEqual({ expected: people, present: 1, left: 3999, missing: 1000 });
  expect(entries.looks.count).toBe(0);
  expect(scans.looks.count).toBe(0);
  // Three scans of this person, gone through a few times each.
  expect(reads).toBeLessThan(30);
});
