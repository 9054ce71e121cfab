import type { Collection } from '../collection';
import { invalid, refused } from '../failure';
import { type Doc, isDoc, type MutableDoc } from '../values';
import { metresTo } from './near-order';
import { asPoint, type Position } from './point';

/** An understood `$geoNear` stage: a query to run, and what to write into each document. */
export interface GeoNear {
  readonly query: Doc;
  readonly finish: (docs: readonly Doc[]) => readonly Doc[];
}

const KNOWN = new Set(
  'near distanceField maxDistance minDistance spherical query key limit num distanceMultiplier includeLocs'.split(
    ' ',
  ),
);

function fieldOf(collection: Collection, key: unknown): string {
  const fields = collection.geoIndexes.map(({ field }) => field);
  const field = typeof key === 'string' ? fields.find((name) => name === key) : fields[0];
  if (field === undefined) throw refused('$geoNear requires a 2d or 2dsphere index, but none were found');
  if (key === undefined && fields.length > 1)
    throw refused('$geoNear needs key: there is more than one geo index');
  return field;
}

function fromOf(near: unknown): Position {
  const from = asPoint(near);
  if (from === undefined) throw invalid('$geoNear needs near, a Point');
  return from;
}

function put(doc: Doc, path: string, value: unknown): Doc {
  const [first = '', ...rest] = path.split('.');
  const inner = isDoc(doc[first]) ? doc[first] : {};
  return { ...doc, [first]: rest.length === 0 ? value : put(inner, rest.join('.'), value) };
}

/** Understands the argument of `$geoNear`, or says what is wrong with it. */
export function readGeoNear(collection: Collection, argument: unknown): GeoNear {
  if (!isDoc(argument)) throw invalid('$geoNear needs an object');
  const stranger = Object.keys(argument).find((key) => !KNOWN.has(key));
  if (stranger !== undefined) throw invalid(`unknown argument to $geoNear: ${stranger}`);
  const {
    distanceField,
    distanceMultiplier = 1,
    includeLocs,
    query = {},
    limit = argument.num ?? 100,
  } = argument;
  if (typeof distanceField !== 'string' || distanceField === '')
    throw invalid('$geoNear needs distanceField');
  if (typeof distanceMultiplier !== 'number') throw invalid('distanceMultiplier must be a number');
  if (!isDoc(query) || typeof limit !== 'number') throw invalid('$geoNear: query or limit is wrong');
  const nearness = { field: fieldOf(collection, argument.key), from: fromOf(argument.near) };
  const near: MutableDoc = { $geometry: argument.near };
  if (argument.maxDistance !== undefined) near.$maxDistance = argument.maxDistance;
  if (argument.minDistance !== undefined) near.$minDistance = argument.minDistance;
  return {
    query: { $and: [query, { [nearness.field]: { $nearSphere: near } }] },
    finish: (docs) =>
      docs
        .map((doc) => ({ doc, metres: metresTo(doc, nearness) }))
        .sort((a, b) => a.metres - b.metres)
        .slice(0, limit)
        .map(({ doc, metres }) => {
          const measured = put(doc, distanceField, metres * distanceMultiplier);
          return typeof includeLocs === 'string' ? put(measured, includeLocs, doc[nearness.field]) : measured;
        }),
  };
}
