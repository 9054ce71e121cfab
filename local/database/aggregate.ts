import type { Collection } from './collection';
import { readGeoNear } from './geo/geo-near';
import { checkPipeline } from './query/check-pipeline';
import { runPipeline } from './query/mingo';
import { scan, type View } from './scan';
import { type Doc, isDoc } from './values';

/** The documents a pipeline begins with, and the stages left to run: a first `$match` uses the indexes. */
function source(view: View, collection: Collection, stages: readonly Doc[]) {
  const [first, ...rest] = stages;
  if (first?.$geoNear !== undefined) {
    const { query, finish } = readGeoNear(collection, first.$geoNear);
    checkPipeline(rest);
    return { docs: finish([...scan(view, collection, { query })]), rest };
  }
  checkPipeline(stages);
  if (isDoc(first?.$match)) return { docs: [...scan(view, collection, { query: first.$match })], rest };
  return { docs: [...scan(view, collection, { query: {} })], rest: stages };
}

/** Runs an aggregation on the committed state. `lookup` finds other collections by name. */
export function aggregate(
  view: View,
  request: { readonly collection: Collection; readonly stages: readonly Doc[] },
  lookup: (name: string) => Collection,
): readonly Doc[] {
  const { docs, rest } = source(view, request.collection, request.stages);
  return runPipeline(docs, rest, (name) => [...scan(view, lookup(name), { query: {} })]);
}
