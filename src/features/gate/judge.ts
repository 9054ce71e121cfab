import nacl from 'tweetnacl';
import { foldScans } from '#core/attendance/fold-scans';
import { judgeScan } from '#core/attendance/judge-scan';
import { parsePass } from '#core/attendance/pass';
import type { RosterEntry, Scan, Verdict } from '#core/attendance/scan';
import { type ActivityId, asId, type ScanId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import type { LocalRoster } from './roster-store';

/** What was shown at the gate: a pass, a number read aloud, or a person found on the roster. */
export type Shown =
  | { readonly method: 'pass'; readonly text: string }
  | { readonly method: 'number'; readonly entryNo: string }
  | { readonly method: 'roster'; readonly signupId: string };

interface Question {
  readonly shown: Shown;
  readonly kind: 'in' | 'out';
  readonly at: Instant;
  readonly id: string;
  readonly device: string;
  readonly roster: LocalRoster;
  readonly scans: readonly Scan[];
}

/** The line of the roster that what was shown points at. */
export function entryFor(shown: Shown, entries: readonly RosterEntry[]): RosterEntry | undefined {
  switch (shown.method) {
    case 'pass': {
      const volunteerNo = parsePass(shown.text)?.volunteerNo;
      return entries.find((entry) => entry.volunteerNo === volunteerNo);
    }
    case 'number':
      return entries.find((entry) => entry.entryNo === shown.entryNo);
    case 'roster':
      return entries.find((entry) => entry.signupId === shown.signupId);
  }
}

/** Asks the one rule that the server asks again, with what this phone knows. */
export function judge({ shown, kind, at, id, device, roster, scans }: Question): {
  readonly verdict: Verdict;
  readonly entry: RosterEntry | undefined;
} {
  const entry = entryFor(shown, roster.entries);
  const scan: Scan = {
    id: asId<ScanId>(id),
    activityId: asId<ActivityId>(roster.activity.id),
    ...(entry !== undefined && { signupId: entry.signupId, volunteerNo: entry.volunteerNo }),
    kind,
    by: 'me',
    device,
    method: shown.method,
    happenedAt: at,
    skewMs: roster.skewMs,
    ...(shown.method === 'pass' && { pass: shown.text }),
  };
  const own = scans.filter((one) => one.signupId === entry?.signupId);
  const verdict = judgeScan(scan, {
    activity: roster.activity,
    entry,
    scans: own,
    verify: nacl.sign.detached.verify,
  });
  return { verdict, entry };
}

/** Where a person stands, for the roster's words. */
export type Presence = 'inside' | 'left' | 'absent';

/** Where everybody stands, by signup; folded once for a whole list. */
export function presences(scans: readonly Scan[]): ReadonlyMap<string, Presence> {
  const bySignup = new Map<string, Scan[]>();
  for (const scan of scans) {
    if (scan.signupId !== undefined) {
      const ofSignup = bySignup.get(scan.signupId) ?? [];
      ofSignup.push(scan);
      bySignup.set(scan.signupId, ofSignup);
    }
  }
  return new Map([...bySignup].map(([signupId, own]) => [signupId, presenceIn(own)]));
}

function presenceIn(scans: readonly Scan[]): Presence {
  const state = foldScans(scans);
  if (state.inside !== undefined) {
    return 'inside';
  }
  return state.stays.length > 0 ? 'left' : 'absent';
}
