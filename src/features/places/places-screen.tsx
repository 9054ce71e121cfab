import { useState } from 'react';
import type { FoundPlace } from '#core/place/find-places';
import { useDirectory } from '../../backend/use-directory';
import { now } from '../../platform/clock';
import { Btn, BtnLink } from '../../ui/btn';
import { ListCard } from '../../ui/card';
import { BtnRow, Stack } from '../../ui/layout';
import { LoadMore } from '../../ui/load-more';
import { LoadedView } from '../../ui/loaded-view';
import { Page } from '../../ui/page';
import { SearchField } from '../../ui/search-field';
import { Segment } from '../../ui/segment';
import { StatusLine } from '../../ui/status-line';
import { P } from '../../ui/text';
import { failureWords } from '../../words/failures';
import { agoWords } from '../../words/when';
import { FilterChips } from './chosen-chips';
import { Elsewhere } from './elsewhere';
import { NearButtons } from './near-buttons';
import { PlaceCard } from './place-card';
import { PlacesMap } from './places-map';
import { type From, NO_PLACE_FILTER, placeConditions, usePlaceSearch } from './search-store';
import { useFoundPlaces } from './use-found-places';
import { useFrom } from './use-from';
import { PLACES_WORDS } from './words';

const PAGE = 20;
const VIEWS = [
  { value: 'list', words: PLACES_WORDS.list },
  { value: 'map', words: PLACES_WORDS.map },
] as const;

interface PlaceListProps {
  readonly found: readonly FoundPlace[];
  readonly from: From | undefined;
}

function PlaceList({ found, from }: PlaceListProps) {
  const [shown, setShown] = useState(PAGE);
  const at = now();
  const left = found.length - shown;
  return (
    <Stack gap={3}>
      <ListCard label={PLACES_WORDS.title}>
        {found.slice(0, shown).map((one) => (
          <PlaceCard key={one.place.id} found={one} now={at} isRough={from?.region !== undefined} />
        ))}
      </ListCard>
      <LoadMore
        state={left > 0 ? 'available' : 'none'}
        words={PLACES_WORDS.more(left)}
        said={PLACES_WORDS.said(Math.min(shown, found.length))}
        onLoad={() => setShown(shown + PAGE)}
      />
    </Stack>
  );
}

function offlineWords(
  refused: unknown,
  savedAt: Parameters<typeof agoWords>[0] | undefined,
): string | undefined {
  return refused === undefined || savedAt === undefined
    ? undefined
    : `没有网络，显示的是${agoWords(savedAt, now())}保存的目录`;
}

/** 地点: search, filter and sort on the phone; the list first, the map with the same content beside it. */
export function PlacesScreen() {
  const { filter, choose } = usePlaceSearch();
  const from = useFrom();
  const { refused, savedAt } = useDirectory();
  const [text, setText] = useState('');
  const [view, setView] = useState<'list' | 'map'>('list');
  const loaded = useFoundPlaces(filter, text, from);
  const chosen = placeConditions(filter);
  const clear = () => {
    choose(NO_PLACE_FILTER);
    setText('');
  };
  const total = loaded.kind === 'done' ? loaded.value.length : 0;
  return (
    <Page title={PLACES_WORDS.title} offline={offlineWords(refused, savedAt)}>
      <Stack gap={4}>
        <SearchField
          label={PLACES_WORDS.search}
          hint={PLACES_WORDS.searchHint}
          value={text}
          onChange={setText}
        />
        <BtnRow>
          <BtnLink to="/packages/public/place-filter/index" icon="filter">
            {chosen === 0 ? PLACES_WORDS.filter : PLACES_WORDS.filterWith(chosen)}
          </BtnLink>
          <Segment label={PLACES_WORDS.view} options={VIEWS} value={view} onChange={setView} />
        </BtnRow>
        <NearButtons />
        <FilterChips filter={filter} onChange={choose} />
        <StatusLine>
          {loaded.kind === 'loading' && PLACES_WORDS.loading}
          {(loaded.kind === 'done' || loaded.kind === 'empty') && PLACES_WORDS.count(total, from)}
        </StatusLine>
        <LoadedView
          loaded={loaded}
          what="地点"
          failure={failureWords}
          empty={{
            title: PLACES_WORDS.emptyTitle,
            advice: PLACES_WORDS.emptyAdvice,
            ...((chosen > 0 || text !== '') && { action: <Btn onPress={clear}>{PLACES_WORDS.clear}</Btn> }),
          }}
        >
          {(found) => (
            <Stack gap={4}>
              {view === 'map' && <PlacesMap found={found} from={from} />}
              <PlaceList found={found} from={from} />
              {found.some(({ place }) => place.isSample) && (
                <P size="caption" tone="soft">
                  {PLACES_WORDS.sample}
                </P>
              )}
            </Stack>
          )}
        </LoadedView>
        {loaded.kind === 'empty' && <Elsewhere filter={filter} text={text} from={from} />}
      </Stack>
    </Page>
  );
}
