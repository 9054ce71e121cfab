import type { Scan } from '#core/attendance/scan';
import { annulledScans } from '#core/hours/annulled-scans';
import type { Judged } from '#core/hours/decide';
import type { Decision } from '#core/hours/decision';
import { foldDecisions } from '#core/hours/fold-decisions';
import type { Decider, Elsewhere, HourCase } from '#core/hours/hour-case';
import { proposalOf } from '#core/hours/proposal';
import { asId, type VolunteerNo } from '#core/shared/ids';
import { anActivity } from './an-activity';
import { aDuty, aScan, at } from './attendance';

/** The volunteer of the cases, and people who may decide about them. */
export const SERVED = asId<VolunteerNo>('ZC0000000017');
export const ORGANIZER: Decider = { by: 'ZC0000000025', as: 'organizer', at: at(600) };
export const PARENT: Decider = { by: 'ZC0000000033', as: 'parent-organisation', at: at(700) };
export const ASSOCIATION: Decider = { by: 'ZC0000000041', as: 'association', at: at(800) };
export const VOLUNTEER: Decider = { by: SERVED, as: 'volunteer', at: at(650) };

interface Setting extends Partial<Omit<HourCase, 'proposal' | 'annulled' | 'standing'>> {
  /** In and out at nine and at noon unless said otherwise; none when they never came. */
  readonly scans?: readonly Scan[];
  readonly now?: number;
}

/** Somebody who read aloud from nine to noon, as the desk sees it in the evening; say only what the test is about. */
export function anHourCase({ scans, now = 600, decisions = [], ...changes }: Setting = {}): HourCase {
  const planned = { startsAt: at(0), endsAt: at(180) };
  const activity = changes.activity ?? anActivity({ ...planned, duties: [aDuty()] });
  const part = { activity, dutyId: 'guide', scans: scans ?? [aScan('in', 0), aScan('out', 180)] };
  const proposal = proposalOf(part, at(now));
  return {
    ...{ record: asId('reading:wang'), volunteerNo: SERVED, activity, dutyId: 'guide', isConfirmed: true },
    ...(proposal === undefined ? {} : { proposal }),
    annulled: annulledScans(part.scans),
    ...{ decisions, standing: foldDecisions(decisions), elsewhere: [] },
    ...changes,
  };
}

/** The decision of a judgement that takes one. */
export function decisionIn(judged: Judged): Decision {
  if (judged.kind !== 'decides') {
    throw new Error(JSON.stringify(judged));
  }
  return judged.decision;
}

/** A judgement that refuses so. */
export const no = (refusal: object) => ({ kind: 'refused', refusal });

/** Service at another activity on the same morning. */
export const elsewhereBetween = (from: number, to: number, minutes = to - from): Elsewhere => ({
  ...{ record: asId('walking:wang'), title: '陪伴出行', day: '2026-11-29' },
  ...{ days: [{ day: '2026-11-29', minutes }], spans: [{ inAt: at(from), outAt: at(to) }] },
});

/** The case after a decision was written down. */
export const decided = (hourCase: HourCase, decision: Decision): HourCase => {
  const decisions = [...hourCase.decisions, { ...decision, turn: hourCase.decisions.length + 1 }];
  return { ...hourCase, decisions, standing: foldDecisions(decisions) };
};
