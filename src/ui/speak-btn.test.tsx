import Taro from '@tarojs/taro';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { isScreenReaderOn } from '../platform/screen-reader';
import { canSpeak, speak } from '../platform/speech';
import { SpeakBtn } from './speak-btn';

type Speech = typeof import('../platform/speech.h5');
type Reader = typeof import('../platform/screen-reader.h5');

jest.mock('../platform/speech', () => ({ canSpeak: jest.fn(), speak: jest.fn() }));
jest.mock('../platform/screen-reader', () => ({ isScreenReaderOn: jest.fn() }));

/** The doors of one platform; how it speaks is only noted. */
function on(platform: 'h5' | 'weapp') {
  const speech = jest.requireActual<Speech>(`../platform/speech.${platform}`);
  const reader = jest.requireActual<Reader>(`../platform/screen-reader.${platform}`);
  jest.mocked(canSpeak).mockImplementation(speech.canSpeak);
  jest.mocked(isScreenReaderOn).mockImplementation(reader.isScreenReaderOn);
}
const answers = jest.fn<void, [{ readonly success: (answer: object) => void }]>();
const wechatSays = (isOpen: boolean) =>
  answers.mockImplementation(({ success }) => success({ open: isOpen }));
Object.assign(Taro, { checkIsOpenAccessibility: answers });

const button = () => screen.queryByRole('button', { name: '朗读号码' });
const show = () =>
  render(
    <>
      <div id="alert" role="alert" />
      <SpeakBtn text="签到号码，1，2">朗读号码</SpeakBtn>
    </>,
  );
/** Until the phone has answered, and what follows from it is shown. */
const asked = () => act(() => Promise.resolve(jest.mocked(isScreenReaderOn).mock.results[0]?.value));

beforeEach(() => jest.clearAllMocks());
afterEach(() => {
  for (const name of ['speechSynthesis', 'SpeechSynthesisUtterance'])
    Reflect.deleteProperty(globalThis, name);
});

test('a browser with a voice speaks, and no live region talks over it', async () => {
  Object.assign(globalThis, { speechSynthesis: {}, SpeechSynthesisUtterance: class {} });
  on('h5');
  show();
  await userEvent.click(button() as HTMLElement);
  expect(speak).toHaveBeenCalledWith('签到号码，1，2');
  expect(isScreenReaderOn).not.toHaveBeenCalled();
});

test('in WeChat a screen reader that is on says it', async () => {
  on('weapp');
  wechatSays(true);
  show();
  await userEvent.click(await screen.findByRole('button', { name: '朗读号码' }));
  expect(await screen.findByText('签到号码，1，2')).toBe(screen.getByRole('alert'));
  expect(speak).not.toHaveBeenCalled();
});

test('in WeChat without a screen reader there is no button that does nothing', async () => {
  on('weapp');
  wechatSays(false);
  show();
  await asked();
  expect(answers).toHaveBeenCalledTimes(1);
  expect(button()).toBeNull();
});

test('nor in a browser without a voice, which cannot tell', async () => {
  on('h5');
  show();
  await asked();
  expect(isScreenReaderOn).toHaveBeenCalledTimes(1);
  expect(button()).toBeNull();
});
