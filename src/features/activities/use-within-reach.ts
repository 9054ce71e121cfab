import { useEffect, useState } from 'react';
import type { ActivityCard } from '#core/activity/cards';
import { metresBetween } from '#core/place/point';
import type { Pages } from '../../backend/use-pages';
import type { LoadedShape } from '../../ui/loaded-view';
import type { Near } from './filter-store';

/** A press finds a screenful, but reads no further than this: who pays for the network decides to go on. */
const FOUND_A_PRESS = 20;
export const READ_A_PRESS = 250;

/** An activity of the list, with the metres to it when a distance was chosen. */
export interface FoundActivity {
  readonly card: ActivityCard;
  readonly metres?: number;
}

/** Those within reach, in the order of the list; what has no point on the map is never within reach. */
export function withinReach(
  cards: readonly ActivityCard[],
  near: Near | undefined,
): readonly FoundActivity[] {
  if (near === undefined) {
    return cards.map((card) => ({ card }));
  }
  return cards.flatMap((card) => {
    const metres = card.point && metresBetween(near.point, card.point);
    return metres === undefined || metres > near.withinKm * 1000 ? [] : [{ card, metres }];
  });
}

export interface WithinReach {
  readonly loaded: LoadedShape<readonly FoundActivity[]>;
  readonly more: Pages<ActivityCard>['more'];
  /** How many activities were looked at. */
  readonly read: number;
  readonly goOn: () => void;
}

/**
 * The rows of a list that are within reach. The server does not know where anybody is, so this device reads on page
 * by page until it has a screenful, has read enough for one press, or the list ends.
 */
export function useWithinReach(pages: Pages<ActivityCard>, near: Near | undefined): WithinReach {
  const [presses, setPresses] = useState(1);
  const { first, rows, more, loadMore } = pages;
  const found = withinReach(rows, near);
  const isShort = found.length < FOUND_A_PRESS * presses && rows.length < READ_A_PRESS * presses;
  const readsOn = near !== undefined && isShort && (more === 'available' || more === 'loading');
  useEffect(() => {
    if (readsOn && more === 'available') {
      loadMore();
    }
  }, [readsOn, more, loadMore]);
  const goOn = () => {
    setPresses(near === undefined ? 1 : presses + 1);
    if (near === undefined || more === 'failed') {
      loadMore();
    }
  };
  return {
    loaded: loadedOf(first, { found, readsOn, more }),
    more: readsOn ? 'loading' : more,
    read: rows.length,
    goOn,
  };
}

interface Reading {
  readonly found: readonly FoundActivity[];
  readonly readsOn: boolean;
  readonly more: Pages<ActivityCard>['more'];
}

function loadedOf(
  first: Pages<ActivityCard>['first'],
  { found, readsOn, more }: Reading,
): LoadedShape<readonly FoundActivity[]> {
  if (first.kind !== 'done') {
    return first;
  }
  if (found.length === 0 && readsOn) {
    return { kind: 'loading' };
  }
  return found.length === 0 && more === 'none'
    ? { kind: 'empty', refresh: first.refresh }
    : { kind: 'done', value: found };
}
