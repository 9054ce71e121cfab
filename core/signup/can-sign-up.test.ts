import type { CalendarDay } from '../shared/calendar';
import { instant } from '../shared/instant';
import { refusalToSignUp } from './can-sign-up';

const at = (text: string) => instant(Date.parse(`${text}+08:00`));
const activity = {
  status: 'published',
  signupClosesAt: at('2026-12-01T18:00'),
  minorsAllowed: false,
  riskLevel: 'low',
} as const;
const duty = { minAge: 16, startsAt: at('2026-12-03T09:00') };
const adult = { birthDay: '1990-05-01' as CalendarDay, now: at('2026-11-24T08:00') };

test('a grown-up may sign up until the minute the list closes', () => {
  expect(refusalToSignUp(activity, duty, { ...adult, now: at('2026-12-01T17:59') })).toBeUndefined();
  expect(refusalToSignUp(activity, duty, { ...adult, now: at('2026-12-01T18:00') })).toEqual({
    kind: 'closed',
  });
});

test.each([
  ['cancelled', 'cancelled'],
  ['closed', 'closed'],
  ['draft', 'closed'],
] as const)('an activity that is %s takes nobody', (status, kind) => {
  expect(refusalToSignUp({ ...activity, status }, duty, adult)).toEqual({ kind });
});

test.each([
  ['2008-12-03', undefined],
  ['2008-12-04', 18],
])('without minors, somebody born on %s', (birthDay, minimumAge) => {
  const refusal = refusalToSignUp(activity, duty, { ...adult, birthDay: birthDay as CalendarDay });
  expect(refusal).toEqual(minimumAge === undefined ? undefined : { kind: 'too-young', minimumAge });
});

test('where minors are welcome the duty’s own age counts, on the day of the duty', () => {
  const open = { ...activity, minorsAllowed: true };
  const born = (birthDay: string) => ({ ...adult, birthDay: birthDay as CalendarDay });
  expect(refusalToSignUp(open, duty, born('2010-12-03'))).toBeUndefined();
  expect(refusalToSignUp(open, duty, born('2010-12-04'))).toEqual({ kind: 'too-young', minimumAge: 16 });
});

test('danger keeps minors out whatever the activity says', () => {
  const dangerous = { ...activity, minorsAllowed: true, riskLevel: 'dangerous' } as const;
  const minor = { ...adult, birthDay: '2010-01-01' as CalendarDay };
  expect(refusalToSignUp(dangerous, duty, minor)).toEqual({ kind: 'too-young', minimumAge: 18 });
});
