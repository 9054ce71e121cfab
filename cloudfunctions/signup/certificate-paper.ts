import { certificatePaperRequest } from '#core/certificate/calls';
import { fileBeside, loadPart } from '#kernel/beside';
import { verb } from '#kernel/verb';
import { ownCertificate, readOwn } from './own-certificate';
import type { PaperPart } from './paper';

/** The Chinese font, laid beside the bundle by `beside.json`. */
const FONT = 'noto-sans-sc.ttf';

/** Characters of a PDF in one answer, of which the gateway takes 1 MB. */
const MOST_PAPER = 980_000;

/** 下载证明: a PDF of one’s own certificate while it stands. */
export const certificatePaper = verb({
  name: 'certificate-paper',
  right: 'registered',
  request: certificatePaperRequest,
  run: async ({ certNo }, { visitor: { member } }) => {
    const certificate = await ownCertificate(await readOwn(certNo, member.volunteerNo));
    if (certificate.state.kind !== 'valid') {
      return { kind: 'not-valid', state: certificate.state };
    }
    const { paperOf } = loadPart<PaperPart>('paper');
    const pdf = await paperOf(certificate, { font: fileBeside(FONT) });
    const text = pdf.toString('base64');
    return text.length > MOST_PAPER
      ? { kind: 'too-large' }
      : { kind: 'paper', fileName: `${certNo}.pdf`, pdf: text };
  },
});
