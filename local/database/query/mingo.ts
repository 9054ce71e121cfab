import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import * as accumulatorOperators from 'mingo/operators/accumulator';
import * as expressionOperators from 'mingo/operators/expression';
import * as pipelineOperators from 'mingo/operators/pipeline';
import * as projectionOperators from 'mingo/operators/projection';
import { Query } from 'mingo/query';
import type { Options } from 'mingo/types';
import { DatabaseFailure, invalid } from '../failure';
import { type SortSpec, sortDocs } from '../order';
import type { Doc, MutableDoc } from '../values';
import { checkQuery } from './check-query';
import { queryOperators } from './operators';

/** The part of mingo's lazy sequence that a stage needs. */
interface Sequence {
  readonly transform: (change: (docs: readonly Doc[]) => Doc[]) => Sequence;
}

const sortStage = (docs: Sequence, spec: SortSpec): Sequence => docs.transform((all) => sortDocs(all, spec));

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

/** Cuts documents down to a projection: 0/1 by field, `$slice`, `$elemMatch`. */
export function project(docs: readonly Doc[], projection: Doc): readonly Doc[] {
  return speaking(() => new Query({}, options).find<MutableDoc>([...docs], projection).all());
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
