import { spacedCertNo, spacedCheckCode } from '#core/certificate/cert-no';
import { dayText, issuerFacts, DOCUMENT_WORDS as WORDS } from '#core/certificate/words';
import { calendarDayAt } from '#core/shared/calendar';
import type { Pdf } from '#kernel/pdf';
import { qrCells } from '#kernel/qr';
import { type Drawing, element, INK, INNER, ornament, roomLeft, SHEET, write } from './sheet';

const QR = 104;
/** Modules of quiet around the code (ISO/IEC 18004). */
const QUIET = 4;
const HEIGHT = 206;
const SEAL = 118;

function drawQr(pdf: Pdf, text: string, at: { readonly x: number; readonly y: number }): void {
  const cells = qrCells(text);
  const size = QR / (cells.length + 2 * QUIET);
  pdf.rect(at.x, at.y, QR, QR).fill('#ffffff');
  for (const [row, columns] of cells.entries()) {
    for (const [column, isDark] of columns.entries()) {
      if (isDark) {
        // A hair larger than its cell, so that no light line shows between two.
        pdf.rect(at.x + (column + QUIET) * size, at.y + (row + QUIET) * size, size + 0.05, size + 0.05);
      }
    }
  }
  pdf.fill('#000000');
}

/** How to check it: by the code's address where there is one, else by typing. */
function steps({ certificate: { verifyText } }: Drawing): readonly string[] {
  const [, site] = /^https?:\/\/([^/?]+)/.exec(verifyText) ?? [];
  const typed = '在微信小程序“阳光助残”的“我的—校验证明”里输入证明编号和校验码。';
  return site === undefined
    ? [`查验办法：${typed}`, '二维码里是证明编号和校验码，供小程序里“扫一扫”使用。']
    : [`查验办法：扫描二维码，打开 ${site} 的校验页；`, `或者${typed}`];
}

function verification(drawing: Drawing, top: number, parent: PDFKit.PDFStructureElement): void {
  const { pdf, certificate } = drawing;
  const { certNo } = certificate.snapshot;
  const alt = `查验二维码，证明编号 ${certNo}，校验码 ${certificate.checkCode}`;
  const bbox = [SHEET.margin, top, SHEET.margin + QR, top + QR];
  const figure = { tag: 'Figure', alt, bbox, placement: 'Block' } as const;
  parent.add(element(pdf, figure, () => drawQr(pdf, certificate.verifyText, { x: SHEET.margin, y: top })));
  const column = { x: SHEET.margin + QR + 14, width: INNER - QR - 14 - SEAL - 60 };
  const say = (text: string, size: number, isStrong = false) =>
    parent.add(element(pdf, { tag: 'P' }, () => write(pdf, text, { ...column, size, isStrong, lineGap: 2 })));
  pdf.y = top + 4;
  say('校验码', 9.5);
  say(spacedCheckCode(certificate.checkCode), 15, true);
  pdf.y += 4;
  for (const step of steps(drawing)) {
    say(step, 9);
  }
}

function issuer(
  { pdf, certificate: { snapshot } }: Drawing,
  top: number,
  parent: PDFKit.PDFStructureElement,
): void {
  const width = SEAL + 46;
  const x = SHEET.width - SHEET.margin - width;
  const say = (text: string, size: number, isStrong = false) =>
    parent.add(
      element(pdf, { tag: 'P' }, () =>
        write(pdf, text, { ...{ x, width, size, isStrong }, align: 'center' }),
      ),
    );
  pdf.y = top + 4;
  say('记录单位（盖章）', 9.5);
  say(snapshot.recordingOrg.name, 12, true);
  if (snapshot.recordingOrg.uscc !== undefined) {
    say(`${WORDS.uscc} ${snapshot.recordingOrg.uscc}`, 8.5);
  }
  say(dayText(calendarDayAt(snapshot.issuedAt)), 11);
  // A place for the seal: pressed by hand on request, never drawn by us (民政部令第67号 第十五条).
  ornament(pdf, () => {
    const middle = { x: x + width / 2, y: top + SEAL / 2 + 4 };
    pdf
      .circle(middle.x, middle.y, SEAL / 2)
      .dash(3, { space: 3 })
      .lineWidth(0.75)
      .strokeColor(INK.line)
      .stroke()
      .undash();
  });
}

/** Whom of the issuer to ask, in one line over the whole width. */
function contact({ pdf, certificate: { snapshot } }: Drawing, parent: PDFKit.PDFStructureElement): void {
  const facts = issuerFacts(snapshot.issuer);
  if (facts.length > 0) {
    const words = facts.map(({ term, words }) => `${term}：${words}`).join('；');
    parent.add(element(pdf, { tag: 'P' }, () => write(pdf, words, { size: 9.5 })));
  }
}

/** Issuer with room for a seal, number, check code, QR code, and how to check it; never torn apart. */
export function drawFoot(drawing: Drawing, parent: PDFKit.PDFStructureElement): void {
  const { pdf } = drawing;
  if (roomLeft(pdf) < HEIGHT) {
    pdf.addPage();
    pdf.y = SHEET.margin;
  }
  const top = Math.max(pdf.y + 24, SHEET.height - SHEET.margin - SHEET.foot - HEIGHT + 24);
  parent.add(
    element(pdf, { tag: 'H2' }, () => {
      pdf.y = top;
      write(pdf, '查验与出具', { size: 14, isStrong: true });
    }),
  );
  verification(drawing, top + 26, parent);
  issuer(drawing, top + 26, parent);
  pdf.y = top + 26 + 126;
  contact(drawing, parent);
  parent.add(element(pdf, { tag: 'P' }, () => write(pdf, WORDS.free, { size: 9, color: INK.soft })));
}

/** Of which certificate a page is and whose, also when it lies alone; a sample says so on every page. */
function ownerOf({ certificate: { snapshot } }: Drawing): string {
  const { title, certNo, volunteerName, isSample } = snapshot;
  return [...(isSample ? [WORDS.sample] : []), title, volunteerName, spacedCertNo(certNo)].join('  ');
}

/** The running foot of every page: which of how many, of which certificate and whose. */
export function drawRunningFeet(drawing: Drawing): void {
  const { pdf } = drawing;
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    // Below the margin the text would ask for another page.
    pdf.page.margins.bottom = 0;
    pdf.y = SHEET.height - SHEET.foot - 8;
    const words = `${ownerOf(drawing)}    第 ${page - start + 1} 页，共 ${count} 页`;
    ornament(pdf, () => write(pdf, words, { size: 8.5, color: INK.soft, align: 'center' }));
  }
}
