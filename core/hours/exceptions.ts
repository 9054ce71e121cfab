import { plannedMinutes } from './by-hand';
import type { ServiceFacts } from './decision';
import { type HourCase, hasNoRecord } from './hour-case';
import { longestDay, needsOfDays } from './needs';
import { overlapWith } from './overlap';
import { hourRulesOn, type RuleSource } from './rules';

/** Why a record should be looked at by itself before it is confirmed, in the order of looking. */
export const EXCEPTIONS = [
  'disputed',
  'flagged',
  'clock-closed',
  'self-scanned',
  'long-day',
  'overlap',
  'under-share',
  'changed-since',
  'no-check-out',
] as const;
export type ExceptionKind = (typeof EXCEPTIONS)[number];

/** One reason to look, with the figures that it rests on. */
export type HourException =
  /** `isMissing`: they say that they were there, and there is no record. */
  | { readonly kind: 'disputed'; readonly reason: string; readonly isMissing?: true }
  | { readonly kind: 'flagged'; readonly scans: number }
  | { readonly kind: 'clock-closed' }
  | { readonly kind: 'self-scanned' }
  /** All activities of the day together. */
  | { readonly kind: 'long-day'; readonly day: string; readonly minutes: number }
  | { readonly kind: 'overlap'; readonly title: string; readonly day: string }
  /** `source` where the general rule asks for the share; absent when the activity asks for it by itself. */
  | {
      readonly kind: 'under-share';
      readonly percent: number;
      readonly leastPercent: number;
      readonly source?: RuleSource;
    }
  /** Scans that arrived since say otherwise than what was decided. */
  | { readonly kind: 'changed-since'; readonly decidedMinutes: number; readonly scannedMinutes: number }
  | { readonly kind: 'no-check-out' };

/** Too small a share of the plan, and who asks for more. */
export type UnderShare = Extract<HourException, { readonly kind: 'under-share' }>;

/** Who was there for less of the plan than asked: by the activity, else by the rules. */
export function underShareOf(
  { activity, dutyId }: HourCase,
  { minutes, day }: ServiceFacts,
): UnderShare | undefined {
  const duty = activity.duties.find(({ id }) => id === dutyId);
  const planned = duty === undefined ? 0 : plannedMinutes(duty);
  const { value, source } = hourRulesOn(day).leastSharePercent;
  const leastPercent = activity.leastSharePercent ?? value;
  if (planned === 0 || minutes * 100 >= planned * leastPercent) {
    return undefined;
  }
  const percent = Math.floor((minutes * 100) / planned);
  const asked = activity.leastSharePercent === undefined ? { source } : {};
  return { kind: 'under-share', percent, leastPercent, ...asked };
}

function longDayOf({ proposal, elsewhere }: HourCase): HourException | undefined {
  if (proposal === undefined) {
    return undefined;
  }
  const load = { own: proposal.service.days, elsewhere: elsewhere.flatMap(({ days }) => days) };
  const longest = longestDay(load);
  const isLong = needsOfDays(load, hourRulesOn(proposal.service.day)).length > 0;
  return isLong && longest !== undefined ? { kind: 'long-day', ...longest } : undefined;
}

function undecided(hourCase: HourCase): readonly (HourException | undefined)[] {
  const { proposal, elsewhere } = hourCase;
  if (proposal === undefined) {
    return [];
  }
  const { service, flagged, isInside } = proposal;
  const overlap = overlapWith(service.stays, elsewhere);
  return [
    flagged.length === 0 ? undefined : { kind: 'flagged', scans: flagged.length },
    hasClockEnd(hourCase) ? { kind: 'clock-closed' } : undefined,
    service.origin === 'self-scanned' ? { kind: 'self-scanned' } : undefined,
    longDayOf(hourCase),
    overlap && { kind: 'overlap', title: overlap.title, day: overlap.day },
    isInside ? undefined : underShareOf(hourCase, service),
    isInside ? { kind: 'no-check-out' } : undefined,
  ];
}

const hasClockEnd = ({ proposal }: HourCase): boolean =>
  proposal?.service.stays.some(({ out }) => out.method === 'planned-end') ?? false;

/**
 * Whether a scan, or the undoing of one, arrived after somebody vouched for minutes of their own: they cannot have
 * known of it.
 */
function hasNewScans({ proposal, annulled, decisions }: HourCase): boolean {
  const vouchedAt = Math.max(...decisions.map((one) => ('service' in one ? one.at : 0)));
  const ends = proposal?.service.stays.flatMap((stay) => [stay.in, stay.out]) ?? [];
  const annulments = annulled.map(({ annulment }) => annulment);
  return [...ends, ...annulments].some(({ arrivedAt = 0 }) => arrivedAt > vouchedAt);
}

/**
 * What the scans say now: nothing any more where all that counted was annulled; `undefined` where they say nothing yet.
 */
export function scannedNow({
  proposal,
  annulled,
}: Pick<HourCase, 'proposal' | 'annulled'>): number | undefined {
  if (proposal === undefined) {
    return annulled.length > 0 ? 0 : undefined;
  }
  return proposal.isInside ? undefined : proposal.service.minutes;
}

/** Scans that arrived late count only once somebody has looked: what was decided stands until it is corrected. */
function changedSince(hourCase: HourCase): HourException | undefined {
  const { service } = hourCase.standing;
  const scannedMinutes = scannedNow(hourCase);
  if (service === undefined || scannedMinutes === undefined) {
    return undefined;
  }
  const decidedMinutes = service.minutes;
  const isKnown = service.origin === 'by-hand' && !hasNewScans(hourCase);
  return decidedMinutes === scannedMinutes || isKnown
    ? undefined
    : { kind: 'changed-since', decidedMinutes, scannedMinutes };
}

function disputeIn(hourCase: HourCase): HourException | undefined {
  const { dispute } = hourCase.standing;
  const missing = hasNoRecord(hourCase) ? { isMissing: true as const } : {};
  return dispute && { kind: 'disputed', reason: dispute.reason, ...missing };
}

/** Why a record should be looked at, first reason first; a clean one has none. */
export function exceptionsOf(hourCase: HourCase): readonly HourException[] {
  const { dispute, service } = hourCase.standing;
  const decided = () => [dispute === undefined ? changedSince(hourCase) : undefined];
  const found = [disputeIn(hourCase), ...(service === undefined ? undecided(hourCase) : decided())];
  return found.filter((one) => one !== undefined);
}
