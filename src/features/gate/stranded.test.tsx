import { render, screen } from '@testing-library/react';
import type { Gate } from '#core/attendance/calls';
import { Stranded } from './stranded';

const gate = (activityId: string) => ({ activityId }) as unknown as Gate;
const waiting = new Map([
  ['listed', 2],
  ['gone', 3],
]);

test('scans of an activity that is not listed any more are not lost sight of, and lead to where they are sent', () => {
  render(<Stranded waiting={waiting} rejected={new Map()} gates={[gate('listed')]} />);
  const [link, ...others] = screen.getAllByRole('link');
  expect(others).toEqual([]);
  expect(link?.textContent).toContain('还有 3 条扫码没有上传');
  expect(link?.getAttribute('href')).toContain('id=gone');
});

test('nor is somebody whose scan the server will not take', () => {
  render(<Stranded waiting={new Map()} rejected={waiting} gates={[gate('listed')]} />);
  const [link, ...others] = screen.getAllByRole('link');
  expect(others).toEqual([]);
  expect(link?.textContent).toContain('3 条扫码服务器不能接收');
  expect(link?.getAttribute('href')).toContain('id=gone');
});

test('as long as nobody knows what is listed nothing is said', () => {
  const { container } = render(<Stranded waiting={waiting} rejected={waiting} gates={undefined} />);
  expect(container.textContent).toBe('');
});
