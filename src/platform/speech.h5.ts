import { useDisplay } from './display';

/** Whether this device can read Chinese out. */
export function canSpeak(): boolean {
  return 'speechSynthesis' in globalThis && typeof SpeechSynthesisUtterance === 'function';
}

/** Reads a text out at the person's own speed, in place of whatever is being read; calls back when it ends or is stopped. */
export function speak(text: string, ended: () => void = () => undefined): void {
  if (!canSpeak()) return;
  speechSynthesis.cancel();
  const words = new SpeechSynthesisUtterance(text);
  words.lang = 'zh-CN';
  words.rate = useDisplay.getState().readingRate;
  words.onend = ended;
  words.onerror = ended;
  speechSynthesis.speak(words);
}

/** Falls silent. */
export function stopSpeaking(): void {
  if (canSpeak()) speechSynthesis.cancel();
}
