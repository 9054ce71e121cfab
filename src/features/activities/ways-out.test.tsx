import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ActivityFilter, NO_FILTER } from './filter-store';
import { aCard, HERE, startListServer } from './fixtures/a-list-server';
import { WaysOut } from './ways-out';

const narrow: ActivityFilter = {
  ...NO_FILTER,
  categories: ['travel'],
  skills: ['law'],
  access: ['elevator'],
};
const cards = (count: number) => Array.from({ length: count }, (_, number) => aCard(number, 1));
const offered = () => screen.getAllByRole('button').map(({ textContent }) => textContent);

test('when nothing fits it says which condition to give up, most activities first, and does it', async () => {
  startListServer(({ skills, access }) => {
    if (skills === undefined) {
      return cards(12);
    }
    return cards(access === undefined ? 3 : 0);
  });
  const chosen: ActivityFilter[] = [];
  render(<WaysOut filter={narrow} choose={(filter) => chosen.push(filter)} />);
  await screen.findByText('去掉下面任何一项，就有活动');
  expect(offered()).toEqual(['去掉“法律”，有 12 个', '去掉“电梯”，有 3 个', '清除全部条件']);
  await userEvent.click(screen.getByRole('button', { name: '去掉“法律”，有 12 个' }));
  expect(chosen).toEqual([{ ...narrow, skills: [] }]);
});

test('when one condition less is not enough it says so', async () => {
  startListServer(() => []);
  render(<WaysOut filter={narrow} choose={() => undefined} />);
  expect(await screen.findByText('只去掉一项还不够，请多去掉几项')).toBeTruthy();
  expect(offered()).toEqual(['清除全部条件']);
});

test('with a distance chosen the distance is what to give up: the server knows no others', async () => {
  const asked = startListServer(() => cards(7));
  const near = { point: HERE, withinKm: 5 };
  render(<WaysOut filter={{ ...narrow, near }} choose={() => undefined} />);
  await screen.findByText('去掉下面任何一项，就有活动');
  expect(offered()).toEqual(['去掉“5 公里内”，有 7 个', '清除全部条件']);
  expect(asked).toHaveLength(1);
});
