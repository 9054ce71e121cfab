import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useDisplay } from '../../platform/display';
import { EasyReadRequest } from './easy-read-request';
import { TextSize } from './text-size';

afterEach(() => useDisplay.getState().reset());

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const isOff = (name: string) => screen.getByRole('button', { name }).getAttribute('aria-disabled');

test('the text grows and shrinks a step at a time where one reads, and the choice is kept', async () => {
  render(<TextSize />);
  expect(screen.getByText('字号：标准')).toBeTruthy();
  await press('字大一点');
  await press('字大一点');
  expect(screen.getByText('字号：大')).toBeTruthy();
  await press('字小一点');
  expect(screen.getByText('字号：稍大')).toBeTruthy();
  expect(localStorage.getItem('display')).toContain('"textScale":1.15');
});

test('at either end the button says why it does nothing', async () => {
  render(<TextSize />);
  expect(isOff('字小一点')).toBe('true');
  expect(screen.getByText('已经是最小的字')).toBeTruthy();
  for (let step = 0; step < 5; step += 1) {
    await press('字大一点');
  }
  expect(isOff('字大一点')).toBe('true');
  expect(screen.getByText('已经是最大的字')).toBeTruthy();
});

test('in the elder view the text stays at least as large as that view promises', async () => {
  useDisplay.getState().change({ isElder: true });
  render(<TextSize />);
  expect(screen.getByText('字号：更大')).toBeTruthy();
  expect(isOff('字小一点')).toBe('true');
  await press('字大一点');
  expect(isOff('字小一点')).toBe(null);
  await press('字小一点');
  expect(screen.getByText('字号：更大')).toBeTruthy();
});

test('a story without an easy-read version offers a message that asks for one', () => {
  render(<EasyReadRequest title="湖边的下午" />);
  const link = screen.getByRole('link', { name: '发短信要易读版' });
  const words = '请给故事《湖边的下午》写一份易读版。';
  expect(screen.getByText(words)).toBeTruthy();
  expect(link.getAttribute('href')).toBe(`sms:100000000000?body=${encodeURIComponent(words)}`);
});
