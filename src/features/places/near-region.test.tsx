import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PlaceBrief } from '#core/place/snapshot';
import { useDirectory } from '../../backend/use-directory';
import { useMe } from '../../backend/use-me';
import { whereAmI } from '../../platform/location';
import { PlacesScreen } from './places-screen';
import { NO_PLACE_FILTER, usePlaceSearch } from './search-store';

// A page of its own needs the router of a running app.
jest.mock('../../ui/page', () => ({ Page: ({ children }: { readonly children: unknown }) => children }));

/** Whether the device of a test can be asked where it is. */
let mockCanLocate: boolean;
jest.mock('../../platform/location', () => ({
  get canLocate() {
    return mockCanLocate;
  },
  whereAmI: jest.fn(),
}));

const aPlace = (name: string, regionCode: string, lng: number): PlaceBrief => ({
  ...{ id: name, kind: 'station', name, regionCode, regionName: `${regionCode} 区`, address: '', phone: '' },
  ...{ lng, lat: 32, opening: '', access: '', designatedOn: '2023-06-01', isSample: false },
});
/** Four in a row from west to east, about nine kilometres apart; the middle of 320102 is at the second of its three. */
const PLACES = [
  aPlace('甲', '320102', 118.7),
  aPlace('丙', '320102', 118.82),
  aPlace('乙', '320102', 118.79),
  aPlace('丁', '320104', 118.9),
];
const XUANWU = { code: '320102', name: '江苏省南京市玄武区' };
const residence = (region: typeof XUANWU | undefined) =>
  useMe.setState({
    who: region && ({ identified: true, profile: { residence: region }, roles: [] } as never),
  });

beforeEach(() => {
  mockCanLocate = false;
  usePlaceSearch.setState({ filter: NO_PLACE_FILTER, start: undefined });
  useDirectory.setState({ places: PLACES, renew: () => Promise.resolve() });
  residence(undefined);
});

const names = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
const near = () => screen.queryByRole('button', { name: '按远近排' });
const press = () => userEvent.click(near() as HTMLElement);

test('without a position and without a region the screen says how to sort by distance', () => {
  render(<PlacesScreen />);
  expect(near()).toBeNull();
  expect(screen.getByText('在筛选里选一个地区，就能按远近排。')).toBeTruthy();
});

test('a chosen region sorts its places from its middle, says from where, and lets go of it again', async () => {
  usePlaceSearch.setState({ filter: { ...NO_PLACE_FILTER, region: XUANWU } });
  render(<PlacesScreen />);
  expect(names()).toEqual(['丙', '乙', '甲'].sort());
  expect(screen.getByText(/^从江苏省南京市玄武区中心量。.*距离是约数。$/)).toBeTruthy();
  await press();
  expect(names()).toEqual(['乙', '丙', '甲']);
  expect(screen.getByText('共 3 处，由近到远，从江苏省南京市玄武区中心量')).toBeTruthy();
  expect(near()?.getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByRole('link', { name: /^甲，阳光驿站，约 7 公里/ })).toBeTruthy();
  await press();
  expect(screen.getByText('共 3 处')).toBeTruthy();
  expect(screen.queryByText(/公里/)).toBeNull();
});

test('without one the residence known on the phone will do, and places of all regions stand by distance', async () => {
  residence({ code: '320104', name: '江苏省南京市秦淮区' });
  render(<PlacesScreen />);
  await press();
  expect(names()).toEqual(['丁', '丙', '乙', '甲']);
  expect(screen.getByRole('link', { name: /^丁，阳光驿站，1 公里以内/ })).toBeTruthy();
  expect(screen.getByText('共 4 处，由近到远，从江苏省南京市秦淮区中心量')).toBeTruthy();
});

test('a region of which no place is known around is not offered', () => {
  usePlaceSearch.setState({ filter: { ...NO_PLACE_FILTER, region: { code: '610113', name: '雁塔区' } } });
  render(<PlacesScreen />);
  expect(near()).toBeNull();
});

test('another region chosen afterwards is the one that is measured from', async () => {
  residence(XUANWU);
  render(<PlacesScreen />);
  await press();
  const region = { code: '320104', name: '江苏省南京市秦淮区' };
  act(() => usePlaceSearch.getState().choose({ ...NO_PLACE_FILTER, region }));
  expect(screen.getByText('共 1 处，由近到远，从江苏省南京市秦淮区中心量')).toBeTruthy();
});

test('a device that may be asked offers the region only once the position was refused', async () => {
  mockCanLocate = true;
  jest.mocked(whereAmI).mockResolvedValue(undefined);
  residence(XUANWU);
  render(<PlacesScreen />);
  expect(near()).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '按离我远近排' }));
  expect(await screen.findByText('没有得到位置，请改用地区筛选')).toBeTruthy();
  await press();
  expect(screen.getByText(/^共 4 处，由近到远，从江苏省南京市玄武区中心量$/)).toBeTruthy();
});

test('a position is exact, and is no region', async () => {
  mockCanLocate = true;
  jest.mocked(whereAmI).mockResolvedValue({ lng: 118.7, lat: 32 });
  render(<PlacesScreen />);
  await userEvent.click(screen.getByRole('button', { name: '按离我远近排' }));
  expect(await screen.findByText('共 4 处，由近到远')).toBeTruthy();
  expect(screen.getByRole('link', { name: /^甲，阳光驿站，50 米/ })).toBeTruthy();
});
