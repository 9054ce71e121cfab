import PDFDocument from 'pdfkit';
import type { Instant } from '#core/shared/instant';

/** A PDF being drawn; measures are points, 72 to the inch. */
export type Pdf = PDFKit.PDFDocument;

export interface PdfChoice {
  readonly title: string;
  readonly author: string;
  readonly at: Instant;
  /** A TrueType file; only the glyphs that are used are embedded. */
  readonly font: string;
  readonly margin: number;
}

/**
 * An empty A4 document that screen readers can follow: tagged, in Chinese, its title shown. Pages stay open until
 * {@link bytesOf}, so that their number can be written on each.
 */
export function openPdf({ title, author, at, font, margin }: PdfChoice): Pdf {
  const moment = new Date(at);
  const document = new PDFDocument({
    ...{ size: 'A4', margin, bufferPages: true, font },
    ...{ pdfVersion: '1.7', tagged: true, lang: 'zh-CN', displayTitle: true, subset: 'PDF/UA' },
    info: { Title: title, Author: author, CreationDate: moment, ModDate: moment },
    // The typings name the archive flavours only.
  } as unknown as PDFKit.PDFDocumentOptions);
  return document.registerFont('body', font).font('body');
}

/** Whether the font can draw a character; one it cannot would come out as an empty box. */
export function canDraw(document: Pdf, character: string): boolean {
  const { _font } = document as unknown as {
    readonly _font: { readonly font: { hasGlyphForCodePoint(point: number): boolean } };
  };
  return _font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}

/** Ends the document and answers its bytes. */
export function bytesOf(document: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.once('end', () => resolve(Buffer.concat(parts)));
    document.once('error', reject);
    document.end();
  });
}
