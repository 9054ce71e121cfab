import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useDisplay } from '../../platform/display';
import { PATTERNS } from '../../platform/signal-patterns';
import { speak } from '../../platform/speech';
import { ReadingRateChoice } from './reading-rate';
import { TryFeedback } from './try-feedback';

afterEach(() => {
  useDisplay.getState().reset();
  Reflect.deleteProperty(globalThis, 'speechSynthesis');
});

/** A device with a voice; answers what it was told to read. */
function giveVoice(): readonly { readonly rate: number }[] {
  const spoken: { readonly rate: number }[] = [];
  const voice = { cancel: () => undefined, speak: (words: { readonly rate: number }) => spoken.push(words) };
  function Utterance() {
    return { rate: 1 };
  }
  Object.assign(globalThis, { speechSynthesis: voice, SpeechSynthesisUtterance: Utterance });
  return spoken;
}

test('every signal of the gate can be tried, and each feels different', async () => {
  const felt: unknown[] = [];
  Object.assign(navigator, { vibrate: (pattern: unknown) => felt.push(pattern) });
  render(<TryFeedback />);
  for (const button of screen.getAllByRole('button')) {
    await userEvent.click(button);
  }
  expect(screen.getAllByRole('button')).toHaveLength(Object.keys(PATTERNS).length);
  expect(new Set(felt.map((pattern) => JSON.stringify(pattern))).size).toBe(felt.length);
  expect(screen.getByRole('button', { name: '先存下，待上传' })).toBeTruthy();
});

test('texts are read at the chosen speed, which stays on the device', async () => {
  const spoken = giveVoice();
  render(<ReadingRateChoice />);
  await userEvent.click(screen.getByRole('radio', { name: '很快' }));
  await userEvent.click(screen.getByRole('button', { name: '试听' }));
  speak('别的文字');
  expect(spoken.map(({ rate }) => rate)).toEqual([1.5, 1.5]);
  expect(localStorage.getItem('display')).toContain('"readingRate":1.5');
});

test('where the device has no voice it says who sets the pace', () => {
  render(<ReadingRateChoice />);
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.getByText(/在手机的无障碍设置里调/)).toBeTruthy();
});
