import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { StoryCard } from '#core/story/story';
import { StoriesScreen } from './stories-screen';

// The frame needs the router of a running app.
jest.mock('../../ui/page', () => ({
  Page: ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
    <>
      <h1>{title}</h1>
      {children}
    </>
  ),
}));
jest.mock('../../platform/visibility', () => ({ useShownAgain: () => undefined }));

const aStory = (id: string) =>
  ({
    id,
    title: `故事 ${id}`,
    lead: '第一句',
    picture: { scene: 'park' },
    formats: [],
    isSample: false,
  }) as unknown as StoryCard;

test('the older stories stand under a heading of their own, not under the title of the newest', async () => {
  const value = { rows: ['1', '2', '3'].map(aStory), total: 3 };
  global.fetch = () =>
    Promise.resolve({ json: () => Promise.resolve({ ok: true, value }) } as unknown as Response);
  render(<StoriesScreen />);
  await screen.findByText('故事 3');
  const outline = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(outline).toEqual(['故事 1', '更早的故事']);
});
