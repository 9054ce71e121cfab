import nacl from 'tweetnacl';
import type { GateActivity, UploadedScan } from '#core/attendance/calls';
import { judgeScan } from '#core/attendance/judge-scan';
import { keptPassText, parsePass } from '#core/attendance/pass';
import type { RosterEntry, Verdict } from '#core/attendance/scan';
import type { Instant } from '#core/shared/instant';
import type { GateBook } from './gate-book';
import { asFact } from './own-scans';
import type { Shown } from './roster-index';

/** One person before the gate, and the phone that looks at them. */
export interface Question {
  readonly shown: Shown;
  readonly kind: 'in' | 'out';
  readonly at: Instant;
  readonly id: string;
  readonly device: string;
  readonly skewMs: number;
  readonly point: string | undefined;
}

/** The answer, and the scan as it will be written down. */
export interface Judged {
  readonly verdict: Verdict;
  readonly entry: RosterEntry | undefined;
  readonly scan: UploadedScan;
}

/** The same, with no more of a QR code's text than a scan may carry. */
function short(shown: Shown): Shown {
  if (shown.method === 'pass') {
    return { ...shown, text: keptPassText(shown.text) };
  }
  const isByPass = shown.method === 'walk-in' && shown.pass !== undefined;
  return isByPass ? { ...shown, pass: keptPassText(shown.pass) } : shown;
}

/** A walk-in who is on the roster after all is a person of the roster; a stranger's pass that walked in here is a walk-in. */
function meant(shown: Shown, book: GateBook): Shown {
  const entry = book.entryFor(shown);
  if (shown.method === 'walk-in' && entry !== undefined) {
    return shown.pass === undefined
      ? { method: 'roster', signupId: entry.signupId }
      : { method: 'pass', text: shown.pass };
  }
  if (shown.method === 'pass' && entry === undefined) {
    const dutyId = book.walkInDutyOf(parsePass(shown.text)?.volunteerNo);
    return dutyId === undefined ? shown : { method: 'walk-in', pass: shown.text, dutyId };
  }
  return shown;
}

/** What of the scan says who it is. */
function whoIn(shown: Shown, entry: RosterEntry | undefined): Partial<UploadedScan> {
  if (shown.method === 'walk-in') {
    const { dutyId, pass, volunteerNo } = shown;
    return { dutyId, ...(pass === undefined ? volunteerNo !== undefined && { volunteerNo } : { pass }) };
  }
  return {
    ...(entry !== undefined && { signupId: entry.signupId }),
    ...(shown.method === 'pass' && { pass: shown.text }),
  };
}

/** Asks the one rule that the server asks again, with what this phone knows. */
export function judge(question: Question, activity: GateActivity, book: GateBook): Judged {
  const { kind, at, id, device, skewMs, point } = question;
  const shown = meant(short(question.shown), book);
  const entry = book.entryFor(shown);
  const asked: UploadedScan = {
    ...{ id, kind, device, skewMs, method: shown.method, happenedAt: at, letThrough: true },
    ...whoIn(shown, entry),
    ...(point !== undefined && point !== '' && { point }),
  };
  const fact = asFact(activity.id, { scan: asked, standing: 'waiting' }, 'me');
  const verdict = judgeScan(
    { ...fact, ...(entry !== undefined && { volunteerNo: entry.volunteerNo }) },
    { activity, entry, scans: book.scansOf(shown), verify: nacl.sign.detached.verify },
  );
  const said = verdict.kind === 'accepted' ? {} : { letThrough: false, refused: verdict.kind };
  return { verdict, entry, scan: { ...asked, ...said } };
}
