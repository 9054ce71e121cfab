import { writeFileSync } from 'node:fs';
import { encode } from 'uqr';

const WIDTH = 640;
const HEIGHT = 480;
const WHITE = 235;
const BLACK = 16;
const GREY = 128;
/** The two planes of colour. */
const COLOURLESS = Buffer.alloc((WIDTH * HEIGHT) / 2, GREY);

/** A film of one picture in which somebody holds a QR code before the camera, and how Chromium plays it. */
export const filmOf = (code: string, file: string): readonly string[] => played(picture(code), file);

/** A film in which nothing can be seen. */
export const darkFilm = (file: string): readonly string[] =>
  played(Buffer.concat([Buffer.alloc(WIDTH * HEIGHT, BLACK), COLOURLESS]), file);

/** Writes one picture as a film (YUV4MPEG2); answers how Chromium plays it. */
function played(frame: Buffer, file: string): readonly string[] {
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\nFRAME\n`);
  writeFileSync(file, Buffer.concat([head, frame]));
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
  return Buffer.concat([light, COLOURLESS]);
}
