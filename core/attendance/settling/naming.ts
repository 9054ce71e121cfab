import type { Duty } from '../../activity/activity';
import { assertNever } from '../../shared/assert-never';
import { asId, type VolunteerNo } from '../../shared/ids';
import type { VolunteerStatus } from '../../volunteer/volunteer';
import { effectiveAt } from '../effective-at';
import type { Scan } from '../scan';
import { walkInNo } from '../walk-in';
import type { SettlementKind } from './settlement';

/** Whether a gate let somebody through whom nobody could tell (认不出的人): such a scan is nobody's until it is named. */
export const isOfUnknownPerson = ({ signupId, refused, annuls }: Scan): boolean =>
  signupId === undefined && refused === undefined && annuls === undefined;

/**
 * Whom an unknown person claims to be (自称): the number on the pass that was kept, or the one that was spelled out.
 * Nothing proves it; of everybody else it is `undefined`.
 */
export function claimedNo(scan: Scan): VolunteerNo | undefined {
  const number = isOfUnknownPerson(scan) ? (walkInNo(scan) ?? scan.volunteerNo) : undefined;
  return number === undefined ? undefined : asId<VolunteerNo>(number);
}

/** Why the person of a scan cannot be named so. Closed: each has its sentence on the screen. */
export type NamingRefusal =
  /** Nobody has the number, or not any more. */
  | { readonly kind: 'no-such-volunteer' }
  /** Who is suspended is not welcomed, neither at the gate nor afterwards. */
  | { readonly kind: 'person-suspended' }
  /** Nobody vouches for themselves; another organizer has to (四眼原则). */
  | { readonly kind: 'own-person' }
  /** The person of the scan is known, or the scan does not count: then there is nobody to name. */
  | { readonly kind: 'nobody-to-name' };

/** The names of all refusals to name somebody. */
export const NAMING_REFUSALS: readonly NamingRefusal['kind'][] = [
  ...(['no-such-volunteer', 'person-suspended', 'own-person', 'nobody-to-name'] as const),
];

/** Who names whom, and in which settlement. */
export interface Naming {
  readonly decision: SettlementKind;
  /** The steward took the scan back at the gate. */
  readonly isUndone: boolean;
  /** The organizer; `undefined` when they are no volunteer. */
  readonly by: VolunteerNo | undefined;
  /** Who is named; `undefined` when nobody has the number. */
  readonly person: { readonly volunteerNo: VolunteerNo; readonly status: VolunteerStatus } | undefined;
}

/** What stands against an organizer's word for who it was (写明是谁); `undefined` when nothing does. */
export function doubtAboutNaming(
  scan: Scan,
  { decision, isUndone, by, person }: Naming,
): NamingRefusal | undefined {
  if (decision !== 'stands' || isUndone || !isOfUnknownPerson(scan)) {
    return { kind: 'nobody-to-name' };
  }
  if (person === undefined) {
    return { kind: 'no-such-volunteer' };
  }
  if (person.volunteerNo === by) {
    return { kind: 'own-person' };
  }
  switch (person.status) {
    case 'active':
      return undefined;
    case 'suspended':
      return { kind: 'person-suspended' };
    case 'cancelled':
      return { kind: 'no-such-volunteer' };
    default:
      return assertNever(person.status);
  }
}

type Served = Pick<Duty, 'id' | 'startsAt' | 'endsAt'>;

/**
 * The duty that somebody served who had not signed up: the one the steward chose, otherwise the one whose planned time
 * is nearest to the scan, the first of several. `undefined` only where there are no duties.
 */
export function dutyServed<TDuty extends Served>(scan: Scan, duties: readonly TDuty[]): TDuty | undefined {
  const at = effectiveAt(scan);
  const farness = ({ startsAt, endsAt }: Served): number => Math.max(0, startsAt - at, at - endsAt);
  const [nearest] = [...duties].sort((one, other) => farness(one) - farness(other));
  return duties.find(({ id }) => id === scan.dutyId) ?? nearest;
}
