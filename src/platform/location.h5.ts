import type { Point } from '#core/place/point';

const PATIENCE_MS = 10_000;

/** Where this device is (WGS-84), or `undefined` when that is unknown or not allowed. Asks the person the first time. */
export function whereAmI(): Promise<Point | undefined> {
  const { geolocation } = navigator;
  if (geolocation === undefined) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lng: coords.longitude, lat: coords.latitude }),
      () => resolve(undefined),
      { timeout: PATIENCE_MS, maximumAge: 60_000 },
    );
  });
}

/** Whether this device can be asked where it is. */
export const canLocate = true;
