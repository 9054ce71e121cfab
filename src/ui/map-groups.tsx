import { useMemo, useState } from 'react';
import {
  type Cluster,
  closerLook,
  clusterItems,
  isClosest,
  isOneSpot,
  type MapWindow,
  windowAround,
} from '#core/shared/cluster';
import { useDisplay } from '../platform/display';
import { Stack } from './layout';
import { LinkTo } from './link-to';
import type { MapItem, PlaceMapProps } from './place-map-props';
import { say } from './say';
import { P } from './text';

/** A side of the narrowest map holds so many marks of a finger's width, and in the elder view of the larger targets there. */
const CELLS = 6;
const ELDER_CELLS = 5;
/** What is nearest to here is shown first. */
const NEAREST = 20;
export const MAP_WORDS = {
  skip: '跳过地图',
  all: '看全部',
  count: (count: number, unit: string) => `${count} ${unit}`,
  group: (count: string, near: string) => `${count}，${near}附近，放大`,
  spot: (count: string, near: string) => `${count}在同一个地方，${near}附近，列出来`,
  listed: (count: string) => `这里有${count}：`,
  shown: (count: string) => `放大后有 ${count}`,
  here: '您在这里',
  broken: '地图打不开，请看下面的列表。',
} as const;

export type MapGroup = Cluster<MapItem>;

/** What is spoken of a mark: the name of a single item, or how many there are and what pressing does. */
export function groupLabel({ items }: MapGroup, unit: string): string {
  const [first] = items;
  if (first !== undefined && items.length === 1) {
    return first.name;
  }
  const words = isOneSpot(items) ? MAP_WORDS.spot : MAP_WORDS.group;
  return words(MAP_WORDS.count(items.length, unit), first?.region ?? '');
}

const isSame = (one: MapWindow, other: MapWindow): boolean =>
  one.span === other.span && one.middle.lng === other.middle.lng && one.middle.lat === other.middle.lat;

/** What the map was asked to show. Asking for the same again is asking anew: somebody may have dragged it away. */
interface Asked {
  readonly window: MapWindow;
  /** Nothing lies outside of it. */
  readonly isAll: boolean;
}

/** What a map shows: marks that a finger can tell apart, what was asked to be seen closer, and what is listed instead. */
export function useMapGroups({ items, unit, here }: Pick<PlaceMapProps, 'items' | 'unit' | 'here'>) {
  const whole = useMemo<Asked>(
    () => ({
      window: windowAround(here === undefined ? items : [...items.slice(0, NEAREST), here]),
      isAll: here === undefined,
    }),
    [items, here],
  );
  const [chosen, setChosen] = useState<Asked>();
  const [seen, setSeen] = useState<MapWindow>();
  const [spot, setSpot] = useState<readonly MapItem[]>();
  const asked = chosen ?? whole;
  const window = seen ?? asked.window;
  const cells = useDisplay(({ isElder }) => (isElder ? ELDER_CELLS : CELLS));
  const groups = useMemo(() => clusterItems(items, window, cells), [items, window, cells]);
  const ask = (next: Asked) => {
    setChosen(next);
    setSeen(undefined);
    setSpot(undefined);
  };
  const openUp = (group: MapGroup) => {
    const count = MAP_WORDS.count(group.items.length, unit);
    const closer = closerLook(group.items);
    // A map that was already asked for this look comes no closer.
    if (isOneSpot(group.items) || isClosest(window) || isSame(closer, asked.window)) {
      setSpot(group.items);
      say(MAP_WORDS.listed(count));
      return;
    }
    ask({ window: closer, isAll: false });
    say(MAP_WORDS.shown(count));
  };
  return {
    ...{ asked, window, groups, spot, openUp },
    showAll: () => ask({ window: windowAround(items), isAll: true }),
    /** Tells what the map came to show, by itself or under a finger. */
    setSeen,
  };
}

/** Those at one spot, by name. */
export function OneSpot({ items, unit }: { readonly items: readonly MapItem[]; readonly unit: string }) {
  return (
    <Stack gap={1}>
      <P>{MAP_WORDS.listed(MAP_WORDS.count(items.length, unit))}</P>
      {items.map(({ id, name, to }) => (
        <LinkTo key={id} to={to}>
          {name}
        </LinkTo>
      ))}
    </Stack>
  );
}
