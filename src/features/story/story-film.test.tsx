import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Film } from '#core/story/film';
import { StoryFilm } from './story-film';

beforeAll(() => Object.assign(URL, { createObjectURL: () => 'blob:track', revokeObjectURL: () => {} }));

const film = (over: Partial<Film> = {}): Film => ({
  ...{ seconds: 75, address: '/cos/films/plain.mp4', captions: [{ from: 0, to: 3, text: '早上好' }] },
  ...{ transcript: ['画面：两个人在湖边。', '他说：早上好。'], ...over },
});
const player = () => document.querySelector('video');

test('a film waits until it is pressed, has captions on and a name, and says how long it is', () => {
  render(<StoryFilm title="湖边的一小时" film={film()} />);
  expect(player()?.autoplay).toBe(false);
  expect(player()?.getAttribute('aria-label')).toBe('视频，湖边的一小时');
  const track = player()?.querySelector('track');
  expect([track?.kind, track?.default, track?.getAttribute('src')]).toEqual(['captions', true, 'blob:track']);
  expect(screen.getByText('1 分 15 秒，有字幕，有文字稿；点了才播放。')).toBeTruthy();
});

test('all of it is there as text, opened by a button that says whether it is open', async () => {
  render(<StoryFilm title="湖边" film={film()} />);
  expect(screen.queryByText('他说：早上好。')).toBeNull();
  const button = screen.getByRole('button', { name: '看文字稿' });
  expect(button.getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(button);
  expect(screen.getByText('他说：早上好。')).toBeTruthy();
  expect(screen.getByRole('button', { name: '收起文字稿' }).getAttribute('aria-expanded')).toBe('true');
});

test('a film that does not play gives way to its text, and says so', () => {
  render(<StoryFilm title="湖边" film={film()} />);
  fireEvent.error(player() as HTMLVideoElement);
  expect(player()).toBeNull();
  expect(screen.getByRole('status').textContent).toContain('视频放不出来');
  expect(screen.getByText('他说：早上好。')).toBeTruthy();
});

test('one that the storage has lost is text from the start', () => {
  const { address, ...lost } = film();
  render(<StoryFilm title="湖边" film={lost} />);
  expect(screen.getByText('视频放不出来')).toBeTruthy();
  expect(screen.getByText('画面：两个人在湖边。')).toBeTruthy();
});

test('the version in sign language is chosen by a button, and may play where the other did not', async () => {
  render(<StoryFilm title="湖边" film={film({ signedAddress: '/cos/films/signed.mp4' })} />);
  fireEvent.error(player() as HTMLVideoElement);
  await userEvent.click(screen.getByRole('button', { name: '手语版' }));
  expect(player()?.getAttribute('src')).toBe('/cos/films/signed.mp4');
});
