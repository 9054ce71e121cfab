import * as v from 'valibot';
import { uploadedScan } from '#core/attendance/calls';
import { minutesAfter } from '#core/shared/instant';
import { ACTIVITY, entryOf, ownScan, passOf, STARTS_AT } from './fixtures/a-gate';
import { openBook } from './gate-book';
import { judge } from './judge';
import { asFact } from './own-scans';

const question = {
  kind: 'in',
  at: STARTS_AT,
  id: 'scan-0000000000000009',
  device: 'device-1',
  skewMs: 0,
  point: undefined,
} as const;
const aBook = () => openBook({ activity: ACTIVITY, entries: [entryOf(0)], scans: [] });

test('a gate without a network lets in a fresh pass and turns away one from two minutes ago', () => {
  const fresh = { ...question, shown: { method: 'pass', text: passOf(0, STARTS_AT) } } as const;
  expect(judge(fresh, ACTIVITY, aBook())).toMatchObject({
    verdict: { kind: 'accepted' },
    entry: { maskedName: '王*' },
  });
  const old = { ...question, shown: { method: 'pass', text: passOf(0, STARTS_AT - 120_000) } } as const;
  expect(judge(old, ACTIVITY, aBook()).verdict.kind).toBe('pass-expired');
});

test.each([
  ['as a pass', { method: 'pass', text: '长'.repeat(1000) }],
  ['for a walk-in', { method: 'walk-in', pass: 'P1ZC0000000017'.repeat(72), dutyId: 'd1' }],
  ['that would be cut within a sign', { method: 'pass', text: `a${'😀'.repeat(500)}` }],
] as const)(
  'a code of a thousand characters %s is turned away, in a scan that the server can store',
  (_, shown) => {
    const { verdict, scan } = judge({ ...question, shown }, ACTIVITY, aBook());
    expect(verdict.kind).toBe('pass-unreadable');
    expect(scan).toMatchObject({ letThrough: false, refused: 'pass-unreadable' });
    const { success, output } = v.safeParse(uploadedScan, JSON.parse(JSON.stringify(scan)));
    expect(success).toBe(true);
    const whole = shown.method === 'pass' ? shown.text : shown.pass;
    expect(whole.startsWith((output as typeof scan).pass ?? 'nothing')).toBe(true);
    // Throws on half a sign.
    expect(encodeURIComponent(scan.pass ?? '')).not.toBe('');
  },
);

test('what this phone accepted a moment ago counts before the server knows of it', () => {
  const book = aBook();
  book.add(asFact('a1', ownScan(), 'me'));
  const again = {
    ...question,
    at: minutesAfter(STARTS_AT, 5),
    shown: { method: 'number', entryNo: '100000' },
  };
  expect(judge(again as Parameters<typeof judge>[0], ACTIVITY, book).verdict).toMatchObject({
    kind: 'already-in',
    since: STARTS_AT,
    by: 'me',
  });
});

test('the scan says where it was made, and the next gate learns of it', () => {
  const book = aBook();
  const shown = { method: 'number', entryNo: '100000' } as const;
  const first = judge({ ...question, shown, point: '东门' }, ACTIVITY, book);
  expect(first.scan).toMatchObject({ signupId: 'a1:v0', point: '东门', letThrough: true });
  book.add(asFact('a1', { scan: first.scan, standing: 'waiting' }, 'me'));
  const second = judge(
    { ...question, shown, id: 'scan-0000000000000010', at: minutesAfter(STARTS_AT, 1) },
    ACTIVITY,
    book,
  );
  expect(second.verdict).toMatchObject({ kind: 'already-in', point: '东门' });
  expect(second.scan).not.toHaveProperty('point');
});

/** Nobody on the roster. */
const stranger = entryOf(77).volunteerNo;
const walkIn = { method: 'walk-in', volunteerNo: stranger, dutyId: 'd1' } as const;

test('somebody who walked in is let in once, and out again with a pass this phone cannot check', () => {
  const book = aBook();
  const came = judge({ ...question, shown: walkIn }, ACTIVITY, book);
  expect(came.verdict.kind).toBe('accepted');
  expect(came.scan).toMatchObject({ method: 'walk-in', volunteerNo: stranger, dutyId: 'd1' });
  expect(came.scan).not.toHaveProperty('signupId');
  book.add(asFact('a1', { scan: came.scan, standing: 'waiting' }, 'me'));
  expect(book.counts()).toEqual({ expected: 1, present: 1, left: 0, missing: 1 });

  const at = minutesAfter(STARTS_AT, 60);
  const pass = { method: 'pass', text: passOf(77, at) } as const;
  const again = { ...question, id: 'scan-0000000000000010', at, shown: pass };
  expect(judge(again, ACTIVITY, book).verdict.kind).toBe('already-in');
  const left = judge({ ...again, kind: 'out' }, ACTIVITY, book);
  expect(left.verdict).toEqual({ kind: 'accepted', at });
  expect(left.scan).toMatchObject({ method: 'walk-in', dutyId: 'd1', pass: pass.text });
});

test('a walk-in who is on the roster after all is judged as a person of the roster', () => {
  const shown = { ...walkIn, volunteerNo: entryOf(0).volunteerNo };
  const judged = judge({ ...question, shown }, ACTIVITY, aBook());
  expect(judged.scan).toMatchObject({ method: 'roster', signupId: 'a1:v0' });
});

test('a number whose check digit is wrong does not let anybody walk in', () => {
  const last = Number(stranger.slice(-1));
  const wrong = `${stranger.slice(0, -1)}${(last + 1) % 10}` as typeof stranger;
  const judged = judge({ ...question, shown: { ...walkIn, volunteerNo: wrong } }, ACTIVITY, aBook());
  expect(judged.verdict.kind).toBe('not-signed-up');
});
