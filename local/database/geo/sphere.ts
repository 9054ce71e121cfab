import type { Position } from './point';

/** MongoDB's radius of the earth in metres. */
export const EARTH_METRES = 6_378_100;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres between two positions along the sphere. */
export function distanceMetres(a: Position, b: Position): number {
  const latitudes = Math.sin(radians(b[1] - a[1]) / 2) ** 2;
  const longitudes = Math.sin(radians(b[0] - a[0]) / 2) ** 2;
  const h = latitudes + Math.cos(radians(a[1])) * Math.cos(radians(b[1])) * longitudes;
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Degrees west, south, east, north. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** A box that holds every position within a distance; all longitudes where it would cross a pole or 180°. */
export function boxAround([lng, lat]: Position, metres: number): Box {
  // A hair wider than exact, so that rounding can never push a match outside.
  const reach = (metres / EARTH_METRES) * 1.000001 + 1e-9;
  const dLat = (reach * 180) / Math.PI;
  const south = Math.max(-90, lat - dLat);
  const north = Math.min(90, lat + dLat);
  if (south <= -90 || north >= 90 || reach >= Math.PI / 2) return [-180, south, 180, north];
  const ratio = Math.sin(reach) / Math.cos(radians(lat));
  const dLng = ratio >= 1 ? 360 : (Math.asin(ratio) * 180) / Math.PI;
  const west = lng - dLng;
  const east = lng + dLng;
  return west < -180 || east > 180 ? [-180, south, 180, north] : [west, south, east, north];
}
