import type { Duty } from '../activity/activity';
import type { Instant } from '../shared/instant';
import { plannedMinutes, plannedSpans, serviceByHand } from './by-hand';
import type { AgreeingOffice, Decision, DecisionKind, ServiceFacts } from './decision';
import { underShareOf } from './exceptions';
import { mayDecide } from './fold-decisions';
import { type Decider, type HourCase, hasNoRecord } from './hour-case';
import { needsOfAnother, needsOfDays } from './needs';
import { overlapWith } from './overlap';
import type { ProofPhoto } from './proof-photo';
import type { HourRefusal } from './refusal';
import { hourRulesOn } from './rules';

/** `stands`: the same was decided already, so that a retry has no second effect. */
export type Judged =
  | { readonly kind: 'decides'; readonly decision: Decision }
  | { readonly kind: 'stands' }
  | { readonly kind: 'refused'; readonly refusal: HourRefusal };

/** The answer to a decision that cannot be taken, with the reason. */
export const refused = (refusal: HourRefusal): Judged => ({ kind: 'refused', refusal });

/** What every decision about a case says. */
export const commonOf = ({ record, volunteerNo, activity, standing }: HourCase, decider: Decider) => ({
  ...{ record, volunteerNo, activityId: activity.id, turn: standing.turns + 1 },
  ...decider,
});

/** What a person said last about the record, if they were the last to say anything. */
export function saidLast({ decisions }: HourCase, { by }: Decider): Decision | undefined {
  const last = decisions.find(({ turn }) => turn === decisions.length);
  return last?.by === by ? last : undefined;
}

/** The duty somebody served; undefined when the activity has none of that id. */
export const dutyOf = ({ activity, dutyId }: HourCase): Duty | undefined =>
  activity.duties.find(({ id }) => id === dutyId);

/** A named no that holds for every decision of this kind, whatever it says. */
export function blocked(
  { activity, standing }: Pick<HourCase, 'activity' | 'standing'>,
  kind: DecisionKind,
  at: Instant,
): HourRefusal | undefined {
  if (!activity.countsAsService) {
    return { kind: 'not-service' };
  }
  if (at < activity.endsAt) {
    return { kind: 'not-over' };
  }
  return mayDecide(standing, kind) ? undefined : { kind: 'already', state: standing.state };
}

/**
 * Whose agreement minutes need: long days, and somebody else whenever people vouch for their own hours. An office that
 * is asked about what it vouched for itself would ask nobody new, so another one is asked in its place.
 */
function needsFor(hourCase: HourCase, service: ServiceFacts, { by, as }: Decider): readonly AgreeingOffice[] {
  const load = { own: service.days, elsewhere: hourCase.elsewhere.flatMap(({ days }) => days) };
  const days = needsOfDays(load, hourRulesOn(service.day));
  const needsAnother = service.origin === 'by-hand' || by === hourCase.volunteerNo;
  return needsAnother || days.some((office) => office === as) ? needsOfAnother(days, as) : days;
}

const vouchedFor = (hourCase: HourCase, service: ServiceFacts, decider: Decider) => ({
  ...commonOf(hourCase, decider),
  service,
  needs: needsFor(hourCase, service, decider),
  rules: hourRulesOn(service.day).version,
});

/**
 * What is confirmed: the minutes that the screen showed, and why they count although they are under the least share.
 */
export interface Confirmation {
  readonly minutes: number;
  readonly reason?: string | undefined;
}

/** What keeps scanned minutes from being confirmed: another place meanwhile, or too small a share without a reason. */
function scannedRefusal(
  hourCase: HourCase,
  service: ServiceFacts,
  reason: string | undefined,
): HourRefusal | undefined {
  const clash = overlapWith(service.stays, hourCase.elsewhere);
  if (clash !== undefined) {
    return { kind: 'overlap', title: clash.title, day: clash.day };
  }
  const under = reason === undefined ? underShareOf(hourCase, service) : undefined;
  return under && { kind: 'share-unexplained', percent: under.percent, leastPercent: under.leastPercent };
}

/** 确认时长: exactly the minutes that the screen showed, or nothing; under the least share only with a reason. */
export function judgeConfirm(
  hourCase: HourCase,
  { minutes: shownMinutes, reason }: Confirmation,
  decider: Decider,
): Judged {
  const { decisions, proposal } = hourCase;
  const before = decisions.find(({ kind }) => kind === 'confirmed');
  if (before?.kind === 'confirmed' && before.by === decider.by && before.service.minutes === shownMinutes) {
    return { kind: 'stands' };
  }
  const no = blocked(hourCase, 'confirmed', decider.at);
  if (no !== undefined) {
    return refused(no);
  }
  if (proposal === undefined) {
    return refused({ kind: 'no-scans' });
  }
  const { service, isInside } = proposal;
  if (isInside) {
    return refused({ kind: 'still-inside' });
  }
  if (service.minutes !== shownMinutes) {
    return refused({ kind: 'minutes-changed', shownMinutes, scannedMinutes: service.minutes });
  }
  const bad = scannedRefusal(hourCase, service, reason);
  if (bad !== undefined) {
    return refused(bad);
  }
  const said = { kind: 'confirmed' as const, ...(reason === undefined ? {} : { reason }) };
  return { kind: 'decides', decision: { ...said, ...vouchedFor(hourCase, service, decider) } };
}

/** What is written by hand. */
export interface Entry {
  readonly minutes: number;
  readonly reason: string;
  readonly proof: string;
  readonly photos?: readonly ProofPhoto[] | undefined;
}

/** Minutes by hand that may stand: of a person who was to be there, within the plan, at no other place meanwhile. */
function handRefusal(hourCase: HourCase, minutes: number, duty: Duty): HourRefusal | undefined {
  const mostMinutes = plannedMinutes(duty);
  if (minutes > mostMinutes) {
    return { kind: 'more-than-planned', mostMinutes };
  }
  const overlap = minutes === 0 ? undefined : overlapWith(plannedSpans(duty), hourCase.elsewhere);
  return overlap && { kind: 'overlap', title: overlap.title, day: overlap.day };
}

/** Who signed up in vain and was never scanned was not to be there; whose scans were all annulled may have been. */
export const wasExpected = ({ isConfirmed, annulled }: HourCase): boolean =>
  isConfirmed || annulled.length > 0;

/** A proof with its photos, as a decision keeps it. */
const proofIn = ({ proof, photos }: Pick<Entry, 'proof' | 'photos'>) =>
  photos === undefined ? { proof } : { proof, photos };

/** 手工录入: for somebody nobody scanned. Needs a reason, a proof and a person from another office. */
export function judgeEnter(hourCase: HourCase, entry: Entry, decider: Decider): Judged {
  const { minutes, reason } = entry;
  const last = saidLast(hourCase, decider);
  if (last?.kind === 'entered' && last.service.minutes === minutes && last.reason === reason) {
    return { kind: 'stands' };
  }
  const { activity, proposal } = hourCase;
  const duty = dutyOf(hourCase);
  const no = blocked(hourCase, 'entered', decider.at);
  if (no !== undefined) {
    return refused(no);
  }
  if (!wasExpected(hourCase) || duty === undefined) {
    return refused({ kind: 'not-signed-up' });
  }
  if (hourCase.standing.service === undefined && proposal !== undefined) {
    return refused({ kind: 'has-scans', scannedMinutes: proposal.service.minutes });
  }
  const bad = handRefusal(hourCase, minutes, duty);
  if (bad !== undefined) {
    return refused(bad);
  }
  const service = serviceByHand(activity, duty, minutes);
  const said = { kind: 'entered' as const, reason, ...proofIn(entry) };
  return { kind: 'decides', decision: { ...said, ...vouchedFor(hourCase, service, decider) } };
}

/** Other minutes in place of those decided; a proof goes with minutes that the scans do not say. */
export interface Correction {
  readonly minutes: number;
  readonly reason: string;
  readonly proof?: string | undefined;
  readonly photos?: readonly ProofPhoto[] | undefined;
}

/** What the scans say, if it is these minutes. */
const scannedAs = ({ proposal }: HourCase, minutes: number): ServiceFacts | undefined =>
  proposal !== undefined && !proposal.isInside && proposal.service.minutes === minutes
    ? proposal.service
    : undefined;

/** Whether these minutes are no other than those decided, or than those the scans say while nobody has decided. */
function isSame(hourCase: HourCase, minutes: number): boolean {
  const { state, service } = hourCase.standing;
  return state === 'proposed'
    ? scannedAs(hourCase, minutes) !== undefined
    : service?.minutes === minutes && state !== 'declined';
}

/** What keeps facts out of the place of those decided: of scans, another place meanwhile; by hand, all of 手工录入. */
function correctionRefusal(
  hourCase: HourCase,
  { minutes, origin, stays }: ServiceFacts,
  { proof, duty }: { readonly proof: string | undefined; readonly duty: Duty },
): HourRefusal | undefined {
  if (origin === 'by-hand') {
    return (
      handRefusal(hourCase, minutes, duty) ?? (proof === undefined ? { kind: 'proof-missing' } : undefined)
    );
  }
  const clash = overlapWith(stays, hourCase.elsewhere);
  return clash && { kind: 'overlap', title: clash.title, day: clash.day };
}

/**
 * 更正时长: another figure in place of the one decided or, while nobody has decided, of the one scanned, with a reason;
 * the old one stays in the ledger. A figure that the scans do not say is written by hand: it needs a proof and a person
 * from another office.
 */
export function judgeCorrect(
  hourCase: HourCase,
  { minutes, reason, proof, photos }: Correction,
  decider: Decider,
): Judged {
  const last = saidLast(hourCase, decider);
  if (last?.kind === 'corrected' && last.service.minutes === minutes && last.reason === reason) {
    return { kind: 'stands' };
  }
  const no = blocked(hourCase, 'corrected', decider.at);
  const duty = dutyOf(hourCase);
  if (no !== undefined || duty === undefined) {
    return refused(no ?? { kind: 'not-signed-up' });
  }
  if (hasNoRecord(hourCase)) {
    return refused({ kind: 'no-scans' });
  }
  if (isSame(hourCase, minutes)) {
    return refused({ kind: 'same-minutes', minutes });
  }
  const service = scannedAs(hourCase, minutes) ?? serviceByHand(hourCase.activity, duty, minutes);
  const bad = correctionRefusal(hourCase, service, { proof, duty });
  if (bad !== undefined) {
    return refused(bad);
  }
  const said = {
    kind: 'corrected' as const,
    reason,
    ...(proof === undefined ? {} : proofIn({ proof, photos })),
  };
  return { kind: 'decides', decision: { ...said, ...vouchedFor(hourCase, service, decider) } };
}
