import type { CalendarDay } from '../shared/calendar';
import type { PlaceKind } from './place';

/**
 * One place of the directory kept on the phone: just enough to list, filter, search and sort offline.
 * `access` has one digit per feature of ACCESS_FEATURES in order: 1 yes, 0 no, 2 unknown.
 */
export interface PlaceBrief {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly regionCode: string;
  readonly regionName: string;
  readonly address: string;
  readonly lng: number;
  readonly lat: number;
  readonly phone: string;
  readonly opening: string;
  readonly access: string;
  readonly designatedOn: CalendarDay;
  readonly isSample: boolean;
}

/** A brief as sent: values in the order of {@link SNAPSHOT_COLUMNS}, which halves the bytes. */
export type PlaceRow = readonly (string | number)[];

export const SNAPSHOT_COLUMNS = [
  'id',
  'kind',
  'name',
  'regionCode',
  'regionName',
  'address',
  'lng',
  'lat',
  'phone',
  'opening',
  'access',
  'designatedOn',
  'isSample',
] as const satisfies readonly (keyof PlaceBrief)[];

/** The directory in parts of at most {@link SNAPSHOT_PART_ROWS} rows, so that each stays below 1 MB. */
export type SnapshotReply =
  | { readonly kind: 'current'; readonly version: string }
  | {
      readonly kind: 'part';
      readonly version: string;
      readonly part: number;
      readonly parts: number;
      readonly total: number;
      readonly rows: readonly PlaceRow[];
    };

/** A row may take a thousand bytes: a name of 80 characters, an address of 100, and what JSON inside JSON costs. */
export const SNAPSHOT_PART_ROWS = 1000;
