import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readStored } from '../../platform/storage';
import { HideNameSwitch, OwnName } from './own-name';

const pass = (
  <>
    <OwnName name="欧阳小明" />
    <HideNameSwitch />
  </>
);
const hideSwitch = () => screen.getByRole('switch', { name: /^遮盖姓名/ });

test('the name on a pass is hidden until its owner shows it, and hidden again at once', async () => {
  render(pass);
  expect(screen.getByText('姓名 欧阳*')).toBeTruthy();
  expect(screen.queryByText(/小明/)).toBeNull();
  await userEvent.click(hideSwitch());
  expect(screen.getByText('姓名 欧阳小明')).toBeTruthy();
  await userEvent.click(hideSwitch());
  expect(screen.queryByText(/小明/)).toBeNull();
});

test('the choice stays on the phone', async () => {
  render(pass);
  await userEvent.click(hideSwitch());
  expect(readStored('pass-name')).toEqual({ isHidden: false });
});
