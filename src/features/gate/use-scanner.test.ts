import { act, render, renderHook, screen } from '@testing-library/react';
import { toBase64url } from '#core/attendance/base64url';
import { prepareDevice } from '../../platform/device';
import { entryOf, passOf, peopleOf, STARTS_AT } from './fixtures/a-gate';
import { type Server, startServer } from './fixtures/a-server';
import { choosePoint, loseNetwork, openGate, useGate } from './gate-state';
import { EarlierResult } from './result-panel';
import { syncGate } from './round';
import { useScanner } from './use-scanner';

let server: Server;

beforeEach(async () => {
  localStorage.clear();
  jest.useFakeTimers({ now: STARTS_AT, doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  useGate.setState({ activityId: undefined });
  server = startServer(peopleOf(3));
  await prepareDevice();
  await openGate('a1');
  await syncGate('asked');
  choosePoint('东门');
});
afterEach(() => jest.useRealTimers());

const withoutRoom = () =>
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
const later = (ms: number) => act(() => jest.advanceTimersByTime(ms));
const typed = (number: number) => ({ method: 'number', entryNo: entryOf(number).entryNo }) as const;

test('a result fills the panel for ten seconds and then stands in a line; the next one may come at once', () => {
  const { result } = renderHook(useScanner);
  act(() => void result.current.show(typed(0)));
  expect(result.current.onScreen.panel).toMatchObject({ look: 'ok', word: '已签到', name: '王*' });
  later(500);
  act(() => void result.current.show(typed(1)));
  expect(result.current.onScreen).toMatchObject({ panel: { look: 'ok' }, line: { look: 'ok' } });
  expect(result.current.onScreen.panel?.lines).toEqual(['引导·9:30', '第 2 位，共 3 位']);
  later(9999);
  expect(result.current.onScreen.panel).toBeDefined();
  later(1);
  expect(result.current.onScreen).toMatchObject({ panel: undefined, line: { name: '王*' } });
});

test('the same code within three seconds is the camera seeing it twice', () => {
  const { result } = renderHook(useScanner);
  const text = passOf(0, STARTS_AT);
  const seen: (string | undefined)[] = [];
  const look = () => act(() => void seen.push(result.current.seePass(text)));
  look();
  later(2999);
  look();
  later(3000);
  look();
  expect(seen).toEqual([
    '已签到，王*，引导·9:30，第 1 位，共 3 位',
    undefined,
    '重复，王*，已于 9:30 由您在东门签到，不用再扫，请直接入场。要离开请切换到签退。',
  ]);
  expect(useGate.getState().own).toHaveLength(2);
});

test('who went out comes in with the next code only, also when the used one has gone up and the roster is fresh', async () => {
  const { result } = renderHook(useScanner);
  const text = passOf(0, STARTS_AT);
  const look = (kind: 'in' | 'out', code = text) => {
    act(() => result.current.setKind(kind));
    act(() => void result.current.seePass(code));
    return result.current.onScreen.panel;
  };
  expect(look('in')).toMatchObject({ look: 'ok', word: '已签到' });
  later(3500);
  expect(look('out')).toMatchObject({ look: 'ok', word: '已签退' });
  server.version = 'version-000000002';
  await act(() => syncGate('asked'));
  await act(() => syncGate('asked'));
  expect(useGate.getState().own.map(({ scan }) => scan.pass)).toEqual([undefined, undefined]);
  later(3500);
  expect(look('in')).toMatchObject({
    ...{ look: 'fail', word: '这个码用过了' },
    sentence: '9:30 已经用它签过。请等手机上换出新码再扫，不超过一分钟；或报 6 位号码。',
  });
  later(30_000);
  expect(look('in', passOf(0, STARTS_AT + 30_000))).toMatchObject({ look: 'ok', word: '已签到' });
});

describe('a result of the camera stays for two seconds', () => {
  const setUp = () => {
    const { result } = renderHook(useScanner);
    const shown = () => result.current.onScreen.panel?.taken.scan.signupId;
    const look = (number: number) => act(() => void result.current.seePass(passOf(number, STARTS_AT)));
    return { result, shown, look };
  };

  test('whoever follows is judged and written down at once, and shown in their turn', () => {
    const { shown, look } = setUp();
    look(0);
    later(300);
    look(1);
    later(300);
    look(2);
    expect(useGate.getState().own.map(({ scan }) => [scan.signupId, scan.happenedAt - STARTS_AT])).toEqual([
      ['a1:v0', 0],
      ['a1:v1', 300],
      ['a1:v2', 600],
    ]);
    later(1399);
    expect(shown()).toBe('a1:v0');
    later(1);
    expect(shown()).toBe('a1:v1');
    later(1999);
    expect(shown()).toBe('a1:v1');
    later(1);
    expect(shown()).toBe('a1:v2');
    later(10_000);
    expect(shown()).toBeUndefined();
  });

  test('whoever follows has their turn also when the clock is set back meanwhile', () => {
    const { shown, look } = setUp();
    look(0);
    jest.setSystemTime(STARTS_AT - 30 * 60_000);
    look(1);
    expect(shown()).toBe('a1:v0');
    later(2000);
    expect(shown()).toBe('a1:v1');
    later(2000);
    look(2);
    expect(shown()).toBe('a1:v2');
  });

  test('two codes in the picture by turns are two scans, however often they are seen', () => {
    const { look } = setUp();
    for (let times = 0; times < 20; times += 1) {
      look(0);
      later(40);
      look(1);
      later(40);
    }
    expect(useGate.getState().own.map(({ scan }) => scan.signupId)).toEqual(['a1:v0', 'a1:v1']);
  });

  test('what was typed is shown at once, and who was waiting for their turn comes after it', () => {
    const { result, shown, look } = setUp();
    look(0);
    later(100);
    look(1);
    act(() => void result.current.show(typed(2)));
    expect(shown()).toBe('a1:v2');
    later(2000);
    expect(shown()).toBe('a1:v1');
    expect(result.current.onScreen.line?.taken.scan.signupId).toBe('a1:v2');
  });

  test('undoing makes way for whoever waits', () => {
    const { result, shown, look } = setUp();
    look(0);
    later(100);
    look(1);
    const { panel } = result.current.onScreen;
    act(() => panel && result.current.undo(panel));
    expect(shown()).toBe('a1:v1');
    expect(useGate.getState().book?.counts().present).toBe(1);
  });
});

test('a genuine pass that an old roster cannot prove says what to do, by whether the person is listed', async () => {
  const { result } = renderHook(useScanner);
  const { publicKey: _, ...keyless } = entryOf(1);
  server.entries = [{ ...entryOf(0), publicKey: toBase64url(new Uint8Array(32).fill(9)) }, keyless];
  server.version = 'version-000000002';
  await act(() => syncGate('asked'));
  const sentenceOf = (number: number) => {
    act(() => void result.current.seePass(passOf(number, STARTS_AT)));
    later(3000);
    return result.current.onScreen.panel?.sentence;
  };
  const advice = '请联网同步，或核对本人姓名和手机尾号，输入 6 位号码签到。';
  expect(sentenceOf(0)).toBe(`名单可能旧了。${advice}`);
  expect(sentenceOf(1)).toBe(`他在名单上，但名单里还没有他的手机。${advice}`);
  expect(sentenceOf(2)).toBe(
    '这个签到码不在名单上，可能报的是别的活动。请核对活动名称，输入 6 位号码，或者点“现场报名”。',
  );
});

test('offline an accepted scan looks, sounds and reads differently, and says how many wait', () => {
  const { result } = renderHook(useScanner);
  act(loseNetwork);
  act(() => void result.current.show(typed(0)));
  expect(result.current.onScreen.panel).toMatchObject({
    look: 'kept',
    word: '已离线保存',
    lines: ['签到 9:30，记在本机，不会丢', '有网络后自动上传，待上传 1 条'],
  });
  expect(server.asked.filter(({ call }) => call === 'upload-scans')).toEqual([]);
});

test('undoing on the panel stands as the last result, and the first scan stays on record', () => {
  const { result } = renderHook(useScanner);
  act(() => void result.current.show(typed(0)));
  const { panel } = result.current.onScreen;
  act(() => panel && result.current.undo(panel));
  const { onScreen } = result.current;
  expect(onScreen.panel).toBeUndefined();
  expect(onScreen.line).toMatchObject({ name: '王*', word: '已撤销', lines: ['9:30 的签到不算数了'] });
  expect(useGate.getState().own.map(({ scan }) => scan.annuls ?? 'in')).toEqual(['in', panel?.taken.scan.id]);
  expect(useGate.getState().book?.counts()).toMatchObject({ present: 0, missing: 3 });
});

test('what was undone is to be read in the line, and cannot be undone once more', () => {
  const { result } = renderHook(useScanner);
  act(() => void result.current.show(typed(0)));
  const { panel } = result.current.onScreen;
  act(() => panel && result.current.undo(panel));
  render(EarlierResult({ activityId: 'a1', onScreen: result.current.onScreen }));
  expect(screen.getByText('王* 已撤销')).toBeTruthy();
  expect(screen.queryByRole('link', { name: /^撤销/ })).toBeNull();
});

test('a phone without room to write an undoing says so on the panel, where it can be tried again', () => {
  const { result } = renderHook(useScanner);
  act(() => void result.current.show(typed(0)));
  const { panel } = result.current.onScreen;
  const write = withoutRoom();
  act(() => panel && result.current.undo(panel));
  write.mockRestore();
  expect(result.current.onScreen.panel).toMatchObject({
    ...{ word: '已签到', name: '王*' },
    lines: ['没有撤销：手机存储空间不够。请先清理空间，再撤销一次。', '引导·9:30', '第 1 位，共 3 位'],
  });
  expect(useGate.getState().book?.counts().present).toBe(1);
});

test('a phone without room says that nothing was recorded, and nobody counts as inside', () => {
  const { result } = renderHook(useScanner);
  const write = withoutRoom();
  act(() => void result.current.show(typed(0)));
  write.mockRestore();
  expect(result.current.onScreen.panel).toMatchObject({ look: 'fail', word: '没有记下' });
  expect(useGate.getState().own).toEqual([]);
  expect(useGate.getState().book?.counts().present).toBe(0);
});
