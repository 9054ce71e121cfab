import type { ScanId } from '../shared/ids';
import { type Instant, instant } from '../shared/instant';
import type { PlannedTime } from './attendance-rules';
import { sessionOfClosing } from './closing-id';
import { effectiveAt } from './effective-at';
import type { Scan } from './scan';
import { compareScans, compareTexts } from './scan-order';
import { sessionAt, sessionsOf } from './sessions';

/** A stay between two scans that count. */
export interface FoldedStay {
  readonly inAt: Instant;
  readonly outAt: Instant;
  readonly inScan: Scan;
  readonly outScan: Scan;
  /** Nobody scanned out; the clock closed it at the planned end, or when the activity was called off before. */
  readonly closedByClock: boolean;
}

/** Where a person stands at one activity. */
export interface AttendanceState {
  /** The scan that let them in, while they are inside. */
  readonly inside?: Scan;
  /** Scans in that no scan out has answered, one a session at most, earliest first; the last of them is `inside`. */
  readonly open: readonly Scan[];
  /** Closed stays, earliest first. */
  readonly stays: readonly FoldedStay[];
  /** Some stay was closed by the clock. */
  readonly forgotten: boolean;
  /** Scans that are kept as facts but changed nothing: a second gate's «in», an «out» of somebody not inside. */
  readonly withoutEffect: readonly ScanId[];
}

const isByClock = (scan: Pick<Scan, 'method'>): boolean => scan.method === 'planned-end';

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
  JSON.stringify([
    ...[scan.refused ?? '', scan.annuls ?? '', scan.kind, scan.method, scan.device, scan.by],
    ...[scan.happenedAt, scan.point ?? ''],
  ]);

const compareContents = (one: Scan, other: Scan): number =>
  compareScans(one, other) || compareTexts(contentsOf(one), contentsOf(other));

/**
 * The scans that say somebody went in or out, one of each id: not turned away, not undone, not an undoing themselves.
 */
export function effectiveScans(scans: readonly Scan[]): readonly Scan[] {
  const happened = distinct(scans).filter((scan) => scan.refused === undefined);
  const annulled = new Set(happened.map((scan) => scan.annuls));
  return happened.filter((scan) => scan.annuls === undefined && !annulled.has(scan.id));
}

const stayOf = (inScan: Scan, outScan: Scan): FoldedStay => ({
  inAt: effectiveAt(inScan),
  // Somebody who came in after the planned end and forgot to leave has stayed for no time at all.
  outAt: instant(Math.max(effectiveAt(inScan), effectiveAt(outScan))),
  inScan,
  outScan,
  closedByClock: isByClock(outScan),
});

/** The session a scan belongs to. What the clock wrote names it by its id, or else by its end. */
export const sessionOfScan = (
  sessions: readonly PlannedTime[],
  scan: Pick<Scan, 'id' | 'happenedAt' | 'skewMs' | 'method'>,
): PlannedTime | undefined => {
  const at = effectiveAt(scan);
  const closed = isByClock(scan)
    ? (sessionOfClosing(scan.id, sessions) ?? sessions.find(({ endsAt }) => endsAt === at))
    : undefined;
  return closed ?? sessionAt(sessions, at);
};

/** Effective scans, in order, session by session; all in one when nothing is known of the plan. */
function bySession(scans: readonly Scan[], planned: PlannedTime | undefined): readonly (readonly Scan[])[] {
  const sessions = planned === undefined ? [] : sessionsOf(planned);
  if (sessions.length < 2) {
    return [scans];
  }
  const placed = scans.map((scan) => ({ scan, session: sessionOfScan(sessions, scan) }));
  return sessions.map((session) => placed.flatMap((one) => (one.session === session ? [one.scan] : [])));
}

interface SessionState {
  readonly inside: Scan | undefined;
  readonly stays: readonly FoldedStay[];
  readonly withoutEffect: readonly ScanId[];
}

function foldSession(counted: readonly Scan[]): SessionState {
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
  return { inside, stays, withoutEffect: [...withoutEffect, ...idle.map((scan) => scan.id)] };
}

/**
 * The state of one person at one activity, from all their scans in whatever order they arrived.
 *
 * Same scans, same state: on every phone and on the server. Of two gates that both let somebody in, the first counts;
 * of two that let them out, the first counts. What people scanned outranks what the clock assumed, so a late
 * upload of a real «out» replaces the clock's. With the planned time of the person's duty each session stands for
 * itself: who forgot to leave yesterday may come in today.
 */
export function foldScans(scans: readonly Scan[], planned?: PlannedTime): AttendanceState {
  const sessions = bySession(effectiveScans(scans), planned).map(foldSession);
  const open = sessions.flatMap(({ inside }) => inside ?? []);
  const inside = open[open.length - 1];
  const stays = sessions.flatMap((session) => session.stays);
  return {
    ...(inside === undefined ? {} : { inside }),
    open,
    stays,
    forgotten: stays.some((stay) => stay.closedByClock),
    withoutEffect: sessions.flatMap((session) => session.withoutEffect),
  };
}
