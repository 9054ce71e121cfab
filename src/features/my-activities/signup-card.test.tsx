import { render, screen } from '@testing-library/react';
import { instant } from '#core/shared/instant';
import type { OwnSignup } from '#core/signup/signup';
import { SignupCard } from './my-activities-screen';

// A page of its own needs the router of a running app.
jest.mock('../../ui/page', () => ({ Page: () => null }));

const signupAt = (id: string, time: string): OwnSignup =>
  ({
    ...{ id, activityId: id, title: '手语角', dutyName: '引导员', venue: '体育馆', status: 'confirmed' },
    startsAt: instant(Date.parse(`${time}+08:00`)),
    endsAt: instant(Date.parse(`${time}+08:00`) + 7_200_000),
    ...{ activityCancelled: false, selfCheckIn: false },
  }) as unknown as OwnSignup;

test('two activities of one title are told apart by every button and link, the same day too', () => {
  const year = new Date().getFullYear();
  const withdrawing = { isBusy: false, withdraw: () => undefined };
  for (const signup of [signupAt('a1', `${year}-11-29T09:30`), signupAt('a2', `${year}-11-29T14:00`)]) {
    render(<SignupCard signup={signup} withdrawing={withdrawing} />);
  }
  const names = [...screen.getAllByRole('button'), ...screen.getAllByRole('link')].map((one) =>
    one.getAttribute('aria-label'),
  );
  expect(names).toHaveLength(8);
  expect(new Set(names).size).toBe(8);
  expect(names[0]).toMatch(/^退出活动：手语角，11月29日 周. 9:30$/);
});
