import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Btn } from './btn';
import { GroupedList, ListCard, RowLink, RowPlain } from './card';
import { LoadMore } from './load-more';

const PAGE = 2;

/** A list of five that shows two more at a press. */
function Long({ isOfLinks }: { readonly isOfLinks: boolean }) {
  const [shown, setShown] = useState(PAGE);
  const numbers = Array.from({ length: Math.min(5, shown) }, (_, number) => number);
  const more = (
    <LoadMore
      state={shown < 5 ? 'available' : 'none'}
      words="加载更多"
      said={`已显示 ${numbers.length} 个`}
      onLoad={() => setShown(shown + PAGE)}
    />
  );
  return (
    <main>
      {isOfLinks ? (
        <ListCard label="活动">
          {numbers.map((number) => (
            <RowLink key={number} to={`/pages/home/index?at=${number}`}>
              活动 {number}
            </RowLink>
          ))}
        </ListCard>
      ) : (
        <GroupedList label="名单">
          {numbers.map((number) => (
            <RowPlain key={number}>
              志愿者 {number}
              <Btn onPress={() => undefined}>签到</Btn>
            </RowPlain>
          ))}
        </GroupedList>
      )}
      {more}
    </main>
  );
}
const loadMore = () => userEvent.click(screen.getByRole('button', { name: '加载更多' }));

test('the focus goes on at the first new item, also when that was the last part', async () => {
  render(<Long isOfLinks />);
  await loadMore();
  expect(document.activeElement?.textContent).toBe('活动 2');
  expect(document.activeElement?.tagName).toBe('A');
  await loadMore();
  expect(document.activeElement?.textContent).toBe('活动 4');
});

test('an item with buttons is itself where the focus goes: it is read before anything is pressed', async () => {
  render(<Long isOfLinks={false} />);
  await loadMore();
  expect(document.activeElement?.tagName).toBe('LI');
  expect(document.activeElement?.textContent).toContain('志愿者 2');
});

test('a list that grew for another reason leaves the focus alone', () => {
  const { rerender } = render(
    <LoadMore state="available" words="加载更多" said="1" onLoad={() => undefined} />,
  );
  rerender(<LoadMore state="available" words="加载更多" said="2" onLoad={() => undefined} />);
  expect(document.activeElement).toBe(document.body);
});
