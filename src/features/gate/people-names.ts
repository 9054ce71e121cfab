import type { UploadedScan } from '#core/attendance/calls';
import { parsePass } from '#core/attendance/pass';
import type { RosterEntry } from '#core/attendance/scan';
import { useMe } from '../../backend/use-me';
import { ME, useGate } from './gate-state';
import type { OwnScan } from './own-scans';
import { GATE_WORDS } from './words';

/** How whoever made a scan is called on this phone: 您, a colleague's masked name, or nobody it knows. */
export function stewardNames(): (by: string) => string | undefined {
  const me = useMe.getState().who?.profile?.volunteerNo;
  const stewards = useGate.getState().roster?.stewards ?? [];
  const names = new Map(stewards.map(({ volunteerNo, maskedName }) => [volunteerNo as string, maskedName]));
  return (by) => (by === ME || by === me ? '您' : names.get(by));
}

/** How the person of a scan of this phone is called, also when the roster is gone. */
export const nameInOwn = (entry: RosterEntry | undefined, { scan, volunteerNo }: OwnScan): string =>
  personName(entry, { ...(volunteerNo !== undefined && { volunteerNo }), ...scan }) ?? GATE_WORDS.stranger;

/** How the person of a scan is called: the masked name, or the end of the number a walk-in gave. */
export function personName(
  entry: RosterEntry | undefined,
  { pass, volunteerNo }: Pick<UploadedScan, 'pass' | 'volunteerNo'>,
): string | undefined {
  const number = volunteerNo ?? (pass === undefined ? undefined : parsePass(pass)?.volunteerNo);
  return entry?.maskedName ?? (number && GATE_WORDS.numbered(number.slice(-4)));
}
