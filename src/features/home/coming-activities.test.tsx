import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Home } from '#core/home/home';
import { countProgress } from '#core/plan/count-progress';
import { asId } from '#core/shared/ids';
import { instant } from '#core/shared/instant';
import { whereAmI } from '../../platform/location';
import { ComingActivities } from './coming-activities';

jest.mock('../../platform/location', () => ({ canLocate: true, whereAmI: jest.fn() }));

const AT = instant(Date.UTC(2026, 10, 29, 1, 30));
const HERE = { lng: 118.8, lat: 32.05 };

const homeWith = (over: Partial<Home> = {}): Home => ({
  activities: [
    {
      ...{ id: asId('activity-1'), title: '社区手语角', category: 'travel', startsAt: AT, endsAt: AT },
      ...{ venue: '玄武湖驿站', region: { code: asId('320102'), name: '江苏省南京市玄武区' } },
      ...{ point: { lng: 118.8, lat: 32.06 }, access: ['sign-interpreter'], stage: 'open', placesLeft: 3 },
      isSample: true,
    },
  ],
  openActivities: 1,
  progress: { kinds: countProgress([]), asOf: AT, isSample: true },
  stories: [],
  ...over,
});
const link = () => screen.getByRole('link', { name: /社区手语角/ });
const locate = () => userEvent.click(screen.getByRole('button', { name: '看离我多远' }));

test('one press writes the distance on each card, in its one link, and says so', async () => {
  jest.mocked(whereAmI).mockResolvedValue(HERE);
  render(<ComingActivities home={homeWith()} />);
  expect(link().getAttribute('aria-label')).not.toContain('公里');
  await locate();
  expect(await screen.findByText('已写上离您多远')).toBeTruthy();
  expect(link().getAttribute('aria-label')).toMatch(/社区手语角，11月29日.*1\.1 公里·玄武湖驿站.*手语/);
});

test('where nobody may know the position, the list stays as it is and says why', async () => {
  jest.mocked(whereAmI).mockResolvedValue(undefined);
  render(<ComingActivities home={homeWith()} />);
  await locate();
  expect(await screen.findByText('没有得到位置，活动仍按时间先后排')).toBeTruthy();
  expect(link()).toBeTruthy();
});

test('the city of the own residence stands first, or the page says that it has none', () => {
  const { rerender } = render(
    <ComingActivities home={homeWith({ nearby: { name: '江苏省南京市', count: 1 } })} />,
  );
  expect(screen.getByRole('heading', { name: '附近活动' })).toBeTruthy();
  expect(screen.getByText('江苏省南京市的排在前面，按您登记的居住地区。')).toBeTruthy();
  rerender(<ComingActivities home={homeWith({ nearby: { name: '江苏省南京市', count: 0 } })} />);
  expect(screen.getByRole('heading', { name: '近期活动' })).toBeTruthy();
  expect(screen.getByText('江苏省南京市近期没有正在报名的活动，这里是其他地方的。')).toBeTruthy();
});
