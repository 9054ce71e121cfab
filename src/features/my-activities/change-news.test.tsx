import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { asId } from '#core/shared/ids';
import { instant } from '#core/shared/instant';
import type { OwnSignup } from '#core/signup/signup';
import { ChangeNews } from './change-news';

const at = (time: string) => instant(Date.parse(`2026-11-29T${time}+08:00`));
const signup = {
  ...{ id: 'a1:v1', activityId: 'a1', title: '手语角', startsAt: at('14:00'), endsAt: at('16:00') },
  ...{ venue: '体育馆', address: '玄武巷 8 号', contactName: '李老师', contactPhone: '025-12345678' },
  clash: {
    ...{ activityId: asId('a2'), title: '读书会', startsAt: at('15:00'), endsAt: at('17:00') },
  },
  change: {
    ...{ id: 'c2', at: at('08:00'), reasons: ['有雨', '馆里空出来了', '有雨'] },
    before: {
      ...{ startsAt: at('09:30'), endsAt: at('11:30'), venue: '公园', route: '门口直走', bring: ['雨衣'] },
      contactName: '王老师',
    },
    reread: ['duty', 'access'],
  },
} as unknown as OwnSignup & { readonly change: object };
const known = () => screen.getByRole('button', { name: '我知道了：“手语角”的改动' });

test('what was changed is told in words: what it was, what it is, why, and what it runs into', () => {
  render(<ChangeNews signup={signup} />);
  for (const line of [
    '“手语角”报名后有改动',
    '时间由 11月29日 周日 9:30–11:30 改为 11月29日 周日 14:00–16:00。加过手机日历的，日历里还是原来的时间，请自己改一下。',
    '新的时间和您报名的“读书会”（11月29日 周日 15:00–17:00）重叠了，请退出其中一个。',
    '地点由“公园，玄武巷 8 号”改为“体育馆，玄武巷 8 号”。',
    '原来写的“怎样找到”不再适用，请打电话问联系人在哪里见面。',
    '联系人现在是李老师，电话 025-12345678。',
    '现在不用带东西。',
    '岗位任务或休息、现场无障碍条件也有改动，请再看一遍活动详情。',
    '原因：有雨；馆里空出来了',
  ]) {
    expect(screen.getByText(line)).toBeTruthy();
  }
});

test('what is known is not told again on this phone, until something else is changed', async () => {
  const { rerender } = render(<ChangeNews signup={signup} />);
  await userEvent.click(known());
  expect(screen.queryByRole('button')).toBeNull();
  rerender(<ChangeNews signup={{ ...signup, change: { ...signup.change, id: 'c3' } } as OwnSignup} />);
  expect(known()).toBeTruthy();
  rerender(<ChangeNews signup={signup} />);
  expect(screen.queryByRole('button')).toBeNull();
});
