import { useDisplay } from './display';
import { PATTERNS, type Signal } from './signal-patterns';

const VOLUME = 0.4;
const sound: { context?: AudioContext } = {};

function play(tones: (typeof PATTERNS)[Signal]['tones']) {
  sound.context ??= new AudioContext();
  const { context } = sound;
  let at = context.currentTime;
  for (const { hertz, lengthMs } of tones) {
    const end = at + lengthMs / 1000;
    if (hertz > 0) {
      const tone = context.createOscillator();
      const gain = context.createGain();
      tone.frequency.value = hertz;
      gain.gain.value = VOLUME;
      tone.connect(gain).connect(context.destination);
      tone.start(at);
      tone.stop(end);
    }
    at = end;
  }
}

/** Sounds and vibrates the answer to a scan, as far as the person wants either. */
export function playSignal(signal: Signal): void {
  const { hasSound, vibrates } = useDisplay.getState();
  const { vibration, tones } = PATTERNS[signal];
  if (vibrates && typeof navigator.vibrate === 'function') navigator.vibrate([...vibration]);
  if (hasSound && typeof AudioContext === 'function') play(tones);
}
