/** Degrees; the map of WeChat and the drawn one read them alike. */
export interface OnMap {
  readonly lng: number;
  readonly lat: number;
}

/** A window on the map: its middle, and how many degrees it spans from north to south. */
export interface MapWindow {
  readonly middle: OnMap;
  readonly span: number;
}

/** Items that stand too close to be told apart, or one alone. `x` and `y` run from 0 to 1, top left to bottom right. */
export interface Cluster<TItem extends OnMap> {
  readonly x: number;
  readonly y: number;
  readonly items: readonly TItem[];
  readonly middle: OnMap;
}

/** A degree of longitude is shorter than one of latitude by this factor. */
const squeeze = (lat: number): number => Math.max(0.2, Math.cos((lat * Math.PI) / 180));

/** The smallest window that shows all points, with a margin. */
export function windowAround(points: readonly OnMap[]): MapWindow {
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
export function placeIn(window: MapWindow, point: OnMap): { readonly x: number; readonly y: number } {
  const { middle, span } = window;
  return {
    x: 0.5 + ((point.lng - middle.lng) * squeeze(middle.lat)) / span,
    y: 0.5 - (point.lat - middle.lat) / span,
  };
}

const average = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** Groups the items of a window by a grid of so many cells a side, so that each mark has room for a finger. */
export function clusterItems<TItem extends OnMap>(
  items: readonly TItem[],
  window: MapWindow,
  cells: number,
): readonly Cluster<TItem>[] {
  const grid = new Map<string, TItem[]>();
  for (const item of items) {
    const { x, y } = placeIn(window, item);
    if (x < 0 || x >= 1 || y < 0 || y >= 1) {
      continue;
    }
    const cell = `${Math.floor(x * cells)}:${Math.floor(y * cells)}`;
    const inCell = grid.get(cell) ?? [];
    inCell.push(item);
    grid.set(cell, inCell);
  }
  return [...grid.values()].map((inCell) => {
    const middle = { lng: average(inCell.map(({ lng }) => lng)), lat: average(inCell.map(({ lat }) => lat)) };
    return { ...placeIn(window, middle), items: inCell, middle };
  });
}

/** Less than a stone's throw, in degrees: no closer look tells such items apart. */
const SAME_SPOT = 0.0004;

/** Whether all of some items stand at one spot: several activities in one hall. */
export function isOneSpot(items: readonly OnMap[]): boolean {
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  return (
    items.length === 0 ||
    (spread(items.map(({ lat }) => lat)) < SAME_SPOT && spread(items.map(({ lng }) => lng)) < SAME_SPOT)
  );
}
