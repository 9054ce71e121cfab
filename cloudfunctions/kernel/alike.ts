import { isDeepStrictEqual } from 'node:util';

/** Whether two values say the same, whatever the order of their fields. */
export const alike = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one, other);
