import gcoord from 'gcoord';
import type { Point } from '#core/place/point';

const PATIENCE_MS = 10_000;

/**
 * A browser says WGS-84; places are in GCJ-02, as maps in China must be (GB 20263-2006). Unturned, somebody would stand
 * several hundred metres from where they are.
 */
function onOurMaps({ longitude, latitude }: GeolocationCoordinates): Point {
  const [lng, lat] = gcoord.transform([longitude, latitude], gcoord.WGS84, gcoord.GCJ02);
  return { lng, lat };
}

/** Where this device is, or `undefined` when that is unknown or not allowed. Asks the person the first time. */
export function whereAmI(): Promise<Point | undefined> {
  const { geolocation } = navigator;
  if (geolocation === undefined) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords }) => resolve(onOurMaps(coords)),
      () => resolve(undefined),
      { timeout: PATIENCE_MS, maximumAge: 60_000 },
    );
  });
}

/** Whether this device can be asked where it is. */
export const canLocate = true;
