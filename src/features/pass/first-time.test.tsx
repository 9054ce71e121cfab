import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { instant, minutesAfter } from '#core/shared/instant';
import type { OwnSignup } from '#core/signup/signup';
import { forgetAnswers, keepAnswer } from '../../backend/answer-cache';
import { useMe } from '../../backend/use-me';
import { now } from '../../platform/clock';
import { PassScreen } from './pass-screen';

// The frame needs the router of a running app.
jest.mock('../../ui/page', () => ({
  Page: ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
    <>
      <h1>{title}</h1>
      {children}
    </>
  ),
}));
jest.mock('../../platform/visibility', () => ({
  ...{ useShown: () => undefined, useShownAgain: () => undefined, useHidden: () => undefined },
}));
jest.mock('../../platform/navigate', () => ({
  ...jest.requireActual<object>('../../platform/navigate'),
  useQuery: () => ({}),
}));

beforeEach(() => {
  forgetAnswers();
  useMe.setState({ who: undefined, refused: undefined });
  global.fetch = () => Promise.reject(new TypeError('no network'));
});

test('who opens the pass for the first time without a network is told to connect, not that it opens without', async () => {
  render(<PassScreen />);
  expect(await screen.findByText('这部手机第一次打开签到码要连网')).toBeTruthy();
  expect(screen.queryByText(/没有网络也能打开/)).toBeNull();
  expect(screen.queryByText('签到号码')).toBeNull();
});

test('the number of a sign-up that the phone has kept is there all the same', async () => {
  const startsAt = minutesAfter(now(), 60);
  const signup = {
    ...{ id: 's1', activityId: 'a1', title: '社区手语角', status: 'confirmed', entryNo: '384729' },
    ...{ venue: '玄武湖驿站', startsAt, endsAt: minutesAfter(startsAt, 120) },
  } as unknown as OwnSignup;
  keepAnswer('my-sign-ups', {}, { coming: [signup], past: [], serverTime: instant(now()) });
  render(<PassScreen />);
  expect(await screen.findByRole('img', { name: '3 8 4 7 2 9' })).toBeTruthy();
});
