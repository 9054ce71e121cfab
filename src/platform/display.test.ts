import { displayClass, nearestScale, scaleOf, themeOf, useDisplay } from './display';
import { readStored } from './storage';

const settings = useDisplay.getInitialState();
afterEach(() => {
  useDisplay.getState().reset();
});

test('a theme chosen by the person wins over the device', () => {
  expect(themeOf({ theme: 'light', system: 'dark' })).toBe('light');
  expect(themeOf({ theme: 'auto', system: 'dark' })).toBe('dark');
});

test('the elder view never shows text smaller than 1.4', () => {
  expect(scaleOf({ textScale: 1, isElder: true })).toBe(1.4);
  expect(scaleOf({ textScale: 2, isElder: true })).toBe(2);
});

test.each([
  [0.8, 1],
  [1.2, 1.15],
  [1.4, 1.4],
  [3, 2],
])('a device set to %s times the usual size begins at %s', (wanted, expected) => {
  expect(nearestScale(wanted)).toBe(expected);
});

test('the look of a page is told by class names alone', () => {
  const look = {
    ...settings,
    theme: 'hc',
    textScale: 1.15,
    isElder: true,
    reducesMotion: true,
    isLeftHanded: true,
  } as const;
  expect(displayClass(look)).toBe('ui theme-hc k-140 is-large is-elder is-still is-left');
});

test('a choice is kept on this device', () => {
  useDisplay.getState().change({ theme: 'dark', textScale: 1.7 });
  expect(readStored('display')).toMatchObject({ theme: 'dark', textScale: 1.7 });
});
