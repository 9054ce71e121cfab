import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PlaceMap } from './place-map';
import type { MapItem } from './place-map-props';

const item = (id: string, lng: number, lat: number): MapItem => ({
  ...{ id, lng, lat, name: `活动${id}`, look: 'activity', region: '玄武区', to: `/x?id=${id}` },
});
const LABEL = '地图，内容与下方列表相同';
const draw = (items: readonly MapItem[]) => render(<PlaceMap label={LABEL} unit="个活动" items={items} />);

test('single items are marks by name, those close together a number that opens up', async () => {
  draw([item('1', 118.79, 32.06), item('2', 118.8, 32.06), item('3', 121.4, 31.2)]);
  expect(screen.getByRole('region', { name: LABEL })).toBeTruthy();
  expect(screen.getByRole('button', { name: '活动3' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '2 个活动，玄武区附近，放大' }));
  expect(screen.queryByRole('button', { name: '活动3' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '看全部' }));
  expect(screen.getByRole('button', { name: '活动3' })).toBeTruthy();
});

test('from here the nearest are shown first, and what lies far is one press away', async () => {
  const near = Array.from({ length: 20 }, (_, at) => item(`近${at}`, 118.79 + at / 1000, 32.06));
  const items = [...near, item('远', 87.6, 43.8)];
  render(<PlaceMap label={LABEL} unit="个活动" items={items} here={{ lng: 118.79, lat: 32.05 }} />);
  expect(screen.getByRole('img', { name: '您在这里' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '活动远' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '看全部' }));
  expect(screen.getByRole('button', { name: '活动远' })).toBeTruthy();
  expect(screen.getByRole('button', { name: '20 个活动，玄武区附近，放大' })).toBeTruthy();
});

test('where one is lies under the marks, so that the nearest can be read and pressed', () => {
  const here = { lng: 118.79, lat: 32.06 };
  render(<PlaceMap label={LABEL} unit="个活动" items={[item('1', 118.79, 32.06)]} here={here} />);
  const mark = screen.getByRole('button', { name: '活动1' });
  expect(
    screen.getByRole('img', { name: '您在这里' }).compareDocumentPosition(mark) &
      Node.DOCUMENT_POSITION_FOLLOWING,
  ).toBeTruthy();
});

test('several in one hall cannot be told apart on a map, so they are listed as links', async () => {
  draw([item('1', 118.79, 32.06), item('2', 118.79, 32.06), item('3', 121.4, 31.2)]);
  await userEvent.click(screen.getByRole('button', { name: '2 个活动在同一个地方，玄武区附近，列出来' }));
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['活动1', '活动2']);
});

test('a keyboard skips the map and goes on after it', async () => {
  render(
    <>
      <PlaceMap label={LABEL} unit="个活动" items={[item('1', 118.79, 32.06)]} />
      <button type="button">列表</button>
    </>,
  );
  await userEvent.click(screen.getByRole('button', { name: '跳过地图' }));
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe('列表');
});
