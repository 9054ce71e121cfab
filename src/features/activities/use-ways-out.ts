import { useEffect, useState } from 'react';
import { call } from '../../backend/call';
import { now } from '../../platform/clock';
import { type Condition, conditionsOf } from './conditions';
import { type ActivityFilter, requestOf } from './filter-store';

/** A condition that stands in the way, and how many activities there are without it. */
export interface WayOut extends Condition {
  readonly total: number;
}

/** More questions at once would keep a slow phone waiting. */
const MOST_ASKED = 8;

/** What is within reach only this device knows, so with a distance chosen the distance is the one to ask about. */
const asked = (filter: ActivityFilter): readonly Condition[] =>
  conditionsOf(filter)
    .filter(({ without }) => without.near === undefined)
    .slice(0, MOST_ASKED);

async function wayOut(condition: Condition): Promise<readonly WayOut[]> {
  const answer = await call('list-activities', { ...requestOf(condition.without, now()), limit: 1 });
  const total = answer.ok ? (answer.value.total ?? 0) : 0;
  return total === 0 ? [] : [{ ...condition, total }];
}

/** Which single condition to give up when a filter finds nothing, most activities first; `undefined` while counting. */
export function useWaysOut(filter: ActivityFilter): readonly WayOut[] | undefined {
  const [counted, setCounted] = useState<{
    readonly filter: ActivityFilter;
    readonly ways: readonly WayOut[];
  }>();
  useEffect(() => {
    let isWanted = true;
    void Promise.all(asked(filter).map(wayOut)).then((found) => {
      if (isWanted) {
        setCounted({ filter, ways: found.flat().sort((one, other) => other.total - one.total) });
      }
    });
    return () => {
      isWanted = false;
    };
  }, [filter]);
  return counted?.filter === filter ? counted.ways : undefined;
}
