import { effectiveScans } from './fold-scans';
import { parsePass } from './pass';
import type { Scan } from './scan';
import { compareScans } from './scan-order';

type PassOf = Pick<Scan, 'pass' | 'passStep'>;

/** The step of the pass a scan was made with; the one thing of a pass that phones keep and share. */
export const stepOfScan = ({ pass, passStep }: PassOf): number | undefined =>
  passStep ?? (pass === undefined ? undefined : parsePass(pass)?.step);

/**
 * The scan that used up the pass of this one: one of the same person, earlier, in or out, that took effect. The step
 * stands for the text: one person has one pass a step, and a signature that was rewritten is no other pass. `scans` are
 * all of this person. Scans that were turned away or undone use nothing up.
 */
export function scanWithSamePass(scan: Scan, scans: readonly Scan[]): Scan | undefined {
  const step = stepOfScan(scan);
  const before = scans.filter((one) => compareScans(one, scan) < 0);
  return step === undefined
    ? undefined
    : effectiveScans(before).find((earlier) => stepOfScan(earlier) === step);
}
