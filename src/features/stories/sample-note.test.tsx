import { render, screen } from '@testing-library/react';
import { SampleNote } from './sample-note';

const [sample, real] = [{ isSample: true }, { isSample: false }];

test.each([
  [[sample, sample], /^本页是示例故事/],
  [[real, sample], /^本页有示例故事/],
])('samples are called samples', (stories, words) => {
  render(<SampleNote stories={stories} />);
  expect(screen.getByText(words)).toBeTruthy();
});

test.each([[[real]], [[]]])('where there is no sample nothing is said', (stories) => {
  const { container } = render(<SampleNote stories={stories} />);
  expect(container.textContent).toBe('');
});
