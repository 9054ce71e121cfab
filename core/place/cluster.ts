import type { Point } from './point';
import type { PlaceBrief } from './snapshot';

/** A window on the map: its middle, and how many degrees it spans from north to south. */
export interface MapWindow {
  readonly middle: Point;
  readonly span: number;
}

/** Places that stand too close to be told apart, or one alone. `x` and `y` run from 0 to 1, top left to bottom right. */
export interface Cluster {
  readonly x: number;
  readonly y: number;
  readonly places: readonly PlaceBrief[];
  readonly middle: Point;
}

/** A degree of longitude is shorter than one of latitude by this factor. */
const squeeze = (lat: number): number => Math.max(0.2, Math.cos((lat * Math.PI) / 180));

/** The smallest window that shows all points, with a margin. */
export function windowAround(points: readonly Point[]): MapWindow {
  if (points.length === 0) {
    return { middle: { lng: 104, lat: 36 }, span: 40 };
  }
  const lats = points.map((point) => point.lat);
  const lngs = points.map((point) => point.lng);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const middle = { lng: (west + east) / 2, lat: (south + north) / 2 };
  const span = Math.max(north - south, (east - west) * squeeze(middle.lat), 0.01);
  return { middle, span: span * 1.2 };
}

/** Where a point lies in a square window. */
export function placeIn(window: MapWindow, point: Point): { readonly x: number; readonly y: number } {
  const { middle, span } = window;
  return {
    x: 0.5 + ((point.lng - middle.lng) * squeeze(middle.lat)) / span,
    y: 0.5 - (point.lat - middle.lat) / span,
  };
}

const average = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** Groups the places of a window by a grid of so many cells a side, so that each mark has room for a finger. */
export function clusterPlaces(
  places: readonly PlaceBrief[],
  window: MapWindow,
  cells: number,
): readonly Cluster[] {
  const grid = new Map<string, PlaceBrief[]>();
  for (const place of places) {
    const { x, y } = placeIn(window, place);
    if (x < 0 || x >= 1 || y < 0 || y >= 1) {
      continue;
    }
    const cell = `${Math.floor(x * cells)}:${Math.floor(y * cells)}`;
    const inCell = grid.get(cell) ?? [];
    inCell.push(place);
    grid.set(cell, inCell);
  }
  return [...grid.values()].map((inCell) => {
    const middle = { lng: average(inCell.map(({ lng }) => lng)), lat: average(inCell.map(({ lat }) => lat)) };
    return { ...placeIn(window, middle), places: inCell, middle };
  });
}
