import type { FoldedStay } from '../attendance/fold-scans';
import { plannedFor } from '../attendance/judge-scan';
import type { Scan } from '../attendance/scan';
import { flaggedScans, isOwnScan } from '../attendance/settling/flagged-scans';
import { type Participation, serviceRecord } from '../record/service-record';
import type { Instant } from '../shared/instant';
import { ORIGINS, type Origin, type ScanTrace, type ServiceFacts, type TracedStay } from './decision';
import { traceOf } from './trace';

/** What somebody's scans at an activity come to, ready to be decided on. */
export interface Proposal {
  readonly service: ServiceFacts;
  /** Still inside, so that the minutes are not known yet. */
  readonly isInside: boolean;
  /** The scans that let them in and that no scan out has answered yet, earliest first. */
  readonly open: readonly ScanTrace[];
  /** Scans that let them in or out and that somebody should look at (存疑扫码), newest first. */
  readonly flagged: readonly ScanTrace[];
}

const tracedStay = ({ inAt, outAt, inScan, outScan }: FoldedStay): TracedStay => ({
  ...{ inAt, outAt, in: traceOf(inScan), out: traceOf(outScan) },
});

const originOfEnd = (scan: Scan): Origin => {
  if (scan.method === 'venue-code' || isOwnScan(scan)) {
    return 'self-scanned';
  }
  return scan.method === 'planned-end' ? 'clock-closed' : 'scanned';
};

/** The weakest end makes the record: one self-scan among ten is a self-scanned record. */
function originOf(stays: readonly FoldedStay[]): Origin {
  const ends = stays.flatMap(({ inScan, outScan }) => [inScan, outScan]).map(originOfEnd);
  return [...ORIGINS].reverse().find((origin) => ends.includes(origin)) ?? 'scanned';
}

/** What is odd about the scans of one person, told by all of them together: the same whichever arrived first. */
const flaggedOf = ({ activity, dutyId, scans }: Participation): readonly ScanTrace[] =>
  flaggedScans(scans, () => plannedFor(activity, dutyId))
    .filter(({ scan }) => scan.refused === undefined)
    .map(({ scan }) => traceOf(scan));

/**
 * What the scans of somebody propose; `undefined` when they were never let in. Nobody types anything: minutes, days
 * and origin all follow from the scans and the plan.
 */
export function proposalOf(part: Participation, now: Instant): Proposal | undefined {
  const dated = serviceRecord(part, now);
  const { activity, dutyId } = part;
  const duty = activity.duties.find(({ id }) => id === dutyId);
  if (dated === undefined || duty === undefined) {
    return undefined;
  }
  const { record, days, stays, open } = dated;
  return {
    service: {
      ...{ title: record.title, day: record.day, venue: record.venue, dutyName: record.dutyName },
      ...{ content: duty.task, leader: activity.contact.name, isSample: record.isSample },
      ...{ minutes: record.serviceMinutes, days, stays: stays.map(tracedStay), origin: originOf(stays) },
    },
    isInside: record.state === 'inside',
    open: open.map(traceOf),
    flagged: flaggedOf(part),
  };
}
