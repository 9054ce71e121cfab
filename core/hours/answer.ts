import {
  blocked,
  type Correction,
  commonOf,
  type Judged,
  judgeCorrect,
  judgeEnter,
  refused,
  saidLast,
  wasExpected,
} from './decide';
import type { AgreeingOffice } from './decision';
import { foldDecisions } from './fold-decisions';
import { type Decider, type HourCase, hasNoRecord } from './hour-case';
import type { HourRefusal } from './refusal';

/** Who vouched for the minutes that are asked about; the second person is somebody else. */
const voucher = (hourCase: HourCase): string | undefined =>
  hourCase.decisions.find(({ turn }) => turn === lastVouched(hourCase))?.by;

function mayNotAgree(hourCase: HourCase, { by, as }: Decider): HourRefusal | undefined {
  if (by === hourCase.volunteerNo) {
    return { kind: 'own-hours' };
  }
  if (voucher(hourCase) === by) {
    return { kind: 'own-decision' };
  }
  return hourCase.standing.needs.includes(as as AgreeingOffice) ? undefined : { kind: 'office-not-asked' };
}

/** 同意: by the office that was asked, never by somebody who vouched for the minutes or served them. */
export function judgeAgree(hourCase: HourCase, decider: Decider): Judged {
  const hasAgreed = hourCase.decisions.some(
    ({ kind, by, as, turn }) =>
      kind === 'agreed' && by === decider.by && as === decider.as && turn > lastVouched(hourCase),
  );
  if (hasAgreed) {
    return { kind: 'stands' };
  }
  const no = blocked(hourCase, 'agreed', decider.at) ?? mayNotAgree(hourCase, decider);
  return no === undefined
    ? { kind: 'decides', decision: { kind: 'agreed', ...commonOf(hourCase, decider) } }
    : refused(no);
}

const lastVouched = ({ decisions }: HourCase): number =>
  Math.max(
    0,
    ...decisions
      .filter(({ kind }) => kind === 'confirmed' || kind === 'entered' || kind === 'corrected')
      .map(({ turn }) => turn),
  );

/** 不同意: nothing is counted until somebody corrects the record. */
export function judgeDecline(hourCase: HourCase, reason: string, decider: Decider): Judged {
  const last = saidLast(hourCase, decider);
  if (last?.kind === 'declined' && last.reason === reason) {
    return { kind: 'stands' };
  }
  const no = blocked(hourCase, 'declined', decider.at) ?? mayNotAgree(hourCase, decider);
  return no === undefined
    ? { kind: 'decides', decision: { kind: 'declined', reason, ...commonOf(hourCase, decider) } }
    : refused(no);
}

/**
 * 申诉: by whoever served, at any time (民政部令第67号 第十三条): whether somebody has decided or not, whether what was scanned
 * was annulled, and where there is no record at all.
 */
export function judgeDispute(hourCase: HourCase, reason: string, decider: Decider): Judged {
  const last = saidLast(hourCase, decider);
  if (last?.kind === 'disputed' && last.reason === reason) {
    return { kind: 'stands' };
  }
  const no =
    blocked(hourCase, 'disputed', decider.at) ??
    (hasNoRecord(hourCase) && !wasExpected(hourCase) ? { kind: 'not-signed-up' as const } : undefined);
  return no === undefined
    ? { kind: 'decides', decision: { kind: 'disputed', reason, ...commonOf(hourCase, decider) } }
    : refused(no);
}

/** 维持: the record stands as it was before the dispute. Nobody answers their own. */
export function judgeUphold(hourCase: HourCase, reason: string, decider: Decider): Judged {
  const last = saidLast(hourCase, decider);
  if (last?.kind === 'upheld' && last.reason === reason) {
    return { kind: 'stands' };
  }
  const no = blocked(hourCase, 'upheld', decider.at);
  if (no !== undefined) {
    return refused(no);
  }
  return decider.by === hourCase.volunteerNo
    ? refused({ kind: 'own-hours' })
    : { kind: 'decides', decision: { kind: 'upheld', reason, ...commonOf(hourCase, decider) } };
}

/** 手工录入 in answer to who was there and has no record: like all that is written by hand, with a proof. */
function judgeEnterDisputed(hourCase: HourCase, { proof, ...entry }: Correction, decider: Decider): Judged {
  if (entry.minutes === 0) {
    return refused({ kind: 'same-minutes', minutes: 0 });
  }
  return proof === undefined
    ? refused({ kind: 'proof-missing' })
    : judgeEnter(hourCase, { ...entry, proof }, decider);
}

/**
 * The other answer to a dispute: minutes in place of those decided or scanned (更正), or by hand where there are none
 * (手工录入). Only a disputed record is answered so.
 */
export function judgePutRight(hourCase: HourCase, correction: Correction, decider: Decider): Judged {
  const isByHand = hasNoRecord(hourCase) || saidLast(hourCase, decider)?.kind === 'entered';
  const judged = (isByHand ? judgeEnterDisputed : judgeCorrect)(hourCase, correction, decider);
  const no = blocked(hourCase, 'upheld', decider.at);
  return no === undefined || judged.kind === 'stands' ? judged : refused(no);
}

/** Where a record stands once a judgement is written down. */
export const standingAfter = (hourCase: HourCase, judged: Judged) =>
  judged.kind === 'decides' ? foldDecisions([...hourCase.decisions, judged.decision]) : hourCase.standing;
