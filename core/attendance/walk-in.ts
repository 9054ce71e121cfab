import { isVolunteerNo } from '../volunteer/volunteer-no';
import { effectiveAt } from './effective-at';
import { parsePass } from './pass';
import type { Refusal, Scan } from './scan';
import { freshness } from './verify-pass';

type WalkIn = Pick<Scan, 'pass' | 'volunteerNo' | 'happenedAt' | 'skewMs'>;

/** What somebody says of who they are; absent fields are `undefined` as requests have them. */
interface Proof {
  readonly pass?: string | undefined;
  readonly volunteerNo?: string | undefined;
}

/** The number a walk-in (现场报名) gives: on their pass, or spelled out. */
export const walkInNo = ({ pass, volunteerNo }: Proof): string | undefined =>
  pass === undefined ? volunteerNo : parsePass(pass)?.volunteerNo;

/**
 * What is wrong with the proof of a walk-in, as far as a phone without their line of the roster can tell: the form and
 * the age of a pass, the check digit of a number. Whether there is such a volunteer the server finds out.
 */
export function doubtAboutWalkIn(scan: WalkIn): Refusal | undefined {
  const volunteerNo = walkInNo(scan);
  if (scan.pass === undefined) {
    return volunteerNo !== undefined && isVolunteerNo(volunteerNo) ? undefined : { kind: 'not-signed-up' };
  }
  const pass = parsePass(scan.pass);
  if (pass === undefined) {
    return { kind: 'pass-unreadable' };
  }
  if (!isVolunteerNo(pass.volunteerNo)) {
    return { kind: 'pass-forged' };
  }
  const age = freshness(pass, { at: effectiveAt(scan) });
  return age === 'ok' ? undefined : { kind: age };
}
