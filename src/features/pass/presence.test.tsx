import { render, screen } from '@testing-library/react';
import type { OwnPresence } from '#core/attendance/own-presence';
import { asId } from '#core/shared/ids';
import { instant } from '#core/shared/instant';
import type { OwnSignup } from '#core/signup/signup';
import { playSignal } from '../../platform/signal';
import { PresenceNotice } from './presence';

jest.mock('../../platform/signal');
beforeEach(() => jest.mocked(playSignal).mockClear());

/** 2026-11-28 09:02 in Shanghai. */
const TWO_PAST_NINE = instant(Date.UTC(2026, 10, 28, 1, 2));
const inside: OwnPresence = { kind: 'inside', since: TWO_PAST_NINE, point: '东门' };
const left: OwnPresence = { kind: 'left', since: instant(TWO_PAST_NINE + 3_600_000) };

const signup = (presence?: OwnPresence): OwnSignup => ({
  ...{ id: asId('activity-1:v0'), activityId: asId('activity-1'), title: '湖边助残', dutyId: asId('guide') },
  ...{ dutyName: '引导员', startsAt: TWO_PAST_NINE, endsAt: TWO_PAST_NINE, venue: '玄武湖', address: '1 号' },
  ...{ contactName: '李老师', contactPhone: '13800000000', status: 'confirmed', entryNo: '123456' },
  ...{ requestedAt: TWO_PAST_NINE, activityCancelled: false, selfCheckIn: false, isSample: false },
  ...(presence && { presence }),
});

test('the answer of the gate is spoken, sounded and says what to do next, once for each', () => {
  const { rerender } = render(<PresenceNotice signup={signup()} />);
  expect(screen.queryByRole('alert')).toBeNull();
  rerender(<PresenceNotice signup={signup(inside)} />);
  expect(screen.getByRole('alert').textContent).toBe(
    '已签到 9:02，东门湖边助残。可以入场了。离开时请再出示签到码，签退。',
  );
  rerender(<PresenceNotice signup={signup(inside)} />);
  expect(playSignal).toHaveBeenCalledTimes(1);
  rerender(<PresenceNotice signup={signup(left)} />);
  expect(screen.getByRole('alert').textContent).toContain('已签退 10:02');
  expect(playSignal).toHaveBeenCalledTimes(2);
});

test('what was known when the page opened is shown and interrupts nobody', () => {
  render(<PresenceNotice signup={signup(inside)} />);
  expect(screen.getByText('已签到 9:02，东门')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(playSignal).not.toHaveBeenCalled();
});

test('a scan that was undone leaves nothing behind', () => {
  const { rerender, container } = render(<PresenceNotice signup={signup()} />);
  rerender(<PresenceNotice signup={signup(inside)} />);
  rerender(<PresenceNotice signup={signup()} />);
  expect(container.textContent).toBe('');
});
