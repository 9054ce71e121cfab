import { useState } from 'react';
import { canLocate, whereAmI } from '../../platform/location';
import { SingleChoice } from '../../ui/choices';
import { Stack } from '../../ui/layout';
import { StatusLine } from '../../ui/status-line';
import { POSITION_WORDS } from '../../words/position';
import type { Near } from './filter-store';
import { FILTER_WORDS } from './words';

const DISTANCES_KM = [5, 10, 20, 50] as const;
type Distance = 'any' | `${(typeof DISTANCES_KM)[number]}`;

const OPTIONS: readonly { readonly value: Distance; readonly words: string }[] = [
  { value: 'any', words: FILTER_WORDS.howeverFar },
  ...DISTANCES_KM.map((km) => ({ value: `${km}` as const, words: FILTER_WORDS.withinKm(km) })),
];

interface NearChoiceProps {
  readonly near: Near | undefined;
  readonly onChange: (near: Near | undefined) => void;
}

/**
 * How far away an activity may be. The position is asked for when a distance is chosen, and never leaves the device;
 * where a device cannot be asked the question is left out.
 */
export function NearChoice({ near, onChange }: NearChoiceProps) {
  const [state, setState] = useState<'idle' | 'locating' | 'refused'>('idle');
  if (!canLocate) {
    return null;
  }
  const choose = async (distance: Distance) => {
    if (distance === 'any') {
      setState('idle');
      onChange(undefined);
      return;
    }
    const withinKm = Number(distance);
    if (near !== undefined) {
      onChange({ ...near, withinKm });
      return;
    }
    setState('locating');
    const point = await whereAmI();
    setState(point === undefined ? 'refused' : 'idle');
    onChange(point && { point, withinKm });
  };
  return (
    <Stack gap={1}>
      <SingleChoice
        legend={FILTER_WORDS.near}
        hint={FILTER_WORDS.nearHint}
        options={OPTIONS}
        value={near === undefined ? 'any' : (`${near.withinKm}` as Distance)}
        onChange={(distance) => void choose(distance)}
      />
      <StatusLine>
        {state === 'locating' && POSITION_WORDS.locating}
        {state === 'refused' && POSITION_WORDS.useRegion}
      </StatusLine>
    </Stack>
  );
}
