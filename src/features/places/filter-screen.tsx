import { useState } from 'react';
import { ACCESS_FEATURES } from '#core/access/features';
import { goBackOr } from '../../platform/navigate';
import { Btn } from '../../ui/btn';
import { Choices, SingleChoice } from '../../ui/choices';
import { Stack } from '../../ui/layout';
import { Page } from '../../ui/page';
import { RegionPicker } from '../../ui/region-picker';
import { StatusLine } from '../../ui/status-line';
import { StickyAction } from '../../ui/sticky-action';
import { ACCESS_WORDS } from '../../words/access';
import { NO_PLACE_FILTER, type PlaceFilter, usePlaceSearch } from './search-store';
import { useFoundPlaces } from './use-found-places';
import { PLACE_FILTER_WORDS, PLACES_WORDS } from './words';

const KINDS = [
  { value: 'any', words: PLACE_FILTER_WORDS.anyKind },
  { value: 'base', words: PLACES_WORDS.base },
  { value: 'station', words: PLACES_WORDS.station },
] as const;
const FEATURES = ACCESS_FEATURES.map((value) => ({ value, words: ACCESS_WORDS[value].words }));

function withKind(filter: PlaceFilter, kind: (typeof KINDS)[number]['value']): PlaceFilter {
  const { kind: _before, ...rest } = filter;
  return kind === 'any' ? rest : { ...rest, kind };
}

function withRegion(filter: PlaceFilter, region: PlaceFilter['region']): PlaceFilter {
  const { region: _before, ...rest } = filter;
  return region === undefined ? rest : { ...rest, region };
}

type Found = ReturnType<typeof useFoundPlaces>;

/** How many places there are; undefined while nobody knows. */
function totalOf(found: Found): number | undefined {
  if (found.kind === 'empty') {
    return 0;
  }
  return found.kind === 'done' ? found.value.length : undefined;
}

function countWords(found: Found): string {
  const total = totalOf(found);
  if (total === undefined) {
    return found.kind === 'failed' ? PLACE_FILTER_WORDS.unknown : PLACES_WORDS.loading;
  }
  return total === 0 ? PLACE_FILTER_WORDS.none : PLACES_WORDS.count(total, undefined);
}

/** 筛选: kind, region and facilities on a page of their own; the number of results is counted on the phone. */
export function PlaceFilterScreen() {
  const store = usePlaceSearch();
  const [filter, setFilter] = useState(store.filter);
  const loaded = useFoundPlaces(filter, '', undefined);
  return (
    <Page
      title={PLACE_FILTER_WORDS.title}
      foot={
        <StickyAction>
          <Btn
            kind="main"
            onPress={() => {
              store.choose(filter);
              goBackOr('/pages/places/index');
            }}
          >
            {PLACE_FILTER_WORDS.show(totalOf(loaded))}
          </Btn>
        </StickyAction>
      }
    >
      <Stack gap={5}>
        <StatusLine>{countWords(loaded)}</StatusLine>
        <SingleChoice
          legend={PLACE_FILTER_WORDS.kind}
          options={KINDS}
          value={filter.kind ?? 'any'}
          onChange={(kind) => setFilter(withKind(filter, kind))}
        />
        <RegionPicker
          label={PLACE_FILTER_WORDS.where}
          none={PLACE_FILTER_WORDS.anywhere}
          value={filter.region}
          onChange={(region) => setFilter(withRegion(filter, region))}
        />
        <Choices
          legend={PLACE_FILTER_WORDS.access}
          hint={PLACE_FILTER_WORDS.accessHint}
          options={FEATURES}
          value={filter.access}
          onChange={(access) => setFilter({ ...filter, access })}
        />
        <Btn kind="link" onPress={() => setFilter(NO_PLACE_FILTER)}>
          {PLACE_FILTER_WORDS.clear}
        </Btn>
      </Stack>
    </Page>
  );
}
