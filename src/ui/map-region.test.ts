import { placeIn } from '#core/shared/cluster';
import { pointsToShow, windowSeen } from './map-region';

const SEEN = {
  region: {
    southwest: { longitude: 118.7, latitude: 32 },
    northeast: { longitude: 118.9, latitude: 32.1 },
  },
};

test('what WeChat shows of a map lies in the window it is read as, and asking for that window shows it again', () => {
  const window = windowSeen(SEEN);
  expect(window?.middle.lng).toBeCloseTo(118.8);
  expect(window?.middle.lat).toBeCloseTo(32.05);
  if (window === undefined) throw new Error('No window');
  for (const lng of [118.7, 118.9]) {
    const { x, y } = placeIn(window, { lng, lat: 32.1 });
    expect(Math.min(x, y, 1 - x, 1 - y)).toBeGreaterThan(0);
  }
  const [southwest, northeast] = pointsToShow(window);
  expect(southwest?.longitude).toBeLessThan(118.7);
  expect(southwest?.latitude).toBeLessThan(32);
  expect(northeast?.longitude).toBeGreaterThan(118.9);
  expect(northeast?.latitude).toBeGreaterThan(32.1);
});

test('a WeChat that does not tell what it shows changes nothing', () => {
  expect(windowSeen({})).toBeUndefined();
  expect(windowSeen({ region: {} })).toBeUndefined();
});
