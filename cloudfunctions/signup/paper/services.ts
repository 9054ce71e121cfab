import type { CertifiedItem } from '#core/certificate/certificate';
import { daysText, ORIGIN_WORDS } from '#core/certificate/words';
import type { Pdf } from '#kernel/pdf';
import { type Drawing, drawable, element, INK, INNER, ornament, roomLeft, SHEET, write } from './sheet';

interface Column {
  readonly name: string;
  readonly share: number;
  readonly align: 'left' | 'right';
  readonly words: (item: CertifiedItem) => string;
}

const COLUMNS: readonly Column[] = [
  { name: '日期', share: 0.17, align: 'left', words: daysText },
  {
    name: '服务内容',
    share: 0.33,
    align: 'left',
    words: ({ title, content }) => (content === '' ? title : `${title}：${content}`),
  },
  { name: '地点', share: 0.16, align: 'left', words: ({ venue }) => venue },
  { name: '负责人', share: 0.1, align: 'left', words: ({ leader }) => leader },
  { name: '时间依据', share: 0.14, align: 'left', words: ({ origin }) => ORIGIN_WORDS[origin] },
  { name: '分钟', share: 0.1, align: 'right', words: ({ minutes }) => String(minutes) },
];

const SIZE = 9.5;
const PAD = 5;
const LINE_GAP = 2;

interface Cell {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

function cellsOf(texts: readonly string[]): readonly Cell[] {
  let x: number = SHEET.margin;
  return COLUMNS.map(({ share, align }, at) => {
    const width = INNER * share;
    const cell = { text: texts[at] ?? '', x: x + PAD / 2, width: width - PAD, align };
    x += width;
    return cell;
  });
}

const heightOf = (pdf: Pdf, cells: readonly Cell[]): number =>
  2 * PAD +
  Math.max(
    ...cells.map(({ text, width }) =>
      pdf.fontSize(SIZE).heightOfString(drawable(pdf, text), { width, lineGap: LINE_GAP }),
    ),
  );

function line(pdf: Pdf, y: number, width: number): void {
  ornament(pdf, () => {
    pdf
      .moveTo(SHEET.margin, y)
      .lineTo(SHEET.width - SHEET.margin, y)
      .lineWidth(width)
      .strokeColor(INK.line)
      .stroke();
  });
}

interface Row {
  readonly texts: readonly string[];
  readonly isHead?: boolean;
}

/** Draws a row into a table; a head row repeated on a later page is an ornament and has no parent. */
function drawRow(pdf: Pdf, { texts, isHead = false }: Row, parent?: PDFKit.PDFStructureElement): void {
  const cells = cellsOf(texts);
  const [top, height] = [pdf.y, heightOf(pdf, cells)];
  if (isHead) {
    ornament(pdf, () => {
      pdf.rect(SHEET.margin, top, INNER, height).fill(INK.ground);
    });
  }
  const drawCell = ({ text, x, width, align }: Cell) => {
    pdf.y = top + PAD;
    write(pdf, text, { ...{ size: SIZE, x, width, align, lineGap: LINE_GAP }, isStrong: isHead });
  };
  if (parent === undefined) {
    ornament(pdf, () => cells.forEach(drawCell));
  } else {
    const structure = pdf.struct('TR');
    parent.add(structure);
    for (const cell of cells) {
      const tagging = isHead ? ({ tag: 'TH', scope: 'Column' } as const) : { tag: 'TD' };
      structure.add(element(pdf, tagging, () => drawCell(cell)));
    }
    structure.end();
  }
  pdf.y = top + height;
  line(pdf, pdf.y, isHead ? 1 : 0.5);
}

const HEAD: Row = { texts: COLUMNS.map(({ name }) => name), isHead: true };

/** The services one by one, over as many pages as they take. */
export function drawServices(
  { pdf, certificate: { snapshot } }: Drawing,
  parent: PDFKit.PDFStructureElement,
): void {
  parent.add(
    element(pdf, { tag: 'H2' }, () => {
      write(pdf, '服务明细', { size: 14, isStrong: true });
    }),
  );
  pdf.y += 2;
  const table = pdf.struct('Table');
  parent.add(table);
  drawRow(pdf, HEAD, table);
  for (const item of snapshot.items) {
    const texts = COLUMNS.map(({ words }) => words(item));
    if (roomLeft(pdf) < heightOf(pdf, cellsOf(texts))) {
      pdf.addPage();
      pdf.y = SHEET.margin;
      drawRow(pdf, HEAD);
    }
    drawRow(pdf, { texts }, table);
  }
  table.end();
}
