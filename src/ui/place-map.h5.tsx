import { useRef } from 'react';
import { placeIn } from '#core/shared/cluster';
import { open } from '../platform/navigate';
import { Btn } from './btn';
import { BtnRow, Stack } from './layout';
import { groupLabel, MAP_WORDS, type MapGroup, OneSpot, useMapGroups } from './map-groups';
import { type MarkProps, Marks } from './marks';
import type { PlaceMapProps } from './place-map-props';

/** A single item opens its page; a group opens up, or is listed when no closer look tells its items apart. */
function markOf(group: MapGroup, unit: string, openUp: (group: MapGroup) => void): MarkProps {
  const { items, x, y } = group;
  const [first] = items;
  const label = groupLabel(group, unit);
  if (items.length === 1 && first !== undefined) {
    const { id, look, to } = first;
    return { id, x, y, look, words: '', label, onPress: () => open(to) };
  }
  return {
    ...{ id: `group-${first?.id}`, x, y, look: 'group', words: String(items.length), label },
    onPress: () => openUp(group),
  };
}

/**
 * A plain drawn map: marks for single items and numbered marks for groups, without tiles, so that it needs no network.
 * It is an alternative to the list, never the only way, and a keyboard may skip it.
 */
export function PlaceMap({ label, items, unit, here }: PlaceMapProps) {
  const end = useRef<HTMLSpanElement>(null);
  const { asked, window, groups, spot, openUp, showAll } = useMapGroups({ items, unit, here });
  const at = here === undefined ? undefined : placeIn(window, here);
  return (
    <Stack gap={2}>
      <BtnRow>
        <Btn kind="link" onPress={() => end.current?.focus()}>
          {MAP_WORDS.skip}
        </Btn>
        {!asked.isAll && (
          <Btn icon="zoom" onPress={showAll}>
            {MAP_WORDS.all}
          </Btn>
        )}
      </BtnRow>
      <Marks
        label={label}
        marks={groups.map((group) => markOf(group, unit, openUp))}
        here={at && { ...at, label: MAP_WORDS.here }}
      />
      {spot !== undefined && <OneSpot items={spot} unit={unit} />}
      <span ref={end} tabIndex={-1} />
    </Stack>
  );
}
