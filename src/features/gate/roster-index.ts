import { parsePass } from '#core/attendance/pass';
import type { RosterEntry, Scan } from '#core/attendance/scan';
import { walkInNo } from '#core/attendance/walk-in';

/** Somebody who had not signed up (现场报名): the duty they came for, and a pass or a volunteer number. */
export interface WalkIn extends Pick<Scan, 'pass' | 'volunteerNo'> {
  readonly method: 'walk-in';
  readonly dutyId: string;
}

/** What was shown at the gate: a pass, a number read aloud, a person found on the roster, or a walk-in. */
export type Shown =
  | { readonly method: 'pass'; readonly text: string }
  | { readonly method: 'number'; readonly entryNo: string }
  | { readonly method: 'roster'; readonly signupId: string }
  | WalkIn;

/** Looks people of the roster up without going through it. */
export interface RosterIndex {
  readonly entryFor: (shown: Shown) => RosterEntry | undefined;
  readonly entryOf: (signupId: string | undefined) => RosterEntry | undefined;
  /** By volunteer number. */
  readonly numbered: (volunteerNo: string | undefined) => RosterEntry | undefined;
}

/** Indexes a roster; it is gone through once. */
export function rosterIndex(entries: readonly RosterEntry[]): RosterIndex {
  const bySignup = new Map<string, RosterEntry>();
  const byVolunteer = new Map<string, RosterEntry>();
  const byEntryNo = new Map<string, RosterEntry>();
  for (const entry of entries) {
    bySignup.set(entry.signupId, entry);
    byVolunteer.set(entry.volunteerNo, entry);
    byEntryNo.set(entry.entryNo, entry);
  }
  const entryOf = (signupId: string | undefined) => bySignup.get(signupId ?? '');
  const numbered = (volunteerNo: string | undefined) => byVolunteer.get(volunteerNo ?? '');
  const entryFor = (shown: Shown): RosterEntry | undefined => {
    switch (shown.method) {
      case 'pass':
        return numbered(parsePass(shown.text)?.volunteerNo);
      case 'number':
        return byEntryNo.get(shown.entryNo);
      case 'roster':
        return entryOf(shown.signupId);
      case 'walk-in':
        return numbered(walkInNo(shown));
    }
  };
  return { entryFor, entryOf, numbered };
}
