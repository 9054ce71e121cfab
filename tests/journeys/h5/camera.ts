import { writeFileSync } from 'node:fs';
import { encode } from 'uqr';

const WIDTH = 640;
const HEIGHT = 480;
const WHITE = 235;
const BLACK = 16;
const GREY = 128;

/** A film of one picture in which somebody holds a QR code before the camera (YUV4MPEG2), and how Chromium plays it. */
export function filmOf(code: string, file: string): readonly string[] {
  writeFileSync(
    file,
    Buffer.concat([
      Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\nFRAME\n`),
      picture(code),
    ]),
  );
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ];
}

/** Brightness first, then two planes of colour at a quarter of the size, all grey. */
function picture(code: string): Buffer {
  const { data, size } = encode(code, { ecc: 'M', border: 4 });
  const cell = Math.floor(HEIGHT / size);
  const left = Math.floor((WIDTH - cell * size) / 2);
  const light = Buffer.alloc(WIDTH * HEIGHT, WHITE);
  data.forEach((row, y) => {
    row.forEach((isDark, x) => {
      if (!isDark) return;
      for (let line = y * cell; line < (y + 1) * cell; line += 1) {
        const from = line * WIDTH + left + x * cell;
        light.fill(BLACK, from, from + cell);
      }
    });
  });
  return Buffer.concat([light, Buffer.alloc((WIDTH * HEIGHT) / 2, GREY)]);
}
