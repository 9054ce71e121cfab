import { liesIn } from '../region/region';
import { asId, type RegionCode } from '../shared/ids';
import { type FoundPlace, findPlaces, type PlaceSearch } from './find-places';
import type { Point } from './point';
import type { PlaceBrief } from './snapshot';

/** So many places of elsewhere are worth hearing of. */
const MOST_ELSEWHERE = 5;

/** The region itself, then the city and the province it lies in. */
const widening = (region: RegionCode): readonly RegionCode[] =>
  [region, `${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`].map((code) => asId<RegionCode>(code));

/**
 * About where a region lies, told by the places known in it, or else in its city, or else in its province; `undefined`
 * where the directory knows no place at all.
 */
export function middleOf(places: readonly PlaceBrief[], region: RegionCode): Point | undefined {
  for (const wider of widening(region)) {
    const inside = places.filter((place) => liesIn(place.regionCode as RegionCode, wider));
    if (inside.length > 0) {
      const mean = (of: (place: PlaceBrief) => number): number =>
        inside.reduce((sum, place) => sum + of(place), 0) / inside.length;
      return { lng: mean(({ lng }) => lng), lat: mean(({ lat }) => lat) };
    }
  }
  return undefined;
}

/**
 * For a search that finds nothing in its region: what fits outside it, nearest to the region first, five at most.
 * Distances are told only from a point that was asked about.
 */
export function nearestElsewhere(places: readonly PlaceBrief[], search: PlaceSearch): readonly FoundPlace[] {
  const { region, near, ...rest } = search;
  const from = near ?? (region && middleOf(places, region));
  if (region === undefined || from === undefined) {
    return [];
  }
  const nearest = findPlaces(places, { ...rest, near: from }).slice(0, MOST_ELSEWHERE);
  return near === undefined ? nearest.map(({ place }) => ({ place })) : nearest;
}
