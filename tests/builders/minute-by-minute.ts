/** A scan that counts, for counting by hand: when it really happened, in whole minutes after nine. */
export interface HandScan {
  readonly id: string;
  readonly kind: 'in' | 'out';
  readonly minute: number;
}

/** What was planned, in minutes after nine: each session from when to when, and its break. */
export interface HandPlan {
  readonly sessions: readonly { readonly from: number; readonly to: number }[];
  readonly breakMinutes: number;
}

interface HandStay {
  readonly from: number;
  readonly to: number;
}

const GATE_OPENS_BEFORE = 60;
const dayOf = (minute: number): number => Math.floor((minute + 9 * 60) / 1440);

type ByMinute = ReadonlyMap<number, readonly HandScan[]>;

function byMinuteOf(scans: readonly HandScan[]): ByMinute {
  const minutes = new Map<number, HandScan[]>();
  for (const scan of scans) {
    minutes.set(scan.minute, [...(minutes.get(scan.minute) ?? []), scan]);
  }
  for (const together of minutes.values()) {
    together.sort((one, other) => (one.id < other.id ? -1 : 1));
  }
  return minutes;
}

/** Walks one session minute by minute: who is inside when the clock strikes, and for how long they have been. */
function walk(byMinute: ByMinute, from: number, to: number): { stays: HandStay[]; open?: number } {
  const stays: HandStay[] = [];
  let since: number | undefined;
  for (let minute = from; minute < to; minute += 1) {
    for (const { kind } of byMinute.get(minute) ?? []) {
      if (kind === 'in') {
        since ??= minute;
      } else if (since !== undefined) {
        stays.push({ from: since, to: minute });
        since = undefined;
      }
    }
  }
  return since === undefined ? { stays } : { stays, open: since };
}

/** One by one: every minute of a stay is a minute; what a break takes is what nobody was away for. */
function served(stays: readonly HandStay[], length: number, breakMinutes: number): number {
  if (stays.length === 0) {
    return 0;
  }
  const first = Math.min(...stays.map(({ from }) => from));
  const last = Math.max(...stays.map(({ to }) => to));
  let there = 0;
  let away = 0;
  for (let minute = first; minute < last; minute += 1) {
    if (stays.some(({ from, to }) => from <= minute && minute < to)) {
      there += 1;
    } else {
      away += 1;
    }
  }
  const ownBreak = breakMinutes * Math.min(1, (last - first) / length);
  const most = (length - breakMinutes) * 1.2;
  return Math.floor(Math.max(0, Math.min(there - Math.max(0, ownBreak - away), most)));
}

/**
 * Service minutes counted by hand, with no code of the product: an independent reference. Whoever is still inside is
 * taken to have left at the end of the session, when `isClosed`.
 */
export function byHand(scans: readonly HandScan[], plan: HandPlan, isClosed: boolean) {
  const byMinute = byMinuteOf(scans);
  const perDay = new Map<number, number>();
  let minutes = 0;
  let isInside = false;
  plan.sessions.forEach(({ from, to }, at) => {
    const begins = at === 0 ? -300 : from - GATE_OPENS_BEFORE;
    const next = plan.sessions[at + 1];
    const { stays, open } = walk(
      byMinute,
      begins,
      next === undefined ? to + 10_000 : next.from - GATE_OPENS_BEFORE,
    );
    if (open !== undefined && isClosed) {
      stays.push({ from: open, to: Math.max(open, to) });
    }
    isInside ||= open !== undefined && !isClosed;
    const counted = stays.filter((stay) => {
      const before = perDay.get(dayOf(stay.from)) ?? 0;
      perDay.set(dayOf(stay.from), before + 1);
      return before < 3;
    });
    minutes += served(counted, to - from, plan.breakMinutes);
  });
  return { minutes, isInside };
}
