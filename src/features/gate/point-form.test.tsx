import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useGate } from './gate-state';
import { readPoint, writePoint } from './point';
import { PointForm } from './point-form';

const TWELVE = '𠮷田门口一二三四五六七八';

beforeEach(() => {
  localStorage.clear();
  useGate.setState({ activityId: 'a1', point: undefined });
});

/** Writes a name and keeps it. */
async function keep(text: string): Promise<void> {
  await userEvent.type(screen.getByRole('textbox', { name: /签到点/ }), text);
  await userEvent.click(screen.getByRole('button', { name: '记住签到点' }));
}

test('a gate’s name of twelve characters is kept, however rare they are', async () => {
  render(<PointForm />);
  await keep(TWELVE);
  expect(readPoint('a1')).toBe(TWELVE);
});

test('one that is too long is not kept, nor used', async () => {
  render(<PointForm />);
  await keep(`${TWELVE}九`);
  expect(screen.getAllByText(/签到点最多 12 个字，您写了 13 个字/).length).toBeGreaterThan(0);
  expect(readPoint('a1')).toBeUndefined();
  expect(useGate.getState().point).toBeUndefined();
});

test('one that is on the phone already and with which no scan would be stored is asked for again', () => {
  writePoint('a1', `${TWELVE}九`);
  expect(readPoint('a1')).toBeUndefined();
});
