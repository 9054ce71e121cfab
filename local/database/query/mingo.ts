import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import { Lazy } from 'mingo/lazy';
import * as accumulatorOperators from 'mingo/operators/accumulator';
import * as expressionOperators from 'mingo/operators/expression';
import * as pipelineOperators from 'mingo/operators/pipeline';
import * as projectionOperators from 'mingo/operators/projection';
import { Query } from 'mingo/query';
import type { Options } from 'mingo/types';
import { DatabaseFailure, invalid } from '../failure';
import { type SortSpec, sortDocs } from '../order';
import { copyOf, type Doc, isDoc, type MutableDoc } from '../values';
import { checkQuery } from './check-query';
import { checkPath } from './field-names';
import { queryOperators } from './operators';

type Sequence = ReturnType<typeof Lazy>;

const sortStage = (docs: Sequence, spec: SortSpec): Sequence =>
  docs.transform((all) => Lazy(sortDocs(all as readonly Doc[], spec)));

type Operators = NonNullable<Parameters<typeof Context.init>[0]>;

const context = Context.init({
  accumulator: accumulatorOperators,
  expression: expressionOperators,
  pipeline: { ...pipelineOperators, $sort: sortStage },
  projection: projectionOperators,
  query: queryOperators,
} as unknown as Operators);

const options: Partial<Options> = { context, scriptEnabled: false };

/** Runs mingo and gives its complaints the shape of a database answer. */
function speaking<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof DatabaseFailure) throw error;
    throw invalid(error instanceof Error ? error.message : String(error));
  }
}

/** Makes the test that decides whether a document answers a query; refuses a query it does not fully know. */
export function matcherOf(query: Doc): (doc: Doc) => boolean {
  checkQuery(query);
  const compiled = speaking(() => new Query(query as MutableDoc, options));
  return (doc) => compiled.test(doc as MutableDoc);
}

const isSlice = (value: unknown): boolean => isDoc(value) && value.$slice !== undefined;

function checkProjection(projection: Doc): void {
  for (const [field, value] of Object.entries(projection)) {
    checkPath(field);
    const [name, ...more] = isDoc(value) ? Object.keys(value) : [];
    const known = name === '$slice' || name === '$elemMatch';
    const isFlag = value === 0 || value === 1 || typeof value === 'boolean';
    if (!isFlag && (!known || more.length > 0))
      throw invalid(`projection of ${field}: 0, 1, $slice or $elemMatch`);
    if (name === '$slice' && field.includes('.'))
      throw invalid('$slice of a nested field is not supported here');
  }
}

/** Cuts documents down to a projection: 0/1 by field, `$slice`, `$elemMatch`. */
export function project(docs: readonly Doc[], projection: Doc): readonly Doc[] {
  checkProjection(projection);
  // mingo drops fields from the very document it is given.
  const cut = speaking(() => new Query({}, options).find<MutableDoc>(copyOf([...docs]), projection).all());
  // Slices alone leave the other fields where they are; mingo takes them for a choice of fields.
  const keepsOthers = Object.values(projection).every(isSlice);
  return keepsOthers ? docs.map((doc, i) => ({ ...doc, ...cut[i] })) : cut;
}

/** Runs the stages of an aggregation over documents in memory. */
export function runPipeline(
  docs: readonly Doc[],
  stages: readonly Doc[],
  collection: (name: string) => readonly Doc[],
): readonly Doc[] {
  return speaking(() =>
    new Aggregator([...stages], {
      ...options,
      collectionResolver: (name) => [...collection(name)],
    }).run<MutableDoc>([...docs]),
  );
}
