import Taro from '@tarojs/taro';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RemindMe } from './remind-me';

// The door of the mini-program, on a Taro that answers as WeChat would.
jest.mock('../../platform/subscribe', () => jest.requireActual('../../platform/subscribe.weapp'));

const ask = jest.fn<Promise<Readonly<Record<string, string>>>, [object]>();
const settings = jest.fn<Promise<object>, [object]>();
Object.assign(Taro, { requestSubscribeMessage: ask, openSetting: settings });

beforeEach(() => {
  ask.mockReset();
  settings.mockReset().mockResolvedValue({});
});

const WAITING_IDS = ['template-promoted', 'template-cancelled'];
const says = (answers: Readonly<Record<string, string>>) =>
  ask.mockResolvedValue({ errMsg: 'ok', ...answers });
const tap = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('nobody is asked before the tap, and the tap asks for both pieces of news of somebody who waits', async () => {
  says({ 'template-promoted': 'accept', 'template-cancelled': 'accept' });
  render(<RemindMe status="waiting" />);
  expect(ask).not.toHaveBeenCalled();
  await tap('提醒我');
  expect(ask).toHaveBeenCalledWith({ tmplIds: WAITING_IDS });
  expect(await screen.findByText('已订好：候补成功、活动取消时，微信会提醒您。')).toBeTruthy();
});

test('somebody with a seat is asked about the activity being called off only', async () => {
  says({ 'template-cancelled': 'acceptWithAudio' });
  render(<RemindMe status="confirmed" />);
  await tap('提醒我');
  expect(ask).toHaveBeenCalledWith({ tmplIds: ['template-cancelled'] });
  expect(await screen.findByText('已订好：活动取消时，微信会提醒您。')).toBeTruthy();
});

test('half a yes is said as both halves', async () => {
  says({ 'template-promoted': 'accept', 'template-cancelled': 'reject' });
  render(<RemindMe status="waiting" />);
  await tap('提醒我');
  expect(
    await screen.findByText('已订好：候补成功时，微信会提醒您。您没有同意“活动取消”的提醒。'),
  ).toBeTruthy();
});

test('a refusal is harmless: it says how to change one’s mind, and the button stays', async () => {
  says({ 'template-cancelled': 'reject' });
  render(<RemindMe status="confirmed" />);
  await tap('提醒我');
  expect(await screen.findByText(/^您没有同意，微信不会提醒。/)).toBeTruthy();
  await tap('打开设置');
  expect(settings).toHaveBeenCalledWith({ withSubscriptions: true });
  says({ 'template-cancelled': 'accept' });
  await tap('提醒我');
  expect(await screen.findByText(/^已订好/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '打开设置' })).toBeNull();
});

test('messages switched off in WeChat are told from a refusal, with the way to switch them on', async () => {
  ask.mockRejectedValue({ errCode: 20004, errMsg: 'requestSubscribeMessage:fail' });
  render(<RemindMe status="confirmed" />);
  await tap('提醒我');
  expect(await screen.findByText(/“订阅消息”关着/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '打开设置' })).toBeTruthy();
});

test.each([
  ['the network fails', () => ask.mockRejectedValue({ errCode: 10002, errMsg: 'fail' })],
  ['WeChat has banned the template', () => says({ 'template-cancelled': 'ban' })],
])('when %s it says that nothing was arranged', async (_, happens) => {
  happens();
  render(<RemindMe status="confirmed" />);
  await tap('提醒我');
  expect(await screen.findByText(/^没有订上/)).toBeTruthy();
});
