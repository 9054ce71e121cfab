import { useMemo } from 'react';
import type { Point } from '#core/place/point';
import { Stack } from '../../ui/layout';
import { PlaceMap } from '../../ui/place-map';
import type { MapItem } from '../../ui/place-map-props';
import { P } from '../../ui/text';
import type { FoundActivity } from './use-within-reach';
import { ACTIVITIES_WORDS as WORDS } from './words';

/** What a map shows of activities; those without a point stand in the list only. */
export const mapItemsOf = (found: readonly FoundActivity[]): readonly MapItem[] =>
  found.flatMap(({ card: { id, title, region, point } }) =>
    point === undefined
      ? []
      : [
          {
            ...{ id, name: title, look: 'activity' as const, region: region.name, ...point },
            to: `/packages/public/activity/index?id=${id}`,
          },
        ],
  );

interface ActivitiesMapProps {
  readonly found: readonly FoundActivity[];
  readonly here: Point | undefined;
}

/** The activities of the list below on a map, and how many of them are not on it. */
export function ActivitiesMap({ found, here }: ActivitiesMapProps) {
  const items = useMemo(() => mapItemsOf(found), [found]);
  const rest = found.length - items.length;
  return (
    <Stack gap={2}>
      {items.length > 0 && <PlaceMap label={WORDS.mapLabel} items={items} unit={WORDS.unit} here={here} />}
      <P tone="soft">{WORDS.onMap(items.length, rest)}</P>
    </Stack>
  );
}
