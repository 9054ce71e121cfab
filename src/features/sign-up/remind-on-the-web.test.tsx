import { render, screen } from '@testing-library/react';
import { RemindMe } from './remind-me';

test('where WeChat cannot remind there is no button, and it says where the news stands', () => {
  render(<RemindMe status="waiting" />);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText(/^候补成功、活动取消，会写在“我的活动”里/)).toBeTruthy();
});
