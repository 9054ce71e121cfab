import type { UploadedScan } from '#core/attendance/calls';
import { effectiveAt } from '#core/attendance/effective-at';
import { instant } from '#core/shared/instant';
import { timeWords } from '../../words/when';
import { type OwnScan, refusalOf } from './own-scans';
import { serverWords, type Telling } from './verdict-words';
import { GATE_WORDS } from './words';

/** How a scan of this phone stands, in words that need no colour. */
export interface Standing {
  readonly tone: 'ok' | 'info' | 'warn' | 'err';
  readonly words: string;
}

/** Where a scan has come to. */
export function standingOf({
  standing,
  isForced,
  isDisputed,
  isDealtWith,
  sentence = '',
}: OwnScan): Standing {
  if (standing === 'rejected') {
    return isDealtWith === true
      ? { tone: 'info', words: GATE_WORDS.standing.dealtWith(sentence) }
      : { tone: 'err', words: GATE_WORDS.standing.rejected(sentence) };
  }
  if (standing === 'waiting') {
    return { tone: 'info', words: GATE_WORDS.standing.waiting };
  }
  if (isDisputed === true) {
    return { tone: 'warn', words: GATE_WORDS.standing.disputed };
  }
  return isForced === true
    ? { tone: 'warn', words: GATE_WORDS.standing.forced }
    : { tone: 'ok', words: GATE_WORDS.standing.stored };
}

/** What a scan did: 签到, 签退（未放行：候补中）, 撤销签到：扫错了人. */
export function deedOf(own: OwnScan): string {
  const { scan } = own;
  const refused = refusalOf(own);
  const kind = GATE_WORDS[scan.kind];
  if (scan.annuls !== undefined) {
    return GATE_WORDS.undid(kind, scan.reason ?? '');
  }
  return refused === undefined ? kind : GATE_WORDS.turnedAway(kind, GATE_WORDS.refusals[refused]);
}

/** What the server said, where this phone had said something else: 不是这场。这是别的活动的签到码… */
export const serverSaysOf = ({ scan, serverSays }: OwnScan, nameOf: Telling['nameOf']): string | undefined =>
  scan.annuls === undefined
    ? serverWords(serverSays, { kind: scan.kind, nameOf, isListed: scan.signupId !== undefined })
    : undefined;

/** Scans that another scan of this phone undid. */
export const undoneIn = (own: readonly OwnScan[]): ReadonlySet<string> =>
  new Set(own.flatMap(({ scan }) => scan.annuls ?? []));

/** When a scan happened, by the clock that counts: 9:30. */
export const scanTime = ({ happenedAt, skewMs }: UploadedScan): string =>
  timeWords(effectiveAt({ happenedAt: instant(happenedAt), ...(skewMs !== undefined && { skewMs }) }));
