import { render, screen } from '@testing-library/react';
import type { OwnSignup } from '#core/signup/signup';
import { AlreadySignedUp, SignUpClosed } from './no-form';
import { submitSignUp } from './submit';

const signup = { dutyId: 'guide', dutyName: '引导员', status: 'confirmed' } as unknown as OwnSignup;
const wanted = { activityId: 'a1', dutyId: 'guide', needs: [], message: '', version: undefined };
const answers = (value: object) => {
  global.fetch = () =>
    Promise.resolve({ json: () => Promise.resolve({ ok: true, value }) } as unknown as Response);
};

test('signing up again for another duty is no success: it says which duty stands and how to change it', async () => {
  answers({ kind: 'confirmed', signup });
  expect(await submitSignUp({ ...wanted, dutyId: 'drive' })).toEqual({
    kind: 'stood',
    signup,
    isUnsaid: false,
  });
  expect(await submitSignUp(wanted)).toEqual({ kind: 'signed-up' });
  render(<AlreadySignedUp signup={signup} isUnsaid={false} />);
  expect(screen.getByRole('alert').textContent).toMatch(/^您已经报过名岗位是“引导员”。要换岗位，请先.*退出/);
});

test('a message that was not taken is said', async () => {
  answers({ kind: 'confirmed', signup, unsaid: true });
  expect(await submitSignUp(wanted)).toEqual({ kind: 'stood', signup, isUnsaid: true });
  render(<AlreadySignedUp signup={signup} isUnsaid />);
  expect(screen.getByText(/这次写的话没有送出/)).toBeTruthy();
});

test('of an activity that is running the reason is there instead of the form', () => {
  render(<SignUpClosed activityId="a1" stage="running" />);
  expect(screen.getByText('活动正在进行，不能再报名')).toBeTruthy();
});
