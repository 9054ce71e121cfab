import { useMemo } from 'react';
import { middleOf } from '#core/place/nearest-elsewhere';
import type { RegionCode } from '#core/shared/ids';
import { useDirectory } from '../../backend/use-directory';
import { useMe } from '../../backend/use-me';
import { type From, type PlaceFilter, usePlaceSearch } from './search-store';

/** The region chosen in the filter, or else that of the own residence as this phone knows it. */
export function useOwnRegion(): PlaceFilter['region'] {
  const chosen = usePlaceSearch(({ filter }) => filter.region);
  const residence = useMe(({ who }) => who?.profile?.residence);
  return chosen ?? residence;
}

/** About the middle of that region; `undefined` without a region, or with no place known around. */
export function useRegionStart(): From | undefined {
  const { code, name } = useOwnRegion() ?? {};
  const { places } = useDirectory();
  return useMemo(() => {
    const point = code === undefined ? undefined : middleOf(places ?? [], code as RegionCode);
    return point && name !== undefined ? { point, region: name } : undefined;
  }, [places, code, name]);
}

/** From where the list counts distances now; `undefined` when it does not. */
export function useFrom(): From | undefined {
  const start = usePlaceSearch((store) => store.start);
  const region = useRegionStart();
  return useMemo(() => {
    if (start === 'region') {
      return region;
    }
    return start && { point: start };
  }, [start, region]);
}
