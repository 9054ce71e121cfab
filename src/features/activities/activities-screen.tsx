import { useMemo } from 'react';
import type { ActivityCard } from '#core/activity/cards';
import { type Pages, usePages } from '../../backend/use-pages';
import { now } from '../../platform/clock';
import { Btn, BtnLink } from '../../ui/btn';
import { ListCard } from '../../ui/card';
import { EventCard } from '../../ui/event-card';
import { Stack } from '../../ui/layout';
import { LoadMore } from '../../ui/load-more';
import { LoadedView } from '../../ui/loaded-view';
import { Page } from '../../ui/page';
import { StatePill } from '../../ui/state-pill';
import { StatusLine } from '../../ui/status-line';
import { P } from '../../ui/text';
import { activityEvent } from '../../words/activity-event';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { placesLeftWords } from '../../words/places-left';
import { FilterChips } from './chosen-chips';
import { conditionsIn, NO_FILTER, requestOf, useActivityFilter } from './filter-store';
import { ACTIVITIES_WORDS } from './words';

function ActivityItem({ card }: { readonly card: ActivityCard }) {
  const { tone, icon, words } = placesLeftWords(card.stage, card.placesLeft);
  return (
    <EventCard
      {...activityEvent(card)}
      state={
        <StatePill tone={tone} isBare {...(icon && { icon })}>
          {words}
        </StatePill>
      }
    />
  );
}

function Found({ pages }: { readonly pages: Pages<ActivityCard> }) {
  const left = pages.total - pages.rows.length;
  return (
    <Stack gap={3}>
      <ListCard label={ACTIVITIES_WORDS.title}>
        {pages.rows.map((card) => (
          <ActivityItem key={card.id} card={card} />
        ))}
      </ListCard>
      <LoadMore
        state={pages.more}
        words={ACTIVITIES_WORDS.more(left)}
        said={ACTIVITIES_WORDS.loadedMore(pages.rows.length)}
        onLoad={pages.loadMore}
      />
      {pages.rows.some((card) => card.isSample) && (
        <P size="caption" tone="soft">
          本页人名、地点和数字均为示例数据
        </P>
      )}
    </Stack>
  );
}

/** 活动: coming activities, narrowed by what was chosen on the filter page. */
export function ActivitiesScreen() {
  const { filter, choose } = useActivityFilter();
  // Today's midnight decides the span, so the question stays the same while the screen is open.
  const request = useMemo(() => requestOf(filter, now()), [filter]);
  const pages = usePages('list-activities', request);
  const chosen = conditionsIn(filter);
  return (
    <Page title={ACTIVITIES_WORDS.title} offline={staleWords(pages.first, now())}>
      <Stack gap={4}>
        <BtnLink to="/packages/public/activity-filter/index" icon="filter">
          {chosen === 0 ? ACTIVITIES_WORDS.filter : ACTIVITIES_WORDS.filterWith(chosen)}
        </BtnLink>
        <FilterChips filter={filter} onChange={choose} />
        <StatusLine>
          {pages.first.kind === 'loading' && ACTIVITIES_WORDS.loading}
          {(pages.first.kind === 'done' || pages.first.kind === 'empty') &&
            ACTIVITIES_WORDS.count(pages.total)}
        </StatusLine>
        <LoadedView
          loaded={pages.first}
          what="活动"
          failure={failureWords}
          empty={{
            title: ACTIVITIES_WORDS.emptyTitle,
            advice: ACTIVITIES_WORDS.emptyAdvice,
            ...(chosen > 0 && {
              action: <Btn onPress={() => choose(NO_FILTER)}>{ACTIVITIES_WORDS.clear}</Btn>,
            }),
          }}
        >
          {() => <Found pages={pages} />}
        </LoadedView>
      </Stack>
    </Page>
  );
}
