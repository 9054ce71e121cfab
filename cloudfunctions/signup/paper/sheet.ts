import type { OwnCertificate } from '#core/certificate/calls';
import { canDraw, type Pdf } from '#kernel/pdf';

/** A4 in points, and the house's measures on it. */
export const SHEET = { width: 595.28, height: 841.89, margin: 56, foot: 40 } as const;
export const INNER = SHEET.width - 2 * SHEET.margin;

/** The look of the product, in inks that print well. */
export const INK = {
  words: '#1f1a12',
  soft: '#5c4f3a',
  line: '#c9b98f',
  sun: '#ffc533',
  brown: '#8a3b00',
  ground: '#fff5dd',
} as const;

/** What a paper is drawn from. */
export interface Drawing {
  readonly pdf: Pdf;
  readonly certificate: OwnCertificate;
}

interface Tagging {
  readonly tag: string;
  readonly alt?: string;
  readonly scope?: 'Column';
  /** Left, top, right, bottom. */
  readonly bbox?: readonly number[];
  readonly placement?: 'Block';
}

interface Words {
  readonly size: number;
  readonly color?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly x?: number;
  readonly width?: number;
  /** Drawn with a thin outline too, since only one weight of the font is carried. */
  readonly isStrong?: boolean;
  readonly lineGap?: number;
}

const drawn = (pdf: Pdf, character: string): string =>
  canDraw(pdf, character) ? character : `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}〕`;

/**
 * A text as it can be drawn, to be measured and written: a character the font lacks is named by its number, so that
 * nobody takes an empty box for it. White space breaks lines and needs no glyph.
 */
export const drawable = (pdf: Pdf, text: string): string =>
  text.replace(/\S/gu, (character) => drawn(pdf, character));

/** Writes a text at the pen's height and moves the pen below it. */
export function write(pdf: Pdf, text: string, words: Words): void {
  const {
    size,
    color = INK.words,
    align = 'left',
    x = SHEET.margin,
    width = INNER,
    isStrong = false,
  } = words;
  pdf
    .fontSize(size)
    .fillColor(color)
    .strokeColor(color)
    .lineWidth(size / 45);
  pdf.text(drawable(pdf, text), x, pdf.y, {
    align,
    width,
    lineGap: words.lineGap ?? size * 0.25,
    fill: true,
    stroke: isStrong,
  });
}

/** Draws what means nothing to a screen reader: lines, grounds, running feet. */
export function ornament(pdf: Pdf, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw();
  pdf.endMarkedContent();
}

/** A tagged element with what is drawn for it. */
export const element = (
  pdf: Pdf,
  { tag, ...options }: Tagging,
  draw: () => void,
): PDFKit.PDFStructureElement => pdf.struct(tag, options as object, draw);

/** Room that is left on this page above its foot. */
export const roomLeft = (pdf: Pdf): number => SHEET.height - SHEET.margin - SHEET.foot - pdf.y;
