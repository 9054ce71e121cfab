const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const fieldsOf = (value: object): readonly string[] =>
  Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .map(([name]) => name);

/** Whether two plain values say the same: the order of fields does not matter, what is undefined is not there. */
export function sameContent(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) {
    return one === other;
  }
  const names = fieldsOf(one);
  return (
    names.length === fieldsOf(other).length && names.every((name) => sameContent(one[name], other[name]))
  );
}
