import type { UploadedScan } from '#core/attendance/calls';
import type { RosterEntry, Verdict } from '#core/attendance/scan';
import { stepOfScan } from '#core/attendance/used-pass';
import { now } from '../../platform/clock';
import { deviceId, newScanId } from '../../platform/device';
import { recordOwn, useGate } from './gate-state';
import { judge } from './judge';
import { withoutPass } from './own-scans';
import type { Shown } from './roster-index';

/** What became of one scan, for the result panel and the list. */
export interface Taken {
  readonly scan: UploadedScan;
  readonly verdict: Verdict;
  readonly entry: RosterEntry | undefined;
  /** `false`: the phone had no room; nothing was recorded and nobody may be let in on it. */
  readonly isWritten: boolean;
  /** The number, when that is how it was shown. */
  readonly typed?: string;
}

/**
 * Takes one scan: makes its id, judges it with what is on the phone, and writes it down before anybody is told.
 * Refused scans are written down too.
 */
export function takeScan(shown: Shown, kind: 'in' | 'out'): Taken | undefined {
  const { activityId, roster, book, point } = useGate.getState();
  const device = deviceId();
  if (activityId === undefined || roster === undefined || book === undefined || device === undefined) {
    return undefined;
  }
  const at = now();
  const { skewMs, activity } = roster;
  const question = { shown, kind, at, id: newScanId(device, at), device, skewMs, point };
  const { verdict, entry, scan } = judge(question, activity, book);
  const passStep = stepOfScan({ ...(scan.pass !== undefined && { pass: scan.pass }) });
  const kept = {
    ...(passStep !== undefined && { passStep }),
    ...(entry !== undefined && { volunteerNo: entry.volunteerNo }),
  };
  const isWritten = recordOwn(activityId, { scan, standing: 'waiting', ...kept });
  return { scan, verdict, entry, isWritten, ...(shown.method === 'number' && { typed: shown.entryNo }) };
}

/** Undoes a scan of this phone by another fact; the first one stays on record. `false`: the phone has no room. */
export function undoScan(undone: UploadedScan, reason: string): boolean {
  const { activityId, roster, own } = useGate.getState();
  if (activityId === undefined) {
    return false;
  }
  const volunteerNo = own.find(({ scan }) => scan.id === undone.id)?.volunteerNo;
  const happenedAt = now();
  const scan: UploadedScan = {
    ...withoutPass(undone),
    id: newScanId(undone.device, happenedAt),
    happenedAt,
    ...(roster !== undefined && { skewMs: roster.skewMs }),
    annuls: undone.id,
    reason,
    letThrough: true,
  };
  return recordOwn(activityId, {
    scan,
    standing: 'waiting',
    ...(volunteerNo !== undefined && { volunteerNo }),
  });
}
