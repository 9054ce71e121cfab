import { invalid } from '../failure';
import { type Doc, isDoc } from '../values';
import { checkExpression } from './check-expression';
import { checkQuery } from './check-query';

type StageCheck = (argument: unknown) => void;

const whole: StageCheck = (argument) => {
  if (!Number.isInteger(argument) || Number(argument) < 0)
    throw invalid('$limit and $skip need a whole number');
};

const sort: StageCheck = (argument) => {
  if (!isDoc(argument) || !Object.values(argument).every((way) => way === 1 || way === -1)) {
    throw invalid('$sort needs 1 or -1 by field');
  }
};

const match: StageCheck = (argument) => {
  if (!isDoc(argument)) throw invalid('$match needs a query');
  if (JSON.stringify(argument).includes('"$nearSphere"')) {
    throw invalid('$geoNear, $near, and $nearSphere are not allowed in this context');
  }
  checkQuery(argument);
};

const lookup: StageCheck = (argument) => {
  if (!isDoc(argument)) throw invalid('$lookup needs an object');
  const { from, as, localField, foreignField, let: variables, pipeline, ...rest } = argument;
  const stranger = Object.keys(rest)[0];
  if (stranger !== undefined) throw invalid(`unknown argument to $lookup: ${stranger}`);
  if (typeof from !== 'string' || typeof as !== 'string') throw invalid('$lookup needs from and as');
  if ((localField === undefined) !== (foreignField === undefined)) throw invalid('$lookup needs both fields');
  if (localField === undefined && pipeline === undefined) throw invalid('$lookup needs fields or a pipeline');
  if (variables !== undefined) checkExpression(variables);
  if (pipeline !== undefined) checkPipeline(pipeline);
};

const unwind: StageCheck = (argument) => {
  const path = isDoc(argument) ? argument.path : argument;
  if (typeof path !== 'string' || !path.startsWith('$'))
    throw invalid('$unwind needs a path that begins with $');
};

const sample: StageCheck = (argument) => {
  if (!isDoc(argument) || !Number.isInteger(argument.size)) throw invalid('$sample needs size');
};

const title: StageCheck = (argument) => {
  if (typeof argument !== 'string' || argument === '' || /^\$|\./.test(argument))
    throw invalid('$count needs a name');
};

/** The stages `@cloudbase/database` 1.4.3 can send; `$geoNear` is first and handled before. */
const STAGES: Readonly<Record<string, StageCheck>> = {
  $addFields: checkExpression,
  $bucket: checkExpression,
  $bucketAuto: checkExpression,
  $count: title,
  $group: checkExpression,
  $limit: whole,
  $lookup: lookup,
  $match: match,
  $project: checkExpression,
  $replaceRoot: checkExpression,
  $sample: sample,
  $skip: whole,
  $sort: sort,
  $sortByCount: checkExpression,
  $unwind: unwind,
};

/** Throws unless every stage is one production offers, of the right shape. */
export function checkPipeline(stages: unknown): asserts stages is readonly Doc[] {
  if (!Array.isArray(stages)) throw invalid('a pipeline is an array of stages');
  for (const stage of stages) {
    const [entry, ...more] = isDoc(stage) ? Object.entries(stage) : [];
    if (entry === undefined || more.length > 0) throw invalid('a stage has exactly one operator');
    const [name, argument] = entry;
    const check = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined;
    if (check === undefined) throw invalid(`Unrecognized pipeline stage name: '${name}'`);
    check(argument);
  }
}
