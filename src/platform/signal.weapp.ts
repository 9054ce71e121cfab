import Taro from '@tarojs/taro';
import { useDisplay } from './display';
import { PATTERNS, type Signal } from './signal-patterns';
import { waveAddress } from './wave';

// vibrateShort lasts about 15 ms, vibrateLong 400 ms; WeChat knows no other lengths.
const LONG_MS = 300;

function vibrate(vibration: readonly number[]) {
  let at = 0;
  vibration.forEach((length, place) => {
    if (place % 2 === 0) {
      const pulse = length >= LONG_MS ? () => Taro.vibrateLong() : () => Taro.vibrateShort({ type: 'heavy' });
      setTimeout(() => void pulse().catch(() => undefined), at);
    }
    at += length;
  });
}

/** Sounds and vibrates the answer to a scan, as far as the person wants either. */
export function playSignal(signal: Signal): void {
  const { hasSound, vibrates } = useDisplay.getState();
  const { vibration, tones } = PATTERNS[signal];
  if (vibrates) vibrate(vibration);
  if (!hasSound) return;
  const player = Taro.createInnerAudioContext();
  player.onEnded(() => player.destroy());
  player.src = waveAddress(signal, tones);
  player.play();
}
