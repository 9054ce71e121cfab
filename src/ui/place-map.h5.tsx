import { useMemo, useRef, useState } from 'react';
import {
  type Cluster,
  clusterItems,
  isOneSpot,
  type MapWindow,
  placeIn,
  windowAround,
} from '#core/shared/cluster';
import { open } from '../platform/navigate';
import { Btn } from './btn';
import { BtnRow, Stack } from './layout';
import { LinkTo } from './link-to';
import { type MarkProps, Marks } from './marks';
import type { MapItem, PlaceMapProps } from './place-map-props';
import { say } from './say';
import { P } from './text';

/** A side of the drawing holds so many marks of a finger's width. */
const CELLS = 5;
/** Pressing a group shows a window this much smaller. */
const CLOSER = 3;
const CLOSEST = 0.002;
const WORDS = {
  skip: '跳过地图',
  all: '看全部',
  group: (count: string, near: string) => `${count}，${near}附近，放大`,
  spot: (count: string, near: string) => `${count}在同一个地方，${near}附近，列出来`,
  listed: (count: string) => `这里有${count}：`,
  shown: (count: string) => `放大后有 ${count}`,
  here: '您在这里',
} as const;

type Group = Cluster<MapItem>;

/** A single item opens its page; a group opens up, or is listed when no closer look tells its items apart. */
function markOf(group: Group, unit: string, openUp: (group: Group) => void): MarkProps {
  const { items, x, y } = group;
  const [first] = items;
  if (items.length === 1 && first !== undefined) {
    const { id, look, name, to } = first;
    return { id, x, y, look, words: '', label: name, onPress: () => open(to) };
  }
  const count = `${items.length} ${unit}`;
  const label = (isOneSpot(items) ? WORDS.spot : WORDS.group)(count, first?.region ?? '');
  return {
    ...{ id: `group-${first?.id}`, x, y, look: 'group', words: String(items.length), label },
    onPress: () => openUp(group),
  };
}

/** Those at one spot, by name. */
function OneSpot({ items, unit }: { readonly items: readonly MapItem[]; readonly unit: string }) {
  return (
    <Stack gap={1}>
      <P>{WORDS.listed(`${items.length} ${unit}`)}</P>
      {items.map(({ id, name, to }) => (
        <LinkTo key={id} to={to}>
          {name}
        </LinkTo>
      ))}
    </Stack>
  );
}

/**
 * A plain drawn map: marks for single items and numbered marks for groups, without tiles, so that it needs no network.
 * It is an alternative to the list, never the only way, and a keyboard may skip it.
 */
export function PlaceMap({ label, items, unit, here }: PlaceMapProps) {
  const end = useRef<HTMLSpanElement>(null);
  const whole = useMemo(
    () => windowAround(here === undefined ? items : [...items.slice(0, 20), here]),
    [items, here],
  );
  const [zoomed, setZoomed] = useState<MapWindow>();
  const [spot, setSpot] = useState<readonly MapItem[]>();
  const window = zoomed ?? whole;
  const groups = useMemo(() => clusterItems(items, window, CELLS), [items, window]);
  const openUp = (group: Group) => {
    const count = `${group.items.length} ${unit}`;
    if (isOneSpot(group.items) || window.span <= CLOSEST) {
      setSpot(group.items);
      say(WORDS.listed(count));
      return;
    }
    setSpot(undefined);
    setZoomed({ middle: group.middle, span: Math.max(window.span / CLOSER, CLOSEST) });
    say(WORDS.shown(count));
  };
  const showAll = () => {
    setZoomed(undefined);
    setSpot(undefined);
  };
  const at = here === undefined ? undefined : placeIn(window, here);
  return (
    <Stack gap={2}>
      <BtnRow>
        <Btn kind="link" onPress={() => end.current?.focus()}>
          {WORDS.skip}
        </Btn>
        {zoomed !== undefined && (
          <Btn icon="zoom" onPress={showAll}>
            {WORDS.all}
          </Btn>
        )}
      </BtnRow>
      <Marks
        label={label}
        marks={groups.map((group) => markOf(group, unit, openUp))}
        here={at && { ...at, label: WORDS.here }}
      />
      {spot !== undefined && <OneSpot items={spot} unit={unit} />}
      <span ref={end} tabIndex={-1} />
    </Stack>
  );
}
