import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Summary } from './summary';

beforeEach(() => localStorage.clear());

const [ORIGINAL, EASY] = ['与视力残疾跑者结伴慢跑五公里', '和视力残疾人一起跑步。'];
const show = () => render(<Summary original={ORIGINAL} easy={EASY} />);
const button = (name: string) => screen.getByRole('button', { name });

test('one reads what was written until one asks for the easy version', async () => {
  show();
  expect(screen.getByText(ORIGINAL)).toBeTruthy();
  expect(screen.getByRole('group', { name: '文字版本' })).toBeTruthy();
  await userEvent.click(button('易读版'));
  expect(screen.getByText(EASY)).toBeTruthy();
  expect(screen.queryByText(ORIGINAL)).toBeNull();
  expect(button('易读版').getAttribute('aria-pressed')).toBe('true');
});

test('the choice is remembered on the next page, and the way back is too', async () => {
  const first = show();
  await userEvent.click(button('易读版'));
  first.unmount();
  const second = show();
  expect(screen.getByText(EASY)).toBeTruthy();
  await userEvent.click(button('原文'));
  second.unmount();
  show();
  expect(screen.getByText(ORIGINAL)).toBeTruthy();
});
