import { refused } from '../failure';
import { type Doc, isDoc, typeName, valueAt } from '../values';

/** Longitude and latitude in degrees, in GeoJSON's order. */
export type Position = readonly [lng: number, lat: number];

/** Reads a position, or nothing when it is none on earth. */
export function asPosition(value: unknown): Position | undefined {
  if (!Array.isArray(value) || value.length < 2) return undefined;
  const [lng, lat]: readonly unknown[] = value;
  if (typeof lng !== 'number' || typeof lat !== 'number') return undefined;
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : undefined;
}

/** The position of a GeoJSON point. */
export function asPoint(value: unknown): Position | undefined {
  return isDoc(value) && value.type === 'Point' ? asPosition(value.coordinates) : undefined;
}

/**
 * The point a geo-indexed field holds; none when it is missing or null.
 *
 * Anything else is refused at the write: lines, areas and lists of points are valid in MongoDB and not here.
 */
export function pointAt(doc: Doc, field: string): Position | undefined {
  const { value, many } = valueAt(doc, field);
  if (value === undefined || value === null) return undefined;
  const point = many ? undefined : asPoint(value);
  if (point === undefined) {
    throw refused(
      `Can't extract geo keys: ${field} must hold a Point with longitude and latitude, found ${typeName(value)}`,
    );
  }
  return point;
}
