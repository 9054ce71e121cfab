import { useMemo, useState } from 'react';
import { type Cluster, clusterPlaces, type MapWindow, placeIn, windowAround } from '#core/place/cluster';
import type { Point } from '#core/place/point';
import type { PlaceBrief } from '#core/place/snapshot';
import { open } from '../../platform/navigate';
import { Btn } from '../../ui/btn';
import { BtnRow, Stack } from '../../ui/layout';
import { type MarkProps, Marks } from '../../ui/marks';
import { say } from '../../ui/say';

interface PlaceMapProps {
  /** Says that the list holds the same. */
  readonly label: string;
  readonly places: readonly PlaceBrief[];
  readonly here: Point | undefined;
}

/** A side of the drawing holds so many marks of a finger's width. */
const CELLS = 5;
/** Pressing a group of places shows a window this much smaller. */
const CLOSER = 3;
const WORDS = {
  all: '看全部',
  group: (count: number, near: string) => `${count} 处，${near}附近，放大`,
  shown: (count: number) => `放大后有 ${count} 处`,
  here: '您在这里',
} as const;

const groupName = (cluster: Cluster): string => cluster.places[0]?.regionName ?? '';

/** A group opens up; a single place opens its page. */
function markOf(cluster: Cluster, zoomTo: (cluster: Cluster) => void): MarkProps {
  const [first] = cluster.places;
  if (cluster.places.length === 1 && first !== undefined) {
    return {
      id: first.id,
      x: cluster.x,
      y: cluster.y,
      look: first.kind,
      words: '',
      label: first.name,
      onPress: () => open(`/packages/public/place/index?id=${first.id}`),
    };
  }
  return {
    id: `group-${first?.id}`,
    x: cluster.x,
    y: cluster.y,
    look: 'group',
    words: String(cluster.places.length),
    label: WORDS.group(cluster.places.length, groupName(cluster)),
    onPress: () => zoomTo(cluster),
  };
}

/**
 * A plain drawn map: marks for places and numbered marks for groups, without tiles, so that it needs no network.
 * It is an alternative to the list, never the only way.
 */
export function PlaceMap({ label, places, here }: PlaceMapProps) {
  const whole = useMemo(
    () => windowAround(here === undefined ? places : [...places.slice(0, 20), here]),
    [places, here],
  );
  const [zoomed, setZoomed] = useState<MapWindow>();
  const window = zoomed ?? whole;
  const clusters = useMemo(() => clusterPlaces(places, window, CELLS), [places, window]);
  const zoomTo = (cluster: Cluster) => {
    setZoomed({ middle: cluster.middle, span: Math.max(window.span / CLOSER, 0.002) });
    say(WORDS.shown(cluster.places.length));
  };
  const at = here === undefined ? undefined : placeIn(window, here);
  return (
    <Stack gap={2}>
      <Marks
        label={label}
        marks={clusters.map((cluster) => markOf(cluster, zoomTo))}
        here={at && { ...at, label: WORDS.here }}
      />
      {zoomed !== undefined && (
        <BtnRow>
          <Btn icon="zoom" onPress={() => setZoomed(undefined)}>
            {WORDS.all}
          </Btn>
        </BtnRow>
      )}
    </Stack>
  );
}
