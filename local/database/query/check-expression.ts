import { invalid } from '../failure';
import { isDoc } from '../values';

/** The expression operators of `db.command.aggregate` (@cloudbase/database 1.4.3); any other is an error. */
export const EXPRESSION_OPERATORS: ReadonlySet<string> = new Set(
  `abs add ceil divide exp floor ln log log10 mod multiply pow sqrt subtract trunc
  arrayElemAt arrayToObject concatArrays filter in indexOfArray isArray map range reduce reverseArray size slice zip
  and not or cmp eq gt gte lt lte ne cond ifNull switch
  dateFromParts dateFromString dateToString dayOfMonth dayOfWeek dayOfYear isoDayOfWeek isoWeek isoWeekYear
  millisecond minute month second hour week year
  literal mergeObjects objectToArray allElementsTrue anyElementTrue
  setDifference setEquals setIntersection setIsSubset setUnion
  concat indexOfBytes indexOfCP split strLenBytes strLenCP strcasecmp substr substrBytes substrCP toLower toUpper
  addToSet avg first last max min push stdDevPop stdDevSamp sum let`
    .split(/\s+/)
    .map((name) => `$${name}`),
);

function checkName(name: string): void {
  if (name.startsWith('$') && !EXPRESSION_OPERATORS.has(name))
    throw invalid(`Unrecognized expression '${name}'`);
  if (name === '__proto__') throw invalid('a field may not be called __proto__');
}

/** Throws for an aggregation expression with an operator that production does not offer. */
export function checkExpression(expression: unknown): void {
  if (Array.isArray(expression)) expression.forEach(checkExpression);
  if (!isDoc(expression)) return;
  for (const [name, operand] of Object.entries(expression)) {
    checkName(name);
    if (name !== '$literal') checkExpression(operand);
  }
}
