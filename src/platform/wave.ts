import Taro from '@tarojs/taro';

interface Tone {
  readonly hertz: number;
  readonly lengthMs: number;
}

const RATE = 8000;
const HEADER = 44;
const MIDDLE = 128;
const SWING = 90;

function samplesOf(tones: readonly Tone[]): number[] {
  return tones.flatMap(({ hertz, lengthMs }) =>
    Array.from({ length: (RATE * lengthMs) / 1000 }, (_, at) =>
      Math.round(MIDDLE + SWING * Math.sin((2 * Math.PI * hertz * at) / RATE)),
    ),
  );
}

/** The tones as an 8-bit mono WAV file (RIFF). */
export function waveOf(tones: readonly Tone[]): ArrayBuffer {
  const samples = samplesOf(tones);
  const file = new DataView(new ArrayBuffer(HEADER + samples.length));
  const write = (at: number, text: string) => {
    for (let place = 0; place < text.length; place += 1) file.setUint8(at + place, text.charCodeAt(place));
  };
  write(0, 'RIFF');
  file.setUint32(4, HEADER - 8 + samples.length, true);
  write(8, 'WAVEfmt ');
  file.setUint32(16, 16, true);
  file.setUint16(20, 1, true);
  file.setUint16(22, 1, true);
  file.setUint32(24, RATE, true);
  file.setUint32(28, RATE, true);
  file.setUint16(32, 1, true);
  file.setUint16(34, 8, true);
  write(36, 'data');
  file.setUint32(40, samples.length, true);
  samples.forEach((sample, place) => {
    file.setUint8(HEADER + place, sample);
  });
  return file.buffer as ArrayBuffer;
}

/** Where WeChat finds the tones of a signal; written on first use, because its player takes only files. */
export function waveAddress(name: string, tones: readonly Tone[]): string {
  const path = `${Taro.env.USER_DATA_PATH}/signal-${name}.wav`;
  const files = Taro.getFileSystemManager();
  try {
    files.accessSync(path);
  } catch {
    files.writeFileSync(path, waveOf(tones));
  }
  return path;
}
