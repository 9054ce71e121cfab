import { useMemo } from 'react';
import type { FoundPlace } from '#core/place/find-places';
import { PlaceMap } from '../../ui/place-map';
import type { MapItem } from '../../ui/place-map-props';
import type { From } from './search-store';
import { PLACES_WORDS } from './words';

const mapItemOf = ({ place: { id, name, kind, regionName, lng, lat } }: FoundPlace): MapItem => ({
  ...{ id, name, look: kind, region: regionName, lng, lat },
  to: `/packages/public/place/index?id=${id}`,
});

interface PlacesMapProps {
  readonly found: readonly FoundPlace[];
  readonly from: From | undefined;
}

/** All places of the list below on a map. */
export function PlacesMap({ found, from }: PlacesMapProps) {
  const items = useMemo(() => found.map(mapItemOf), [found]);
  return (
    <PlaceMap
      label={PLACES_WORDS.mapLabel}
      items={items}
      unit={PLACES_WORDS.unit}
      here={from?.region === undefined ? from?.point : undefined}
    />
  );
}
