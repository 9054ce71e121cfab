import { fireEvent, render, screen } from '@testing-library/react';
import { Photos } from './photos';

const DOOR = { address: '/cos/photos/door.png', alt: '门口有带扶手的坡道' };

test('a photo is described, under a heading of its own', () => {
  render(<Photos photos={[DOOR]} returns={0} />);
  expect(screen.getByRole('heading', { name: '现场照片' })).toBeTruthy();
  expect(screen.getByRole('img', { name: DOOR.alt }).getAttribute('src')).toBe(DOOR.address);
});

test('one that does not load, or is not there, is told in words, until the network is back', () => {
  const photos = [DOOR, { alt: '签到桌在银杏树下' }];
  const { rerender } = render(<Photos photos={photos} returns={0} />);
  expect(screen.getByText('照片看不到，内容是“签到桌在银杏树下”')).toBeTruthy();
  fireEvent.error(screen.getByRole('img', { name: DOOR.alt }));
  expect(screen.getByText('照片看不到，内容是“门口有带扶手的坡道”')).toBeTruthy();
  expect(screen.queryByRole('img', { name: DOOR.alt })).toBeNull();
  rerender(<Photos photos={photos} returns={1} />);
  expect(screen.getByRole('img', { name: DOOR.alt }).getAttribute('src')).toBe(DOOR.address);
  expect(screen.queryByText('照片看不到，内容是“门口有带扶手的坡道”')).toBeNull();
  expect(screen.getByText('照片看不到，内容是“签到桌在银杏树下”')).toBeTruthy();
});

test('without photos there is no heading either', () => {
  render(<Photos photos={[]} returns={0} />);
  expect(screen.queryByRole('heading')).toBeNull();
});
