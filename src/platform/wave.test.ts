import { PATTERNS } from './signal-patterns';
import { waveOf } from './wave';

test('a tone is a complete WAV file', () => {
  const file = new DataView(waveOf(PATTERNS.ok.tones));
  const text = (at: number) => String.fromCharCode(...[0, 1, 2, 3].map((place) => file.getUint8(at + place)));
  expect([text(0), text(8), text(36)]).toEqual(['RIFF', 'WAVE', 'data']);
  expect(file.getUint32(40, true)).toBe(file.byteLength - 44);
});

test('the four answers differ in rhythm and in pitch', () => {
  const rhythms = Object.values(PATTERNS).map(({ vibration }) => vibration.join());
  const melodies = Object.values(PATTERNS).map(({ tones }) => tones.map(({ hertz }) => hertz).join());
  expect(new Set(rhythms).size).toBe(4);
  expect(new Set(melodies).size).toBe(4);
});
