import fc from 'fast-check';
import { asId, type VolunteerId } from '../shared/ids';
import { holds, promote, type Seats, seatsOf, without } from './seats';

const people = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 25 }).chain((ids) =>
  fc.record({
    quota: fc.integer({ min: 0, max: 20 }),
    split: fc.integer({ min: 0, max: ids.length }),
    ids: fc.constant(ids.map((id) => asId<VolunteerId>(`v${id}`))),
  }),
);
const someSeats = people.map(({ quota, split, ids }) =>
  seatsOf(quota, ids.slice(0, split), ids.slice(split)),
);

const isCounted = ({ quota, taken, free, waitingCount, confirmed, waiting }: Seats) =>
  taken === confirmed.length && waitingCount === waiting.length && free === quota - taken;

test('moving up fills no more seats than there are, in the order of the line, and loses nobody', () => {
  fc.assert(
    fc.property(someSeats, (before) => {
      const { seats, promoted } = promote(before);
      expect(isCounted(seats)).toBe(true);
      expect(seats.taken).toBeLessThanOrEqual(Math.max(before.quota, before.taken));
      expect([...promoted, ...seats.waiting]).toEqual(before.waiting);
      expect(seats.confirmed).toEqual([...before.confirmed, ...promoted]);
      expect(seats.free > 0 && seats.waitingCount > 0).toBe(false);
    }),
  );
});

test('moving up twice is moving up once', () => {
  fc.assert(
    fc.property(someSeats, (before) => {
      const { seats } = promote(before);
      expect(promote(seats)).toEqual({ seats, promoted: [] });
    }),
  );
});

test('who leaves is gone from seat and line, and the others keep their order', () => {
  fc.assert(
    fc.property(someSeats, fc.integer({ min: 0, max: 40 }), (before, number) => {
      const leaving = asId<VolunteerId>(`v${number}`);
      const after = without(before, leaving);
      expect(holds(after, leaving)).toBe(false);
      expect(isCounted(after)).toBe(true);
      expect([...after.confirmed, ...after.waiting]).toEqual(
        [...before.confirmed, ...before.waiting].filter((id) => id !== leaving),
      );
    }),
  );
});
