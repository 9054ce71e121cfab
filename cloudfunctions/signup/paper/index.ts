import type { OwnCertificate } from '#core/certificate/calls';
import { bytesOf, openPdf } from '#kernel/pdf';
import { drawFoot, drawRunningFeet } from './foot';
import { drawHead } from './head';
import { drawServices } from './services';
import { SHEET } from './sheet';

/** What {@link paperOf} needs besides the certificate: the font file that lies beside this part. */
export interface PaperTools {
  readonly font: string;
}

/** The part of this function that draws on paper; loaded when somebody asks for one. */
export interface PaperPart {
  readonly paperOf: typeof paperOf;
}

/** 志愿服务记录证明 on A4, readable by screen readers in the order it is drawn. */
export function paperOf(certificate: OwnCertificate, { font }: PaperTools): Promise<Buffer> {
  const { title, certNo, recordingOrg, issuedAt } = certificate.snapshot;
  const pdf = openPdf({
    ...{ title: `${title} ${certNo}`, author: recordingOrg.name, at: issuedAt, font },
    margin: SHEET.margin,
  });
  const drawing = { pdf, certificate };
  const whole = pdf.struct('Document');
  pdf.addStructure(whole);
  drawHead(drawing, whole);
  drawServices(drawing, whole);
  drawFoot(drawing, whole);
  whole.end();
  drawRunningFeet(drawing);
  return bytesOf(pdf);
}
