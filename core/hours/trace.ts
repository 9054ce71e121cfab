import type { Scan } from '../attendance/scan';
import type { ScanTrace } from './decision';

/** A scan as the ledger keeps it. */
export function traceOf(scan: Scan): ScanTrace {
  const { id, method, by, device, point, happenedAt, arrivedAt, skewMs, forced, reason } = scan;
  const { clock, measuredSkewMs } = scan;
  return {
    ...{ scanId: id, method, by, device, happenedAt },
    ...(point === undefined ? {} : { point }),
    ...(arrivedAt === undefined ? {} : { arrivedAt }),
    ...(skewMs === undefined ? {} : { skewMs }),
    ...(clock === undefined || measuredSkewMs === undefined ? {} : { measuredSkewMs }),
    ...(forced === undefined ? {} : { forced }),
    ...(reason === undefined ? {} : { reason }),
  };
}
