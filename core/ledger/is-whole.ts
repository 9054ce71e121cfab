/** Whether a value can be written in canonical text: no fractions, no null, nothing but plain data. */
export function isWhole(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return true;
    case 'number':
      return Number.isSafeInteger(value);
    case 'object':
      return value !== null && Object.values(value).every(isWhole);
    default:
      return false;
  }
}
