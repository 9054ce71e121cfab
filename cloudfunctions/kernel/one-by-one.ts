import { Failure } from '#core/shared/failure';
import { now } from './clock';
import { logLine } from './log';
import { freshId } from './random';

/** What became of a list. */
export interface Done<TItem, TValue> {
  readonly values: readonly TValue[];
  readonly failed: readonly TItem[];
  /** The database gave up on none of them; what else fails today will fail tomorrow too. */
  readonly isReachable: boolean;
}

/** The id of what failed; nothing else of it is logged, because it may tell of a person. */
function idOf(item: unknown): string {
  const { _id, id } = (typeof item === 'object' && item !== null ? item : {}) as {
    _id?: unknown;
    id?: unknown;
  };
  return String(_id ?? id ?? '');
}

/**
 * Does something with each of a list, one after another. One that fails is logged and keeps no other from being done:
 * a document that nobody can make sense of must not stop a job for ever.
 */
export async function oneByOne<TItem, TValue>(
  call: string,
  items: readonly TItem[],
  work: (item: TItem) => Promise<TValue>,
): Promise<Done<TItem, TValue>> {
  const values: TValue[] = [];
  const failed: TItem[] = [];
  let isReachable = true;
  for (const item of items) {
    const startedAt = now();
    try {
      values.push(await work(item));
    } catch (cause) {
      failed.push(item);
      isReachable &&= !(cause instanceof Failure && cause.code === 'UNAVAILABLE');
      logLine('error', { call, about: idOf(item), requestId: freshId(), ms: now() - startedAt, cause });
    }
  }
  return { values, failed, isReachable };
}
