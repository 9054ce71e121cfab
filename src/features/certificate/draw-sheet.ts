import { encode } from 'uqr';
import type { OwnCertificate } from '#core/certificate/calls';
import type { Pen } from '../../platform/pen';
import { FIXED } from '../../ui/tokens.gen';
import { linesOf } from './sheet-text';

const WIDTH = 1080;
const EDGE = 90;
const LETTER = 40;
const LINE = 68;
const QR = 360;
/** Quiet modules around a QR code (ISO/IEC 18004). */
const QUIET = 4;
const LETTERS_A_LINE = Math.floor((WIDTH - 2 * EDGE) / LETTER);

/** A little more than letters of the Latin alphabet take, where a Chinese one takes 1. */
const LATIN = 0.66;
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter <= '~' ? LATIN : 1), 0);

/** Numbers and words of the Latin alphabet whole, unless they fill a row; everything else letter by letter. */
const piecesOf = (line: string, most: number): readonly string[] =>
  (line.match(/[!-~]+|[^!-~]/gu) ?? []).flatMap((piece) => (widthOf(piece) > most ? [...piece] : [piece]));

/** A line in rows as wide as so many Chinese letters; codes are not torn apart. */
export function wrapped(line: string, most: number): readonly string[] {
  const rows: string[] = [];
  let row = '';
  for (const piece of piecesOf(line, most)) {
    if (row !== '' && widthOf(row + piece) > most) {
      rows.push(row);
      row = '';
    }
    row += piece;
  }
  return [...rows, row];
}

function drawQr(pen: Pen, text: string, top: number): void {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const cell = Math.floor(QR / size);
  const left = Math.floor((WIDTH - cell * size) / 2);
  for (const [y, row] of data.entries()) {
    for (const [x, isDark] of row.entries()) {
      if (isDark) {
        pen.fillRect(left + x * cell, top + y * cell, cell, cell);
      }
    }
  }
}

/** How large the picture of a certificate is, and how it is drawn: black on white, the words of the page, the code. */
export function drawingOf(certificate: OwnCertificate) {
  const rows = linesOf(certificate).flatMap((line) => wrapped(line, LETTERS_A_LINE));
  const below = EDGE + rows.length * LINE;
  const height = below + QR + EDGE;
  const draw = (pen: Pen): void => {
    pen.fillStyle = FIXED.qrPaper;
    pen.fillRect(0, 0, WIDTH, height);
    pen.fillStyle = FIXED.qrInk;
    pen.font = `${LETTER}px sans-serif`;
    pen.textAlign = 'left';
    for (const [place, row] of rows.entries()) {
      pen.fillText(row.trimStart(), EDGE, EDGE + LETTER + place * LINE);
    }
    drawQr(pen, certificate.verifyText, below);
  };
  return { size: { name: `${certificate.snapshot.certNo}.png`, width: WIDTH, height }, draw };
}
