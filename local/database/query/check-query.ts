import { invalid } from '../failure';
import { isGeoOperator, readGeoCondition } from '../geo/geo-query';
import { type Doc, isDoc } from '../values';
import { checkExpression } from './check-expression';
import { checkPath } from './field-names';

type OperandCheck = (operand: unknown, operator: string) => void;

const anything: OperandCheck = () => undefined;

const list: OperandCheck = (operand, operator) => {
  if (!Array.isArray(operand)) throw invalid(`${operator} needs an array`);
};

const wholeNumber: OperandCheck = (operand, operator) => {
  if (!Number.isInteger(operand) || Number(operand) < 0)
    throw invalid(`${operator} needs a whole number from 0`);
};

const pattern: OperandCheck = (operand, operator) => {
  if (!(operand instanceof RegExp) && typeof operand !== 'string')
    throw invalid(`${operator} needs a pattern`);
};

const modulus: OperandCheck = (operand, operator) => {
  const ok =
    Array.isArray(operand) && operand.length === 2 && operand.every(Number.isFinite) && operand[0] !== 0;
  if (!ok) throw invalid(`${operator} needs [divisor, remainder]`);
};

const condition: OperandCheck = (operand, operator) => {
  if (operand instanceof RegExp) return;
  if (!isDoc(operand) || !isOperators(operand)) throw invalid(`${operator} needs an operator`);
  checkOperators(operand);
};

const elements: OperandCheck = (operand, operator) => {
  if (!isDoc(operand)) throw invalid(`${operator} needs an object`);
  if (isOperators(operand)) checkOperators(operand);
  else checkQuery(operand);
};

const allOf: OperandCheck = (operand, operator) => {
  list(operand, operator);
  for (const entry of operand as readonly unknown[]) {
    if (isDoc(entry) && '$elemMatch' in entry) elements(entry.$elemMatch, '$elemMatch');
  }
};

/** The operators a field's condition may use; any other is an error. */
const OPERATORS: Readonly<Record<string, OperandCheck>> = {
  $eq: anything,
  $ne: anything,
  $gt: anything,
  $gte: anything,
  $lt: anything,
  $lte: anything,
  $in: list,
  $nin: list,
  $all: allOf,
  $exists: anything,
  $size: wholeNumber,
  $mod: modulus,
  $regex: pattern,
  $options: anything,
  $not: condition,
  $elemMatch: elements,
};

/** Whether an object is a set of operators (`{$gt: 1}`) and not a value to compare with. */
export function isOperators(value: Doc): boolean {
  const names = Object.keys(value);
  return names[0]?.startsWith('$') === true;
}

function checkOperators(operators: Doc): void {
  for (const [operator, operand] of Object.entries(operators)) {
    if (isGeoOperator(operator)) {
      readGeoCondition(operator, operand);
      continue;
    }
    const check = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
    if (check === undefined) throw invalid(`unknown operator: ${operator}`);
    check(operand, operator);
  }
}

const LOGIC: ReadonlySet<string> = new Set(['$and', '$or', '$nor']);

/** Throws unless a query uses only what this database knows exactly; strict, so that nothing is guessed. */
export function checkQuery(query: Doc): void {
  for (const [name, value] of Object.entries(query)) {
    if (LOGIC.has(name)) checkBranches(name, value);
    else if (name === '$expr') checkExpression(value);
    else if (name.startsWith('$')) throw invalid(`unknown top level operator: ${name}`);
    else {
      checkPath(name);
      if (isDoc(value) && isOperators(value)) checkOperators(value);
    }
  }
}

function checkBranches(name: string, branches: unknown): void {
  if (!Array.isArray(branches) || branches.length === 0 || !branches.every(isDoc)) {
    throw invalid(`${name} needs an array of queries`);
  }
  for (const branch of branches) checkQuery(branch);
}
