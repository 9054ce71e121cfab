import { useMemo, useState } from 'react';
import { ACCESS_FEATURES } from '#core/access/features';
import { SERVICE_CATEGORIES } from '#core/activity/categories';
import { useCall } from '../../backend/use-call';
import { now } from '../../platform/clock';
import { goBackOr } from '../../platform/navigate';
import { Btn } from '../../ui/btn';
import { Choices, SingleChoice } from '../../ui/choices';
import { Stack } from '../../ui/layout';
import { Page } from '../../ui/page';
import { RegionPicker } from '../../ui/region-picker';
import { StatusLine } from '../../ui/status-line';
import { StickyAction } from '../../ui/sticky-action';
import { SwitchRow } from '../../ui/switch-row';
import { ACCESS_WORDS } from '../../words/access';
import { CATEGORY_WORDS } from '../../words/categories';
import { type ActivityFilter, NO_FILTER, requestOf, useActivityFilter } from './filter-store';
import { NearChoice } from './near-choice';
import { SkillChoice } from './skill-choice';
import { FILTER_WORDS, WHEN_WORDS } from './words';

const WHENS = (['any', 'week', 'weekend', 'month'] as const).map((value) => ({
  value,
  words: WHEN_WORDS[value],
}));
const CATEGORIES = SERVICE_CATEGORIES.map((value) => ({ value, words: CATEGORY_WORDS[value] }));
const FEATURES = ACCESS_FEATURES.map((value) => ({ value, words: ACCESS_WORDS[value].words }));

type Count = number | 'unknown' | 'on-the-list' | undefined;

/** How many activities a filter would find, counted by the back end without reading the list; it knows no distances. */
function useCount(filter: ActivityFilter): Count {
  const request = useMemo(() => ({ ...requestOf(filter, now()), limit: 1 }), [filter]);
  const loaded = useCall('list-activities', request, { enabled: filter.near === undefined });
  if (filter.near !== undefined) {
    return 'on-the-list';
  }
  if (loaded.kind === 'failed' || (loaded.kind === 'done' && loaded.freshness === 'offline')) {
    return 'unknown';
  }
  return loaded.kind === 'done' && loaded.freshness === 'fresh' ? loaded.value.total : undefined;
}

function countWords(total: Count): string {
  if (total === 'on-the-list') {
    return FILTER_WORDS.countedOnList;
  }
  if (total === 'unknown') {
    return FILTER_WORDS.unknown;
  }
  if (total === undefined) {
    return FILTER_WORDS.counting;
  }
  return total === 0 ? FILTER_WORDS.none : `共 ${total} 个活动`;
}

/** 筛选: grouped choices on a page of their own, with the number of results always in sight. */
export function ActivityFilterScreen() {
  const store = useActivityFilter();
  const [filter, setFilter] = useState(store.filter);
  const change = (part: Partial<ActivityFilter>) => setFilter({ ...filter, ...part });
  const total = useCount(filter);
  const finish = (chosen: ActivityFilter) => {
    store.choose(chosen);
    goBackOr('/pages/activities/index');
  };
  return (
    <Page
      title={FILTER_WORDS.title}
      foot={
        <StickyAction>
          <Btn kind="main" onPress={() => finish(filter)}>
            {FILTER_WORDS.show(typeof total === 'number' ? total : undefined)}
          </Btn>
        </StickyAction>
      }
    >
      <Stack gap={5}>
        <StatusLine>{countWords(total)}</StatusLine>
        <SingleChoice
          legend={FILTER_WORDS.when}
          options={WHENS}
          value={filter.when}
          onChange={(when) => change({ when })}
        />
        <RegionPicker
          label={FILTER_WORDS.where}
          none={FILTER_WORDS.anywhere}
          value={filter.region}
          onChange={(region) => {
            const { region: _before, ...rest } = filter;
            setFilter(region === undefined ? rest : { ...rest, region });
          }}
        />
        <NearChoice
          near={filter.near}
          onChange={(near) => {
            const { near: _before, ...rest } = filter;
            setFilter(near === undefined ? rest : { ...rest, near });
          }}
        />
        <SwitchRow
          label={FILTER_WORDS.onlyOpen}
          value={filter.onlyOpen}
          onChange={(onlyOpen) => change({ onlyOpen })}
        />
        <Choices
          legend={FILTER_WORDS.category}
          options={CATEGORIES}
          value={filter.categories}
          onChange={(categories) => change({ categories })}
        />
        <SkillChoice skills={filter.skills} onChange={(skills) => change({ skills })} />
        <Choices
          legend={FILTER_WORDS.access}
          hint={FILTER_WORDS.accessHint}
          options={FEATURES}
          value={filter.access}
          onChange={(access) => change({ access })}
        />
        <Btn kind="link" onPress={() => setFilter(NO_FILTER)}>
          {FILTER_WORDS.clear}
        </Btn>
      </Stack>
    </Page>
  );
}
