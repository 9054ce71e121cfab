import type { PlaceMapProps } from './place-map-props';
import type { THEMES } from './tokens.gen';

type Colours = (typeof THEMES)[keyof typeof THEMES];

const WIDTH = 360;
const HEIGHT = 270;
const MARGIN = 28;
const GRID = [90, 180, 270];

/** A sketch of where places lie to each other: dots on a grid, the viewer's own position as a ring. */
export function drawPlaces(
  places: PlaceMapProps['places'],
  here: PlaceMapProps['here'],
  colours: Colours,
): string {
  const points = here === undefined ? places : [...places, here];
  const west = Math.min(...points.map(({ lng }) => lng));
  const north = Math.max(...points.map(({ lat }) => lat));
  const east = Math.max(...points.map(({ lng }) => lng));
  const south = Math.min(...points.map(({ lat }) => lat));
  // One degree of longitude is shorter than one of latitude.
  const shrink = Math.cos((((north + south) / 2) * Math.PI) / 180);
  const wide = Math.max((east - west) * shrink, north - south, 0.001);
  const scale = Math.min(WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN) / wide;
  const x = (lng: number) => (WIDTH / 2 + (lng - (west + east) / 2) * shrink * scale).toFixed(1);
  const y = (lat: number) => (HEIGHT / 2 - (lat - (north + south) / 2) * scale).toFixed(1);
  const lines = GRID.map((at) => `M${at} 0V${HEIGHT}M0 ${at}H${WIDTH}`).join('');
  const dots = places.map(
    ({ lng, lat }) => `<circle cx="${x(lng)}" cy="${y(lat)}" r="8" fill="${colours.brand}"/>`,
  );
  const me =
    here &&
    `<circle cx="${x(here.lng)}" cy="${y(here.lat)}" r="11" fill="${colours.sun}" stroke="${colours.fg}" stroke-width="3"/>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
    `<path fill="${colours.sunken}" d="M0 0H${WIDTH}V${HEIGHT}H0z"/><path stroke="${colours.hair}" d="${lines}"/>` +
    `<g stroke="${colours.surface}" stroke-width="2">${dots.join('')}</g>${me ?? ''}</svg>`
  );
}
