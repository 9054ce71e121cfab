import type { AccessFeature } from '../access/features';
import { liesIn } from '../region/region';
import type { RegionCode } from '../shared/ids';
import type { PlaceKind } from './place';
import { metresBetween, type Point } from './point';
import type { PlaceBrief } from './snapshot';
import { briefAccess } from './snapshot-row';

/** What somebody looks for in the directory; everything left out does not restrict. */
export interface PlaceSearch {
  readonly text?: string;
  readonly kind?: PlaceKind;
  readonly region?: RegionCode;
  /** All of these must surely be there. */
  readonly access?: readonly AccessFeature[];
  /** Sorts by distance from here; otherwise by region and name. */
  readonly near?: Point;
}

/** A place found, with the distance in metres when a point was given. */
export interface FoundPlace {
  readonly place: PlaceBrief;
  readonly metres?: number;
}

/** Every word must stand in the name, the address or the region. */
function matchesText(place: PlaceBrief, words: readonly string[]): boolean {
  const text = `${place.name} ${place.regionName} ${place.address}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function matches(place: PlaceBrief, search: PlaceSearch, words: readonly string[]): boolean {
  return (
    (search.kind === undefined || place.kind === search.kind) &&
    (search.region === undefined || liesIn(place.regionCode as RegionCode, search.region)) &&
    (search.access ?? []).every((feature) => briefAccess(place, feature) === 'yes') &&
    matchesText(place, words)
  );
}

const byRegionAndName = (one: PlaceBrief, other: PlaceBrief): number =>
  Number(one.regionCode > other.regionCode) - Number(one.regionCode < other.regionCode) ||
  Number(one.name > other.name) - Number(one.name < other.name);

/** Filters and sorts the directory on the phone; one pass, fast enough for 10,000 places on an old phone. */
export function findPlaces(places: readonly PlaceBrief[], search: PlaceSearch): readonly FoundPlace[] {
  const words = (search.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const found = places.filter((place) => matches(place, search, words));
  const { near } = search;
  if (near === undefined) {
    return found.sort(byRegionAndName).map((place) => ({ place }));
  }
  return found
    .map((place) => ({ place, metres: metresBetween(near, place) }))
    .sort((one, other) => one.metres - other.metres);
}
