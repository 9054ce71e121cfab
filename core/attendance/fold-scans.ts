import type { ScanId } from '../shared/ids';
import { type Instant, instant } from '../shared/instant';
import type { Scan } from './scan';
import { compareScans, compareTexts } from './scan-order';

/** A stay between two scans that count. */
export interface FoldedStay {
  readonly inAt: Instant;
  readonly outAt: Instant;
  readonly inScan: Scan;
  readonly outScan: Scan;
  /** Nobody scanned out; the clock closed it at the planned end. */
  readonly closedByClock: boolean;
}

/** Where a person stands at one activity. */
export interface AttendanceState {
  /** The scan that let them in, while they are inside. */
  readonly inside?: Scan;
  /** Closed stays, earliest first. */
  readonly stays: readonly FoldedStay[];
  /** Some stay was closed by the clock. */
  readonly forgotten: boolean;
  /** Scans that are kept as facts but changed nothing: a second gate's «in», an «out» of somebody not inside. */
  readonly withoutEffect: readonly ScanId[];
}

const isByClock = (scan: Scan): boolean => scan.method === 'planned-end';

/** One scan of each id. A resend is the same fact; should two facts ever claim one id, the earlier one stands. */
function distinct(scans: readonly Scan[]): readonly Scan[] {
  const byId = new Map<ScanId, Scan>();
  for (const scan of [...scans].sort(compareContents)) {
    if (!byId.has(scan.id)) {
      byId.set(scan.id, scan);
    }
  }
  return [...byId.values()];
}

const contentsOf = (scan: Scan): string =>
  JSON.stringify([scan.refused ?? '', scan.annuls ?? '', scan.kind, scan.method, scan.device, scan.by]);

const compareContents = (one: Scan, other: Scan): number =>
  compareScans(one, other) || compareTexts(contentsOf(one), contentsOf(other));

/** The scans that say somebody went in or out: not turned away, not undone, not an undoing themselves. */
function effective(scans: readonly Scan[]): readonly Scan[] {
  const happened = distinct(scans).filter((scan) => scan.refused === undefined);
  const annulled = new Set(happened.map((scan) => scan.annuls));
  return happened.filter((scan) => scan.annuls === undefined && !annulled.has(scan.id));
}

const stayOf = (inScan: Scan, outScan: Scan): FoldedStay => ({
  inAt: inScan.happenedAt,
  // Somebody who came in after the planned end and forgot to leave has stayed for no time at all.
  outAt: instant(Math.max(inScan.happenedAt, outScan.happenedAt)),
  inScan,
  outScan,
  closedByClock: isByClock(outScan),
});

/**
 * The state of one person at one activity, from all their scans in whatever order they arrived.
 *
 * Same scans, same state: on every phone and on the server. Of two gates that both let somebody in, the first counts;
 * of two that let them out, the first counts. What people scanned outranks what the clock assumed, so a late
 * upload of a real «out» replaces the clock's.
 */
export function foldScans(scans: readonly Scan[]): AttendanceState {
  const counted = effective(scans);
  const stays: FoldedStay[] = [];
  const withoutEffect: ScanId[] = [];
  let inside: Scan | undefined;
  for (const scan of counted.filter((one) => !isByClock(one))) {
    if ((scan.kind === 'in') === (inside !== undefined)) {
      withoutEffect.push(scan.id);
    } else if (inside === undefined) {
      inside = scan;
    } else {
      stays.push(stayOf(inside, scan));
      inside = undefined;
    }
  }
  const [clock, ...idle] = counted.filter(isByClock);
  if (inside !== undefined && clock !== undefined) {
    stays.push(stayOf(inside, clock));
    inside = undefined;
  } else if (clock !== undefined) {
    idle.unshift(clock);
  }
  return {
    ...(inside === undefined ? {} : { inside }),
    stays,
    forgotten: stays.some((stay) => stay.closedByClock),
    withoutEffect: [...withoutEffect, ...idle.map((scan) => scan.id)],
  };
}
