import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ActivityPageView } from '#core/activity/cards';
import type { VolunteerStatus } from '#core/volunteer/volunteer';
import { SignUpAction } from './sign-up-action';

const view = {
  ...{ stage: 'open', activity: { id: 'a1' }, duties: [{ placesLeft: 3 }] },
} as unknown as ActivityPageView;
const show = (status: VolunteerStatus | undefined) =>
  render(<SignUpAction view={view} own={undefined} status={status} />);

test('somebody suspended is told so where others sign up, with whom to call', async () => {
  show('suspended');
  const button = screen.getByRole('button', { name: '报名' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText('您的志愿者资格已暂停，请联系秘书处，电话 010-00000000')).toBeTruthy();
  await userEvent.click(button);
  expect(screen.queryByRole('link')).toBeNull();
});

test.each([
  ['active', '/packages/volunteer/sign-up/index?id=a1'],
  [undefined, '/packages/volunteer/consent/index?then=%2Fpackages%2Fvolunteer%2Fsign-up%2Findex%3Fid%3Da1'],
] as const)('who is %s is led on to signing up, after registering if need be', (status, to) => {
  show(status);
  expect(screen.getByRole('link', { name: '报名（剩 3 个名额）' }).getAttribute('href')).toBe(to);
});
