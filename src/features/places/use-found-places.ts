import { useEffect, useMemo } from 'react';
import { type FoundPlace, findPlaces, type PlaceSearch } from '#core/place/find-places';
import { nearestElsewhere } from '#core/place/nearest-elsewhere';
import type { RegionCode } from '#core/shared/ids';
import { useDirectory } from '../../backend/use-directory';
import type { LoadedShape } from '../../ui/loaded-view';
import type { From, PlaceFilter } from './search-store';

const searchOf = (filter: PlaceFilter, text: string, from: From | undefined): PlaceSearch => ({
  text,
  access: filter.access,
  ...(filter.kind && { kind: filter.kind }),
  ...(filter.region && { region: filter.region.code as RegionCode }),
  ...(from && { near: from.point }),
});

/** What the phone's own directory finds; asks once for a newer directory when the screen opens. */
export function useFoundPlaces(
  filter: PlaceFilter,
  text: string,
  from: From | undefined,
): LoadedShape<readonly FoundPlace[]> {
  const { places, refused, renew } = useDirectory();
  useEffect(() => void renew(), [renew]);
  const found = useMemo(
    () => findPlaces(places ?? [], searchOf(filter, text, from)),
    [places, filter, text, from],
  );
  if (places === undefined) {
    return refused === undefined
      ? { kind: 'loading' }
      : { kind: 'failed', refused, retry: () => void renew() };
  }
  return found.length === 0 ? { kind: 'empty', refresh: () => void renew() } : { kind: 'done', value: found };
}

/** What fits nearest to a region that has nothing itself; for a search that found something it is not asked for. */
export function useElsewhere(
  filter: PlaceFilter,
  text: string,
  from: From | undefined,
): readonly FoundPlace[] {
  const { places } = useDirectory();
  return useMemo(
    () => nearestElsewhere(places ?? [], searchOf(filter, text, from)),
    [places, filter, text, from],
  );
}
