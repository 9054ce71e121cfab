import fc from 'fast-check';
import { bytesInBase64, fittingSize, SHRINKINGS, type Shrinking, smallEnough } from './photo-shrink';

test('a photo keeps its shape, fits the edge and never grows', () => {
  const side = fc.integer({ min: 1, max: 12_000 });
  fc.assert(
    fc.property(side, side, fc.constantFrom(1600, 720), (width, height, edge) => {
      const fitted = fittingSize({ width, height }, edge);
      expect(Math.max(fitted.width, fitted.height)).toBe(Math.min(edge, Math.max(width, height)));
      expect(Math.abs(fitted.width * height - fitted.height * width)).toBeLessThanOrEqual(
        Math.max(width, height),
      );
    }),
  );
});

test('the bytes of a base64 text are counted without opening it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(bytesInBase64(Buffer.from(bytes).toString('base64'))).toBe(bytes.length);
    }),
  );
});

test('a photo is drawn anew from the best quality down until it is small enough, and no further', async () => {
  const drawn: Shrinking[] = [];
  const draw = (how: Shrinking) => {
    drawn.push(how);
    return Promise.resolve('A'.repeat(how.edge * 4));
  };
  expect(bytesInBase64(await smallEnough(1280 * 3, draw))).toBe(1280 * 3);
  expect(drawn).toEqual(SHRINKINGS.slice(0, 3));
  expect(SHRINKINGS.map(({ edge }) => edge)).toEqual(
    SHRINKINGS.map(({ edge }) => edge).sort((a, b) => b - a),
  );
});
