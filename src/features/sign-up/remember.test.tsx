import Taro from '@tarojs/taro';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { inHours } from '../../../tests/builders/an-activity';
import { addToCalendar } from '../../platform/calendar';
import { Remember } from './remember';

type Door = Pick<typeof import('../../platform/calendar.h5'), 'addToCalendar'>;

jest.mock('../../platform/calendar', () => ({ addToCalendar: jest.fn() }));
const through = (platform: 'h5' | 'weapp') =>
  jest
    .mocked(addToCalendar)
    .mockImplementation(jest.requireActual<Door>(`../../platform/calendar.${platform}`).addToCalendar);

const phone = jest.fn<Promise<object>, [object]>();
Object.assign(Taro, { addPhoneCalendar: phone });
Object.assign(URL, { createObjectURL: () => 'blob:calendar', revokeObjectURL: () => undefined });

const signup = {
  ...{ title: '手语角', startsAt: inHours(50), endsAt: inHours(54) },
  venue: '驿站',
  address: '1 号',
};
const press = async () => {
  render(<Remember signup={signup} />);
  await userEvent.click(screen.getByRole('button', { name: '加到手机日历' }));
};

test('in WeChat the event is in the calendar, and nothing is said of a file', async () => {
  through('weapp');
  phone.mockResolvedValue({});
  await press();
  expect(await screen.findByText('已加到手机日历，活动前 1 小时提醒。')).toBeTruthy();
  expect(phone).toHaveBeenCalledWith(expect.objectContaining({ title: '手语角', alarmOffset: 3600 }));
});

test('in WeChat a refusal says how to allow it', async () => {
  through('weapp');
  phone.mockRejectedValue({ errMsg: 'addPhoneCalendar:fail auth deny' });
  await press();
  expect(await screen.findByText('没有加到日历，请在手机设置里允许日历权限')).toBeTruthy();
});

test('on the web there is a file, which one has to open', async () => {
  through('h5');
  const download = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await press();
  expect(download).toHaveBeenCalledTimes(1);
  expect(await screen.findByText('日历文件已备好，打开它，按手机的提示保存。')).toBeTruthy();
});
