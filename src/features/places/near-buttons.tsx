import { useState } from 'react';
import { canLocate, whereAmI } from '../../platform/location';
import { Btn } from '../../ui/btn';
import { Stack } from '../../ui/layout';
import { StatusLine } from '../../ui/status-line';
import { P } from '../../ui/text';
import { POSITION_WORDS } from '../../words/position';
import { usePlaceSearch } from './search-store';
import { useOwnRegion, useRegionStart } from './use-from';
import { PLACES_WORDS } from './words';

/** Sorting from a region, which needs no position. */
function RegionButton() {
  const { start, startFrom } = usePlaceSearch();
  const from = useRegionStart();
  if (from?.region === undefined) {
    return null;
  }
  const isOn = start === 'region';
  return (
    <Stack gap={1}>
      <Btn icon="near" onPress={() => startFrom(isOn ? undefined : 'region')} isPressed={isOn}>
        {PLACES_WORDS.nearRegion}
      </Btn>
      <P tone="soft">{PLACES_WORDS.nearRegionHint(from.region)}</P>
    </Stack>
  );
}

/** Where a device cannot be asked where it is: from a region, or how to come by one. */
function WithoutPosition() {
  return useOwnRegion() === undefined ? <P tone="soft">{PLACES_WORDS.nearNeedsRegion}</P> : <RegionButton />;
}

/** Sorting by distance asks for the position once, on a press; where it is not to be had, a region will do. */
export function NearButtons() {
  const { start, startFrom } = usePlaceSearch();
  const [state, setState] = useState<'idle' | 'locating' | 'refused'>('idle');
  if (!canLocate) {
    return <WithoutPosition />;
  }
  const locate = async () => {
    setState('locating');
    const point = await whereAmI();
    startFrom(point);
    setState(point === undefined ? 'refused' : 'idle');
  };
  return (
    <Stack gap={1}>
      <Btn
        icon="near"
        onPress={() => void locate()}
        busy={state === 'locating' ? POSITION_WORDS.locating : undefined}
        isPressed={start !== undefined && start !== 'region'}
      >
        {PLACES_WORDS.near}
      </Btn>
      {state === 'idle' && start === undefined && <P tone="soft">{POSITION_WORDS.promise}</P>}
      <StatusLine>{state === 'refused' && POSITION_WORDS.useRegion}</StatusLine>
      {state === 'refused' && <RegionButton />}
    </Stack>
  );
}
