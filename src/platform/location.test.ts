import { metresBetween, type Point } from '#core/place/point';
import { whereAmI } from './location';

/** The browser says that it is here. */
const standAt = ({ lng: longitude, lat: latitude }: Point): void => {
  const getCurrentPosition = (tell: PositionCallback) =>
    tell({ coords: { longitude, latitude } } as GeolocationPosition);
  Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition }, configurable: true });
};

test('what a browser says is turned into the degrees of maps in China', async () => {
  // The flagpole on Tian'anmen Square by satellite, and on a map.
  const [said, onMaps] = [
    { lng: 116.39128, lat: 39.90622 },
    { lng: 116.39752, lat: 39.90762 },
  ];
  standAt(said);
  const here = await whereAmI();
  expect(metresBetween(here as Point, onMaps)).toBeLessThan(15);
  expect(metresBetween(here as Point, said)).toBeGreaterThan(300);
});

test('outside of China there is nothing to turn', async () => {
  const paris = { lng: 2.3522, lat: 48.8566 };
  standAt(paris);
  expect(await whereAmI()).toEqual(paris);
});
