import type { Scan } from '../attendance/scan';
import type { ScanTrace } from './decision';

/** A scan as the ledger keeps it. */
export function traceOf(scan: Scan): ScanTrace {
  const { id, method, by, device, point, happenedAt, arrivedAt, skewMs, forced } = scan;
  return {
    ...{ scanId: id, method, by, device, happenedAt },
    ...(point === undefined ? {} : { point }),
    ...(arrivedAt === undefined ? {} : { arrivedAt }),
    ...(skewMs === undefined ? {} : { skewMs }),
    ...(forced === undefined ? {} : { forced }),
  };
}
