import { ACCESS_FEATURES, type AccessFact, type AccessFeature, type AccessState } from '../access/features';
import { encodeOpening } from './opening';
import type { Place } from './place';
import { type PlaceBrief, type PlaceRow, SNAPSHOT_COLUMNS } from './snapshot';

const STATES = ['no', 'yes', 'unknown'] as const satisfies readonly AccessState[];

/** One digit a feature, in the order of ACCESS_FEATURES. */
export const encodeAccess = (facts: readonly AccessFact[]): string =>
  ACCESS_FEATURES.map((feature) => {
    const state = facts.find((fact) => fact.feature === feature)?.state ?? 'unknown';
    return String(STATES.indexOf(state));
  }).join('');

/** The state of one feature in a brief; an older snapshot that does not know the feature says unknown. */
export const briefAccess = (brief: Pick<PlaceBrief, 'access'>, feature: AccessFeature): AccessState =>
  STATES[Number(brief.access[ACCESS_FEATURES.indexOf(feature)] ?? 2)] ?? 'unknown';

/** What the directory needs to know of a place. */
export type ListedPlace = Pick<
  Place,
  | 'id'
  | 'kind'
  | 'name'
  | 'region'
  | 'address'
  | 'point'
  | 'phone'
  | 'opening'
  | 'access'
  | 'designatedOn'
  | 'isSample'
>;

/** What the directory keeps of a place. */
export const briefOf = (place: ListedPlace): PlaceBrief => ({
  id: place.id,
  kind: place.kind,
  name: place.name,
  regionCode: place.region.code,
  regionName: place.region.name,
  address: place.address,
  lng: place.point.lng,
  lat: place.point.lat,
  phone: place.phone,
  opening: encodeOpening(place.opening),
  access: encodeAccess(place.access),
  designatedOn: place.designatedOn,
  isSample: place.isSample,
});

/** A brief as it is sent: its values in the order of the columns. */
export const encodeRow = (brief: PlaceBrief): PlaceRow =>
  SNAPSHOT_COLUMNS.map((column) => sendable(brief[column]));

const sendable = (value: string | number | boolean): string | number =>
  typeof value === 'boolean' ? Number(value) : value;

/** The brief that a row stands for. */
export function decodeRow(row: PlaceRow): PlaceBrief {
  const named = Object.fromEntries(SNAPSHOT_COLUMNS.map((column, at) => [column, row[at] ?? '']));
  return { ...(named as unknown as PlaceBrief), isSample: named['isSample'] === 1 };
}
