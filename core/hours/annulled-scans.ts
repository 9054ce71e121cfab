import type { Scan } from '../attendance/scan';
import { compareScans } from '../attendance/scan-order';
import type { ScanTrace } from './decision';
import { traceOf } from './trace';

/** A scan that no longer counts (撤销): what it said, and the scan that annuls it with whose it is and why. */
export interface AnnulledScan {
  readonly kind: Scan['kind'];
  readonly scan: ScanTrace;
  readonly annulment: ScanTrace;
  readonly reason?: string;
}

/** The scans of one person that somebody annulled, earliest first. Of several that annul the same, the earliest did it. */
export function annulledScans(scans: readonly Scan[]): readonly AnnulledScan[] {
  const happened = scans.filter(({ refused }) => refused === undefined).sort(compareScans);
  return happened
    .filter(({ annuls }) => annuls === undefined)
    .flatMap((scan) => {
      const annulment = happened.find(({ annuls }) => annuls === scan.id);
      if (annulment === undefined) {
        return [];
      }
      const { reason } = annulment;
      const traces = { scan: traceOf(scan), annulment: traceOf(annulment) };
      return [{ kind: scan.kind, ...traces, ...(reason === undefined ? {} : { reason }) }];
    });
}
