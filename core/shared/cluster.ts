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

/** A map of all begins no closer than this, in degrees: about a kilometre. */
const LEAST = 0.012;
/** No map shows a smaller window: about two hundred metres. */
const CLOSEST = 0.002;
const MARGIN = 1.2;

/** A degree of longitude is shorter than one of latitude by this factor. */
const squeeze = (lat: number): number => Math.max(0.2, Math.cos((lat * Math.PI) / 180));

/** The smallest window that shows all points, with a margin, but none smaller than `least`. */
export function windowAround(points: readonly OnMap[], least = LEAST): MapWindow {
  if (points.length === 0) {
    return { middle: { lng: 104, lat: 36 }, span: 40 };
  }
  const lats = points.map((point) => point.lat);
  const lngs = points.map((point) => point.lng);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const middle = { lng: (west + east) / 2, lat: (south + north) / 2 };
  const span = Math.max(north - south, (east - west) * squeeze(middle.lat)) * MARGIN;
  return { middle, span: Math.max(span, least) };
}

/** The southwest and the northeast of a window. */
export function cornersOf({ middle, span }: MapWindow): readonly [OnMap, OnMap] {
  const [up, aside] = [span / 2, span / 2 / squeeze(middle.lat)];
  return [
    { lng: middle.lng - aside, lat: middle.lat - up },
    { lng: middle.lng + aside, lat: middle.lat + up },
  ];
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

/** As far north as the web's maps go, in degrees. */
const NORTHMOST = 85;

/** A latitude as the web's maps draw it: a degree is as long as one of longitude there. */
function drawnLat(lat: number): number {
  const angle = (Math.max(-NORTHMOST, Math.min(NORTHMOST, lat)) * Math.PI) / 180;
  return (Math.log(Math.tan(Math.PI / 4 + angle / 2)) * 180) / Math.PI;
}

/** How many degrees of longitude a cell spans: a step of doubling that puts at least so many cells on a side. */
function cellDegrees({ middle, span }: MapWindow, cells: number): number {
  return 360 / 2 ** Math.ceil(Math.log2((360 * cells * squeeze(middle.lat)) / span));
}

interface Placed<TItem extends OnMap> extends Cluster<TItem> {
  readonly items: TItem[];
}

/** Puts a group that stands too near a larger one into it; what is left stands apart by `gap` of the window. */
function takeApart<TItem extends OnMap>(groups: readonly Placed<TItem>[], gap: number): Placed<TItem>[] {
  const kept: Placed<TItem>[] = [];
  // The sort is stable: among groups of one size the order of the list decides.
  for (const group of [...groups].sort((a, b) => b.items.length - a.items.length)) {
    const near = kept.find(({ x, y }) => Math.max(Math.abs(x - group.x), Math.abs(y - group.y)) < gap);
    if (near === undefined) {
      kept.push(group);
    } else {
      near.items.push(...group.items);
    }
  }
  return kept;
}

/** The grid is finer than the room of a mark by this factor, so that a group stands where most of its items are. */
const FINER = 3;

/**
 * Groups the items of a window, so that each mark has the room of one of so many cells a side. The grid lies on the
 * world and changes only with the scale, so a map that is dragged keeps its groups.
 */
export function clusterItems<TItem extends OnMap>(
  items: readonly TItem[],
  window: MapWindow,
  cells: number,
): readonly Cluster<TItem>[] {
  const cell = cellDegrees(window, cells * FINER);
  const grid = new Map<string, TItem[]>();
  for (const item of items) {
    const { x, y } = placeIn(window, item);
    if (x < 0 || x >= 1 || y < 0 || y >= 1) {
      continue;
    }
    const key = `${Math.floor(item.lng / cell)}:${Math.floor(drawnLat(item.lat) / cell)}`;
    const inCell = grid.get(key) ?? [];
    inCell.push(item);
    grid.set(key, inCell);
  }
  const groups = [...grid.values()].map((inCell) => {
    const middle = { lng: average(inCell.map(({ lng }) => lng)), lat: average(inCell.map(({ lat }) => lat)) };
    return { ...placeIn(window, middle), items: inCell, middle };
  });
  return takeApart(groups, 1 / cells);
}

/** The window that opens up a group: it just shows all of it, so that its outermost items come apart. */
export const closerLook = (items: readonly OnMap[]): MapWindow => windowAround(items, CLOSEST);

/** Whether a closer look shows no more. */
export const isClosest = ({ span }: MapWindow): boolean => span <= CLOSEST;

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
