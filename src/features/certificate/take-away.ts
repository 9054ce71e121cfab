import { useRef, useState } from 'react';
import { fromBase64url } from '#core/attendance/base64url';
import type { OwnCertificate } from '#core/certificate/calls';
import { certificateFile } from '#core/certificate/signed-text';
import { call } from '../../backend/call';
import { savePicture } from '../../platform/picture';
import { handOver, type OwnFile } from '../../platform/save-file';
import { say } from '../../ui/say';
import { failureWords } from '../../words/failures';
import { drawingOf } from './draw-sheet';
import { SHEET_WORDS as WORDS } from './words';

/** What has just happened to one of the files. */
export type Outcome =
  | { readonly kind: 'handed' | 'failed'; readonly sentence: string }
  | { readonly kind: 'denied' };

/** The PDF as a file, or what went wrong, in words. */
async function paperOf(certNo: string): Promise<OwnFile | string> {
  const answer = await call('certificate-paper', { certNo });
  if (!answer.ok) {
    const { title, advice } = failureWords(answer);
    return `${title}。${advice}`;
  }
  if (answer.value.kind === 'not-valid') {
    return WORDS.invalid;
  }
  if (answer.value.kind === 'too-large') {
    return WORDS.tooLarge;
  }
  const { fileName: name, pdf } = answer.value;
  const bytes = fromBase64url(pdf.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''));
  return bytes === undefined
    ? WORDS.notHanded('PDF')
    : { name, type: 'application/pdf', parts: [bytes.slice().buffer] };
}

/** Ways to take a certificate away: each says what became of it. */
export function useTakeAway(certificate: OwnCertificate) {
  const { certNo } = certificate.snapshot;
  const [busy, setBusy] = useState<'pdf' | 'picture'>();
  const [outcome, setOutcome] = useState<Outcome>();
  /** A PDF that was fetched but not taken, because WeChat hands over only right after a tap. */
  const paper = useRef<OwnFile>();
  const tell = (next: Outcome) => {
    setOutcome(next);
    say(next.kind === 'denied' ? WORDS.denied : next.sentence, next.kind === 'handed' ? 'calm' : 'urgent');
  };
  const hand = async (what: string, file: OwnFile) => {
    const isHanded = await handOver(file);
    tell(
      isHanded
        ? { kind: 'handed', sentence: WORDS.handed(what) }
        : { kind: 'failed', sentence: WORDS.notHanded(what) },
    );
  };
  const takePdf = async () => {
    setBusy('pdf');
    const file = paper.current ?? (await paperOf(certNo));
    setBusy(undefined);
    if (typeof file === 'string') {
      tell({ kind: 'failed', sentence: file });
      return;
    }
    paper.current = file;
    await hand('PDF', file);
  };
  const takePicture = async () => {
    setBusy('picture');
    const { size, draw } = drawingOf(certificate);
    const saved = await savePicture(size, draw);
    setBusy(undefined);
    if (saved === 'denied') {
      tell({ kind: 'denied' });
    } else if (saved === 'saved') {
      tell({ kind: 'handed', sentence: WORDS.handed('图片') });
    } else {
      tell({ kind: 'failed', sentence: WORDS.notHanded('图片') });
    }
  };
  const takeJson = () =>
    hand('JSON', {
      name: `${certNo}.json`,
      type: 'application/json',
      parts: [certificateFile(certificate)],
    });
  return { busy, outcome, takePdf, takePicture, takeJson };
}
