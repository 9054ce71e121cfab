import { spacedCertNo } from '#core/certificate/cert-no';
import { hoursText, ORIGIN_WORDS, periodText, DOCUMENT_WORDS as WORDS } from '#core/certificate/words';
import type { Pdf } from '#kernel/pdf';
import { type Drawing, element, INK, INNER, ornament, SHEET, write } from './sheet';

const BAND = 10;

function band(pdf: Pdf): void {
  ornament(pdf, () => {
    pdf.rect(0, 0, SHEET.width, BAND).fill(INK.sun);
  });
}

function title({ pdf, certificate: { snapshot } }: Drawing): void {
  pdf.y = SHEET.margin;
  if (snapshot.isSample) {
    write(pdf, WORDS.sample, { size: 11, color: INK.brown, align: 'center' });
    pdf.y += 4;
  }
  write(pdf, snapshot.title, { size: 28, align: 'center', isStrong: true });
}

function statement({ certificate: { snapshot } }: Drawing): string {
  const { volunteerName, volunteerNo, period, recordingOrg, items } = snapshot;
  const who = `${WORDS.certify} ${volunteerName}（志愿者编号 ${volunteerNo}）`;
  const what = `参加由${recordingOrg.name}记录的志愿服务共 ${items.length} 次，累计服务时间为：`;
  return `${who}于 ${periodText(period)} ${what}`;
}

const FIGURE = 38;
const PARTS = {
  size: 10,
  color: INK.soft,
  align: 'center',
  x: SHEET.margin + 16,
  width: INNER - 32,
} as const;

function figure({ pdf, certificate: { snapshot } }: Drawing, parent: PDFKit.PDFStructureElement): void {
  const hours = `${hoursText(snapshot.totalMinutes)} ${WORDS.hour}`;
  const origins = snapshot.byOrigin.map(({ origin, minutes }) => `${ORIGIN_WORDS[origin]} ${minutes} 分钟`);
  const parts = `合计 ${snapshot.totalMinutes} 分钟，其中：${origins.join('；')}`;
  pdf.y += 10;
  const top = pdf.y;
  const height = 32 + FIGURE * 1.2 + pdf.fontSize(PARTS.size).heightOfString(parts, { width: PARTS.width });
  ornament(pdf, () => {
    pdf.roundedRect(SHEET.margin, top, INNER, height, 8).fill(INK.ground);
  });
  const paragraph = (draw: () => void) => parent.add(element(pdf, { tag: 'P' }, draw));
  pdf.y = top + 8;
  paragraph(() => write(pdf, hours, { size: FIGURE, align: 'center', isStrong: true, lineGap: 0 }));
  paragraph(() => write(pdf, parts, PARTS));
  pdf.y = top + height + 14;
}

/** What the holder said it is for, and which certificate it takes the place of. */
function notes({ certificate: { snapshot } }: Drawing): readonly string[] {
  const { purposeNote, replaces } = snapshot;
  return [
    ...(purposeNote === undefined ? [] : [`${WORDS.purpose}：${purposeNote}`]),
    ...(replaces === undefined ? [] : [`${WORDS.replaces}：${spacedCertNo(replaces)}`]),
  ];
}

/** Name of the document, number, whom it is about, and the hours as its largest figure. */
export function drawHead(drawing: Drawing, parent: PDFKit.PDFStructureElement): void {
  const { pdf, certificate } = drawing;
  band(pdf);
  parent.add(element(pdf, { tag: 'H1' }, () => title(drawing)));
  pdf.y += 2;
  const number = `证明编号 ${spacedCertNo(certificate.snapshot.certNo)}`;
  parent.add(
    element(pdf, { tag: 'P' }, () => write(pdf, number, { size: 10.5, color: INK.soft, align: 'center' })),
  );
  pdf.y += 22;
  parent.add(element(pdf, { tag: 'P' }, () => write(pdf, statement(drawing), { size: 13, lineGap: 7 })));
  figure(drawing, parent);
  for (const note of notes(drawing)) {
    parent.add(element(pdf, { tag: 'P' }, () => write(pdf, note, { size: 11, color: INK.soft })));
    pdf.y += 10;
  }
}
