/** What SQLite is given for a field's value. SQLite orders NULL, numbers, text, blobs: the order MongoDB has. */
export type SqlKey = null | number | string | Buffer;

/** First byte of a blob key, in MongoDB's order of types; everything before 8 has no exact order in SQL. */
const TAG = { object: 4, array: 5, oddText: 3, boolean: 8, date: 9, end: 10 } as const;

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Text that SQLite would not give back as it was: cut at NUL, or no valid UTF-8. */
const isOddText = (text: string): boolean => text.includes('\0') || LONE_SURROGATE.test(text);

function dateKey(date: Date): Buffer {
  const key = Buffer.alloc(9);
  key.writeUInt8(TAG.date, 0);
  key.writeBigUInt64BE(BigInt(date.getTime()) + 2n ** 63n, 1);
  return key;
}

const tagged = (tag: number, value: unknown): Buffer =>
  Buffer.concat([Buffer.of(tag), Buffer.from(JSON.stringify(value))]);

/** The key of a value, equal for equal values and ordered as MongoDB orders, except where `isExactKey` says no. */
export function sqlKey(value: unknown): SqlKey {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Buffer.of(TAG.boolean, Number(value));
  if (typeof value === 'string') return isOddText(value) ? tagged(TAG.oddText, value) : value;
  if (value instanceof Date) return dateKey(value);
  return tagged(Array.isArray(value) ? TAG.array : TAG.object, value);
}

/** Whether SQL can compare and order this value by its key alone. */
export function isExactKey(value: unknown): boolean {
  if (value === undefined || value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return !Number.isNaN(value);
  return value instanceof Date || (typeof value === 'string' && !isOddText(value));
}

/**
 * The keys a value's type spans, `[from, to)`: MongoDB's `$gt 5` finds numbers only, never text.
 * `null` is an open end.
 */
export function keyRange(value: unknown): readonly [SqlKey, SqlKey] {
  if (typeof value === 'number') return [null, ''];
  if (typeof value === 'string') return ['', Buffer.alloc(0)];
  if (typeof value === 'boolean') return [Buffer.of(TAG.boolean), Buffer.of(TAG.date)];
  return [Buffer.of(TAG.date), Buffer.of(TAG.end)];
}

/** One text for a whole index key, to tell keys apart in memory. */
export function keyText(values: readonly unknown[]): string {
  return JSON.stringify(
    values.map((value) => {
      const key = sqlKey(value);
      return Buffer.isBuffer(key) ? { blob: key.toString('hex') } : key;
    }),
  );
}
