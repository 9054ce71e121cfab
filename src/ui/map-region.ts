import { cornersOf, type MapWindow, type OnMap, windowAround } from '#core/shared/cluster';

/** A point as WeChat writes it. */
interface WechatPoint {
  readonly longitude: number;
  readonly latitude: number;
}

/** What WeChat tells of a map that has moved; older versions and its tools leave the region out. */
export interface MapMoved {
  readonly region?: { readonly northeast?: WechatPoint; readonly southwest?: WechatPoint };
}

const pointOf = ({ longitude, latitude }: WechatPoint): OnMap => ({ lng: longitude, lat: latitude });

/** The points that WeChat is told to show, with all that lies between them. */
export const pointsToShow = (window: MapWindow): WechatPoint[] =>
  cornersOf(window).map(({ lng, lat }) => ({ longitude: lng, latitude: lat }));

/** The window that a moved map shows; nothing when it does not tell. */
export function windowSeen({ region }: MapMoved): MapWindow | undefined {
  const { northeast, southwest } = region ?? {};
  return northeast === undefined || southwest === undefined
    ? undefined
    : windowAround([pointOf(southwest), pointOf(northeast)], 0);
}
