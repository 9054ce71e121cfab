import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { restartApp } from '../../platform/restart';
import { confirm } from '../../ui/confirm';
import { LeaveForm } from './leave-form';

jest.mock('../../platform/restart', () => ({ restartApp: jest.fn() }));
jest.mock('../../ui/confirm', () => ({ confirm: jest.fn() }));
beforeEach(() => {
  localStorage.clear();
  jest.mocked(restartApp).mockClear();
  jest.mocked(confirm).mockReset();
});

const answer = (yes: boolean) => jest.mocked(confirm).mockResolvedValue(yes);
const button = () => screen.getByRole('button', { name: '退出并清掉' });

test('everything about people goes, how the phone shows things stays, and the app starts over', async () => {
  for (const key of ['answer:my-sign-ups', 'register-draft', 'pass-key', 'display', 'device'])
    localStorage.setItem(key, '{}');
  answer(true);
  render(<LeaveForm countRejected={() => 0} countWaiting={() => 0} />);
  await userEvent.click(button());
  expect(restartApp).toHaveBeenCalledTimes(1);
  expect(Object.keys(localStorage).sort()).toEqual(['device', 'display']);
});

test('whoever thinks again keeps everything', async () => {
  localStorage.setItem('pass-key', '{}');
  answer(false);
  render(<LeaveForm countRejected={() => 0} countWaiting={() => 0} />);
  await userEvent.click(button());
  expect(localStorage.getItem('pass-key')).toBe('{}');
  expect(restartApp).not.toHaveBeenCalled();
});

test('while scans wait nobody leaves, and the page says what to do first', async () => {
  render(<LeaveForm countRejected={() => 0} countWaiting={() => 2} />);
  expect(screen.getByRole('link', { name: /还有 2 条扫码没有上传/ })).toBeTruthy();
  expect(button().getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(button());
  expect(confirm).not.toHaveBeenCalled();
});

test('a scan that was made while the question stood is not lost', async () => {
  localStorage.setItem('outbox:activity-1:scan-1', '{}');
  const counts = [0, 1];
  answer(true);
  render(<LeaveForm countRejected={() => 0} countWaiting={() => counts.shift() ?? 1} />);
  await userEvent.click(button());
  expect(await screen.findByText('这部手机还有 1 条扫码没有上传')).toBeTruthy();
  expect(localStorage.getItem('outbox:activity-1:scan-1')).toBe('{}');
});

test('nor while somebody was let in with a scan that the server will not take', async () => {
  render(<LeaveForm countWaiting={() => 0} countRejected={() => 1} />);
  expect(screen.getByRole('link', { name: /1 条扫码服务器不能接收/ })).toBeTruthy();
  expect(button().getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(button());
  expect(restartApp).not.toHaveBeenCalled();
});
