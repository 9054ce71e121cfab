import { render, screen } from '@testing-library/react';
import type { Gate } from '#core/attendance/calls';
import { instant } from '#core/shared/instant';
import { GateCard } from './gates-screen';

// A page of its own needs the router of a running app.
jest.mock('../../ui/page', () => ({ Page: () => null }));

const gateAt = (id: string, time: string): Gate =>
  ({
    ...{
      activityId: id,
      title: '手语角',
      venue: '体育馆',
      stage: 'open',
      came: 0,
      expected: 3,
      selfCheckIn: true,
    },
    startsAt: instant(Date.parse(`${time}+08:00`)),
    endsAt: instant(Date.parse(`${time}+08:00`) + 7_200_000),
  }) as unknown as Gate;

test('two gates of activities of one title are told apart by every link', () => {
  const year = new Date().getFullYear();
  for (const gate of [gateAt('a1', `${year}-11-29T09:30`), gateAt('a2', `${year}-11-29T14:00`)]) {
    render(<GateCard gate={gate} waiting={0} rejected={0} isOrganizer />);
  }
  const names = screen.getAllByRole('link').map((one) => one.getAttribute('aria-label'));
  expect(names).toHaveLength(8);
  expect(new Set(names).size).toBe(8);
  expect(names[0]).toMatch(/^扫码签到：手语角，11月29日 周. 9:30$/);
});
