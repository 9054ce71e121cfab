import { describeCollection } from '../collection';
import type { Doc } from '../values';
import { isIndexed } from './index-use';

const places = describeCollection('places', {
  indexes: [
    { name: 'city_status', keys: { city: 1, status: 1 } },
    { name: 'tags', keys: { tags: 1 } },
    { name: 'point', geo: 'point' },
  ],
});
const near = { $geoWithin: { $centerSphere: [[116, 40], 0.1] } };

test.each<[string, Doc]>([
  ['an id', { _id: 'a' }],
  ['the first field of an index, among others', { city: 'x', name: 'y' }],
  ['a range of it', { city: { $gte: 'a', $lt: 'b' } }],
  ['a list that holds values', { tags: { $all: ['a', 'b'] } }],
  ['a place on the map', { point: near }],
  ['one of several that must hold', { $and: [{ name: 'y' }, { city: { $in: ['x'] } }] }],
  ['branches that each have an index', { $or: [{ city: 'x' }, { _id: { $gt: 'a' } }] }],
  ['nothing at all', {}],
])('an index finds %s', (_what, query) => expect(isIndexed(places, query)).toBe(true));

test.each<[string, Doc]>([
  ['a field of no index', { name: 'y' }],
  ['only the second field of one', { status: 'open' }],
  ['all but one value', { city: { $ne: 'x' } }],
  ['a pattern', { city: /x/ }],
  ['branches of which one has none', { $or: [{ city: 'x' }, { name: 'y' }] }],
  ['an empty branch', { $or: [{ city: 'x' }, {}] }],
  ['what none of several must be', { $nor: [{ city: 'x' }] }],
])('no index finds %s', (_what, query) => expect(isIndexed(places, query)).toBe(false));
