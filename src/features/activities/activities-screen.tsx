import { useMemo, useState } from 'react';
import { usePages } from '../../backend/use-pages';
import { now } from '../../platform/clock';
import { BtnLink } from '../../ui/btn';
import { ListCard } from '../../ui/card';
import { EventCard } from '../../ui/event-card';
import { BtnRow, Stack } from '../../ui/layout';
import { LoadMore } from '../../ui/load-more';
import { LoadedView } from '../../ui/loaded-view';
import { Page } from '../../ui/page';
import { Segment } from '../../ui/segment';
import { StatePill } from '../../ui/state-pill';
import { StatusLine } from '../../ui/status-line';
import { P } from '../../ui/text';
import { activityEvent } from '../../words/activity-event';
import { distanceWords } from '../../words/distance';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { placesLeftWords } from '../../words/places-left';
import { ActivitiesMap } from './activities-map';
import { FilterChips } from './chosen-chips';
import { conditionsIn, type Near, requestOf, useActivityFilter } from './filter-store';
import { type FoundActivity, useWithinReach, type WithinReach } from './use-within-reach';
import { WaysOut } from './ways-out';
import { ACTIVITIES_WORDS } from './words';

const VIEWS = [
  { value: 'list', words: ACTIVITIES_WORDS.list },
  { value: 'map', words: ACTIVITIES_WORDS.map },
] as const;

function ActivityItem({ found: { card, metres } }: { readonly found: FoundActivity }) {
  const { tone, icon, words } = placesLeftWords(card.stage, card.placesLeft);
  return (
    <EventCard
      {...activityEvent(card, metres === undefined ? undefined : distanceWords(metres))}
      state={
        <StatePill tone={tone} isBare {...(icon && { icon })}>
          {words}
        </StatePill>
      }
    />
  );
}

interface FoundProps {
  readonly found: readonly FoundActivity[];
  readonly reach: WithinReach;
  /** Words of the button that reads on. */
  readonly moreWords: string;
}

function Found({ found, reach, moreWords }: FoundProps) {
  return (
    <Stack gap={3}>
      {found.length > 0 && (
        <ListCard label={ACTIVITIES_WORDS.title}>
          {found.map((one) => (
            <ActivityItem key={one.card.id} found={one} />
          ))}
        </ListCard>
      )}
      <LoadMore
        state={reach.more}
        words={moreWords}
        said={ACTIVITIES_WORDS.loadedMore(found.length)}
        onLoad={reach.goOn}
      />
      {found.some(({ card }) => card.isSample) && (
        <P size="caption" tone="soft">
          本页人名、地点和数字均为示例数据
        </P>
      )}
    </Stack>
  );
}

/** How many there are; with a distance chosen, how many of those looked at so far. */
function countWords(reach: WithinReach, total: number, near: Near | undefined): string | undefined {
  const { loaded, more, read } = reach;
  if (loaded.kind === 'failed') {
    return undefined;
  }
  if (near === undefined) {
    return loaded.kind === 'loading' ? ACTIVITIES_WORDS.loading : ACTIVITIES_WORDS.count(total);
  }
  if (loaded.kind === 'loading' || more === 'loading') {
    return ACTIVITIES_WORDS.reading;
  }
  const found = loaded.kind === 'done' ? loaded.value.length : 0;
  return more === 'none'
    ? ACTIVITIES_WORDS.countNear(found, near.withinKm)
    : ACTIVITIES_WORDS.countNearSoFar(found, near.withinKm, read);
}

/** 活动: coming activities, narrowed by what was chosen on the filter page. */
export function ActivitiesScreen() {
  const { filter, choose } = useActivityFilter();
  // Today's midnight decides the span, so the question stays the same while the screen is open.
  const request = useMemo(() => requestOf(filter, now()), [filter]);
  const pages = usePages('list-activities', request);
  const reach = useWithinReach(pages, filter.near);
  const [view, setView] = useState<'list' | 'map'>('list');
  const chosen = conditionsIn(filter);
  const left = pages.total - pages.rows.length;
  return (
    <Page title={ACTIVITIES_WORDS.title} offline={staleWords(pages.first, now())}>
      <Stack gap={4}>
        <BtnRow>
          <BtnLink to="/packages/public/activity-filter/index" icon="filter">
            {chosen === 0 ? ACTIVITIES_WORDS.filter : ACTIVITIES_WORDS.filterWith(chosen)}
          </BtnLink>
          <Segment label={ACTIVITIES_WORDS.view} options={VIEWS} value={view} onChange={setView} />
        </BtnRow>
        <FilterChips filter={filter} onChange={choose} />
        <StatusLine>{countWords(reach, pages.total, filter.near)}</StatusLine>
        <LoadedView
          loaded={reach.loaded}
          what="活动"
          failure={failureWords}
          empty={{
            title: ACTIVITIES_WORDS.emptyTitle,
            advice: chosen > 0 ? ACTIVITIES_WORDS.emptyFiltered : ACTIVITIES_WORDS.emptyAdvice,
            ...(chosen > 0 && { action: <WaysOut filter={filter} choose={choose} /> }),
          }}
        >
          {(found) => (
            <Stack gap={4}>
              {view === 'map' && <ActivitiesMap found={found} here={filter.near?.point} />}
              <Found
                found={found}
                reach={reach}
                moreWords={filter.near === undefined ? ACTIVITIES_WORDS.more(left) : ACTIVITIES_WORDS.goOn}
              />
            </Stack>
          )}
        </LoadedView>
      </Stack>
    </Page>
  );
}
