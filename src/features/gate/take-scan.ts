import type { UploadedScan } from '#core/attendance/calls';
import type { RosterEntry, Verdict } from '#core/attendance/scan';
import { now } from '../../platform/clock';
import { deviceId, newScanId } from './device';
import { scansOf, useGate } from './gate-state';
import { judge, type Shown } from './judge';
import { putInOutbox } from './outbox';

/** What became of one scan, for the result panel and the list. */
export interface Taken {
  readonly scan: UploadedScan;
  readonly verdict: Verdict;
  readonly entry: RosterEntry | undefined;
  /** `false`: the phone had no room; nothing was recorded and nobody may be let in on it. */
  readonly isWritten: boolean;
}

/**
 * Takes one scan: makes its id, judges it with what is on the phone, and writes it down before anybody is told.
 * Refused scans are written down too.
 */
export function takeScan(shown: Shown, kind: 'in' | 'out'): Taken | undefined {
  const gate = useGate.getState();
  const { roster, activityId } = gate;
  const device = deviceId();
  if (roster === undefined || activityId === undefined || device === undefined) {
    return undefined;
  }
  const happenedAt = now();
  const id = newScanId(device, happenedAt);
  const { verdict, entry } = judge({ shown, kind, at: happenedAt, id, device, roster, scans: scansOf(gate) });
  const scan: UploadedScan = {
    id,
    ...(entry !== undefined && { signupId: entry.signupId }),
    kind,
    device,
    method: shown.method,
    happenedAt,
    skewMs: roster.skewMs,
    ...(shown.method === 'pass' && { pass: shown.text }),
    letThrough: verdict.kind === 'accepted',
  };
  const isWritten = putInOutbox(activityId, scan);
  gate.reread();
  return { scan, verdict, entry, isWritten };
}

/** Undoes an accepted scan by another fact; the first one stays on record. */
export function undoScan(taken: Taken): boolean {
  const gate = useGate.getState();
  if (gate.activityId === undefined) {
    return false;
  }
  const happenedAt = now();
  const isWritten = putInOutbox(gate.activityId, {
    ...taken.scan,
    id: newScanId(taken.scan.device, happenedAt),
    happenedAt,
    annuls: taken.scan.id,
    reason: '签到员撤销',
    letThrough: true,
  });
  gate.reread();
  return isWritten;
}
