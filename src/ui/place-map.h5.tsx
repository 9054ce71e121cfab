import { useMemo } from 'react';
import { themeOf, useDisplay } from '../platform/display';
import { Drawn } from './base/drawn';
import { svgAddress } from './base/svg-address';
import { drawPlaces } from './draw-places';
import type { PlaceMapProps } from './place-map-props';
import { THEMES } from './tokens.gen';

/** Where the places lie to each other, north up; always beside a list with the same content. No tiles are fetched. */
export function PlaceMap({ label, places, here }: PlaceMapProps) {
  const theme = useDisplay(themeOf);
  const src = useMemo(() => svgAddress(drawPlaces(places, here, THEMES[theme])), [places, here, theme]);
  if (places.length === 0) return null;
  return <Drawn className="map" src={src} alt={label} />;
}
