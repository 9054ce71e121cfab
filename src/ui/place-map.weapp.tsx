import { Map as WechatMap } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { scaleOf, type Theme, themeOf, useDisplay } from '../platform/display';
import { open } from '../platform/navigate';
import { Block } from './base/block';
import { bringIntoView } from './base/bring-into-view';
import { aria } from './base/semantics';
import { Btn } from './btn';
import { BtnRow, Stack } from './layout';
import { groupLabel, MAP_WORDS, type MapGroup, OneSpot, useMapGroups } from './map-groups';
import { type MapMoved, pointsToShow, windowSeen } from './map-region';
import type { PlaceMapProps } from './place-map-props';
import { P } from './text';
import { THEMES } from './tokens.gen';

const PIN = '/assets/tabs/light/places-chosen.png';
const END = 'map-end';
/** What a finger finds, in pixels; the elder view's are larger. */
const TARGET = 48;
const ELDER_TARGET = 60;
const LETTERS = 16;

interface MarkLook {
  readonly unit: string;
  readonly size: number;
  readonly fontSize: number;
  readonly theme: Theme;
}

function useMarkLook(unit: string): MarkLook {
  const isElder = useDisplay((display) => display.isElder);
  const fontSize = LETTERS * useDisplay(scaleOf);
  return { unit, size: isElder ? ELDER_TARGET : TARGET, fontSize, theme: useDisplay(themeOf) };
}

/** A group bears its number in words, in a bubble that is pressed as the mark is. */
function markerOf(group: MapGroup, id: number, { unit, size, fontSize, theme }: MarkLook) {
  const { middle, items } = group;
  const { fg, surface, brand } = THEMES[theme];
  const bubble = {
    content: MAP_WORDS.count(items.length, unit),
    ...{ color: fg, bgColor: surface, borderColor: brand, borderWidth: 2, borderRadius: 8 },
    ...{ fontSize, padding: 8, anchorX: 0, anchorY: 0, textAlign: 'center' as const },
    display: 'ALWAYS' as const,
  };
  return {
    ...{ id, longitude: middle.lng, latitude: middle.lat, iconPath: PIN, width: size, height: size },
    ariaLabel: groupLabel(group, unit),
    ...(items.length > 1 && { callout: bubble }),
  };
}

/**
 * Items on WeChat's map: a mark opens its page, a group opens up. Always beside a list with the same content; a screen
 * reader may skip it, and where WeChat cannot draw it the list is enough.
 */
export function PlaceMap({ label, items, unit, here }: PlaceMapProps) {
  const [isBroken, setBroken] = useState(false);
  const { asked, groups, spot, openUp, showAll, setSeen } = useMapGroups({ items, unit, here });
  const look = useMarkLook(unit);
  const corners = useMemo(() => pointsToShow(asked.window), [asked]);
  // Where WeChat begins; told once, for telling it anew would move a map that somebody dragged.
  const [start] = useState(asked.window.middle);
  if (isBroken) return <P tone="soft">{MAP_WORDS.broken}</P>;
  const press = (mark: number | string) => {
    const group = groups[Number(mark)];
    const [only] = group?.items ?? [];
    if (group?.items.length === 1 && only !== undefined) open(only.to);
    else if (group !== undefined) openUp(group);
  };
  return (
    <Stack gap={2}>
      <BtnRow>
        <Btn kind="link" onPress={() => bringIntoView(END)}>
          {MAP_WORDS.skip}
        </Btn>
        <Btn icon="zoom" onPress={showAll}>
          {MAP_WORDS.all}
        </Btn>
      </BtnRow>
      <WechatMap
        className="map"
        longitude={start.lng}
        latitude={start.lat}
        scale={11}
        includePoints={corners}
        markers={groups.map((group, at) => markerOf(group, at, look))}
        onMarkerTap={({ detail }) => press(detail.markerId)}
        onCallOutTap={({ detail }) => press(detail.markerId)}
        onRegionChange={({ type, detail }) => {
          if (type === 'end') setSeen(windowSeen(detail as unknown as MapMoved));
        }}
        onError={() => setBroken(true)}
        {...aria({ label })}
      />
      {spot !== undefined && <OneSpot items={spot} unit={unit} />}
      <Block id={END} />
    </Stack>
  );
}
