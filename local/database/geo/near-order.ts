import type { Collection } from '../collection';
import { invalid, refused } from '../failure';
import { type Doc, isDoc, valuesAt } from '../values';
import { readGeoCondition } from './geo-query';
import { asPoint, type Position } from './point';
import { distanceMetres } from './sphere';

/** Where a query measures from: `$nearSphere` also sorts, nearest first. */
export interface Nearness {
  readonly field: string;
  readonly from: Position;
}

/** Finds the one `$nearSphere` of a query, at its top or in `$and`; the field must have a geo index. */
export function nearnessOf(collection: Collection, query: Doc): Nearness | undefined {
  const [first, ...more] = findNear(query);
  if (more.length > 0) throw invalid('Too many $nearSphere expressions');
  if (timesNamed(query) > (first === undefined ? 0 : 1)) {
    throw invalid('$nearSphere must stand at the top of a query, or in its $and');
  }
  if (first !== undefined && !collection.geoIndexes.some(({ field }) => field === first.field)) {
    throw refused('error processing query: planner returned error: unable to find index for $geoNear query');
  }
  return first;
}

function timesNamed(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, part) => sum + timesNamed(part), 0);
  if (!isDoc(value)) return 0;
  return Object.entries(value).reduce((sum, [name, part]) => {
    return sum + (name === '$nearSphere' ? 1 : 0) + timesNamed(part);
  }, 0);
}

function findNear(query: Doc): readonly Nearness[] {
  return Object.entries(query).flatMap(([name, value]): readonly Nearness[] => {
    if (name === '$and') return (value as readonly Doc[]).flatMap(findNear);
    if (!isDoc(value) || value.$nearSphere === undefined) return [];
    const { near } = readGeoCondition('$nearSphere', value.$nearSphere);
    return near === undefined ? [] : [{ field: name, from: near }];
  });
}

/** Metres from a position to the point a document holds; a document without one is infinitely far. */
export function metresTo(doc: Doc, { field, from }: Nearness): number {
  const points = valuesAt(doc, field.split('.')).map(asPoint);
  return Math.min(...points.map((point) => (point === undefined ? Infinity : distanceMetres(point, from))));
}

/** Sorts by distance, nearest first, keeping the given order among equals. */
export function sortByDistance(docs: readonly Doc[], nearness: Nearness): readonly Doc[] {
  return docs
    .map((doc) => ({ doc, metres: metresTo(doc, nearness) }))
    .sort((a, b) => a.metres - b.metres)
    .map(({ doc }) => doc);
}
