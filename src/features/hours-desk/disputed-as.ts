import type { SheetRow } from '#core/hours/views';

/** What a dispute is about: minutes decided, minutes that only the scans say, or that there is no record at all. */
export type DisputedAs = 'decided' | 'scanned' | 'missing';

const isMissing = ({ exceptions }: SheetRow): boolean =>
  exceptions.some((one) => one.kind === 'disputed' && one.isMissing === true);

/** What the dispute of a row is about. */
export function disputedAs(row: SheetRow): DisputedAs {
  if (isMissing(row)) {
    return 'missing';
  }
  return row.decidedMinutes === undefined ? 'scanned' : 'decided';
}

/** Whether a row has any minutes to show. */
export const hasMinutes = (row: SheetRow): boolean => row.state !== 'absent' && !isMissing(row);
