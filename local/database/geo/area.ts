import { invalid } from '../failure';
import { isDoc } from '../values';
import { asPosition, type Position } from './point';
import type { Box } from './sphere';

/** A closed line around an area; the last position repeats the first. */
type Ring = readonly Position[];

/** An area with holes: the first ring is its edge. Edges are straight in degrees, not great circles. */
export type Polygon = readonly Ring[];

function asRing(value: unknown): Ring {
  const ring = Array.isArray(value) ? value.map(asPosition) : [];
  const positions = ring.filter((position): position is Position => position !== undefined);
  const [first] = positions;
  const last = positions.at(-1);
  const closed = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
  if (positions.length < 4 || positions.length !== ring.length || !closed) {
    throw invalid('a ring needs four positions or more, the last like the first');
  }
  return positions;
}

const asPolygon = (value: unknown): Polygon => {
  if (!Array.isArray(value) || value.length === 0) throw invalid('a polygon needs a ring');
  return value.map(asRing);
};

/** The areas of a GeoJSON Polygon or MultiPolygon; anything else is refused. */
export function asAreas(geometry: unknown): readonly Polygon[] {
  if (isDoc(geometry) && geometry.type === 'Polygon') return [asPolygon(geometry.coordinates)];
  if (isDoc(geometry) && geometry.type === 'MultiPolygon' && Array.isArray(geometry.coordinates)) {
    return geometry.coordinates.map(asPolygon);
  }
  throw invalid('the geometry must be a Polygon or a MultiPolygon');
}

function isInRing([x, y]: Position, ring: Ring): boolean {
  let inside = false;
  for (const [i, [xi, yi]] of ring.entries()) {
    const [xj, yj] = ring[i === 0 ? ring.length - 1 : i - 1] ?? [xi, yi];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** Whether a position lies in one of the areas and in none of its holes. */
export function isInAreas(position: Position, areas: readonly Polygon[]): boolean {
  return areas.some(([edge = [], ...holes]) => {
    return isInRing(position, edge) && !holes.some((hole) => isInRing(position, hole));
  });
}

/** The box around all areas. */
export function boxOfAreas(areas: readonly Polygon[]): Box {
  const positions = areas.flatMap((polygon) => polygon[0] ?? []);
  const lngs = positions.map(([lng]) => lng);
  const lats = positions.map(([, lat]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}
