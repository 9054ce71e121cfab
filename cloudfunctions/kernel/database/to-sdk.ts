import type { Test } from './condition';
import { type SdkOperator, sdkDatabase } from './sdk-database';

/** Above every character that occurs in ids, codes and names. */
const HIGHEST = '\uffff';

function operatorOf(test: Test): SdkOperator {
  const _ = sdkDatabase().command;
  switch (test.is) {
    case 'equal':
      return _.eq(test.value);
    case 'unequal':
      return _.neq(test.value);
    case 'above':
      return _.gt(test.value);
    case 'below':
      return _.lt(test.value);
    case 'atLeast':
      return _.gte(test.value);
    case 'atMost':
      return _.lte(test.value);
    case 'oneOf':
      return _.in(test.values);
    case 'hasAll':
      return _.all(test.values);
    case 'startsWith':
      return _.gte(test.prefix).and(_.lt(test.prefix + HIGHEST));
  }
}

const isTest = (given: unknown): given is Test =>
  typeof given === 'object' && given !== null && 'is' in given;

/** Turns tests into the SDK's operators. A bare value never gets through: the SDK would flatten it. */
export function sdkWhere(where: object): Readonly<Record<string, SdkOperator>> {
  const given = Object.entries(where) as [string, Test | readonly Test[] | undefined][];
  const fields = given.flatMap(([field, tests]) => {
    const operators = (isTest(tests) ? [tests] : (tests ?? [])).map(operatorOf);
    return operators.length === 0 ? [] : [[field, operators.reduce((all, one) => all.and(one))] as const];
  });
  return Object.fromEntries(fields);
}

/** A copy without `undefined`, which the wire would turn into null. */
export function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutUndefined);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const kept = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutUndefined(inner)]));
}

const mapped = (fields: object | undefined, turn: (value: never) => unknown): [string, unknown][] =>
  Object.entries(fields ?? {}).map(([field, value]) => [field, turn(value as never)]);

/** A change of a document of whatever type. */
export interface AnyChange {
  readonly set?: object | undefined;
  readonly inc?: object;
  readonly push?: object;
  readonly pull?: object;
}

/**
 * Turns a change into the SDK's operators. Every value is set whole (`_.set`), because the SDK would merge objects
 * and drop empty ones; `rev` grows so that the server counts the document as changed.
 */
export function sdkChange(change: AnyChange, writeToken: string): Readonly<Record<string, unknown>> {
  const _ = sdkDatabase().command;
  return Object.fromEntries([
    ...mapped(change.set, (value) => (value === undefined ? _.remove() : _.set(withoutUndefined(value)))),
    ...mapped(change.inc, (by) => _.inc(by)),
    ...mapped(change.push, (value) => _.push([withoutUndefined(value)])),
    ...mapped(change.pull, (value) => _.pull(value)),
    ['rev', _.inc(1)],
    ['writeToken', _.set(writeToken)],
  ]);
}
