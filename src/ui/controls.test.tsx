import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Btn } from './btn';
import { Chip, Chips } from './chip';
import { Segment } from './segment';
import { SwitchRow } from './switch-row';

const VIEWS = [
  { value: 'list', words: '列表' },
  { value: 'map', words: '地图' },
] as const;

function Switched() {
  const [isOn, setOn] = useState(false);
  return <SwitchRow label="长辈版" hint="字更大" value={isOn} onChange={setOn} />;
}

function Segmented() {
  const [view, setView] = useState<'list' | 'map'>('list');
  return <Segment label="显示方式" options={VIEWS} value={view} onChange={setView} />;
}

test('a button is reached with Tab and pressed with Enter and Space', async () => {
  const press = jest.fn();
  render(<Btn onPress={press}>继续</Btn>);
  await userEvent.tab();
  expect(screen.getByRole('button', { name: '继续' })).toBe(document.activeElement);
  await userEvent.keyboard('{Enter} ');
  expect(press).toHaveBeenCalledTimes(2);
});

test('a busy button says what it does and cannot be pressed again', async () => {
  const press = jest.fn();
  render(
    <Btn onPress={press} busy="正在提交…">
      提交
    </Btn>,
  );
  const button = screen.getByRole('button', { name: '正在提交…' });
  await userEvent.click(button);
  expect(button.getAttribute('aria-busy')).toBe('true');
  expect(press).not.toHaveBeenCalled();
});

test('an inactive button stays reachable and says why', async () => {
  const press = jest.fn();
  render(
    <Btn onPress={press} offReason="报名已截止">
      报名
    </Btn>,
  );
  await userEvent.tab();
  const button = screen.getByRole('button', { name: '报名', description: '报名已截止' });
  expect(button).toBe(document.activeElement);
  await userEvent.keyboard('{Enter}');
  expect(press).not.toHaveBeenCalled();
});

test('a switch says whether it is on, in its state and in words', async () => {
  render(<Switched />);
  const control = screen.getByRole('switch', { name: '长辈版，字更大', checked: false });
  expect(control.textContent).toContain('已关');
  await userEvent.click(control);
  expect(screen.getByRole('switch', { checked: true }).textContent).toContain('已开');
});

test('the chosen part of a segment is pressed', async () => {
  render(<Segmented />);
  await userEvent.click(screen.getByRole('button', { name: '地图', pressed: false }));
  expect(screen.getByRole('button', { name: '地图', pressed: true })).toBeTruthy();
  expect(screen.getByRole('group', { name: '显示方式' })).toBeTruthy();
});

test('a chip says what pressing it does', async () => {
  const remove = jest.fn();
  render(
    <Chips label="已选条件">
      <Chip label="去掉条件：周末" onRemove={remove}>
        周末
      </Chip>
    </Chips>,
  );
  await userEvent.click(screen.getByRole('button', { name: '去掉条件：周末' }));
  expect(remove).toHaveBeenCalledTimes(1);
});
