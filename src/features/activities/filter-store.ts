import { create } from 'zustand';
import type { AccessFeature } from '#core/access/features';
import type { ListActivitiesRequest } from '#core/activity/calls';
import type { ServiceCategory } from '#core/activity/categories';
import type { Point } from '#core/place/point';
import { calendarDayAt, daysAfter, startOfDay, wallClockAt } from '#core/shared/calendar';
import type { Instant } from '#core/shared/instant';
import type { Skill } from '#core/volunteer/skills';
import { readStored, writeStored } from '../../platform/storage';

/** When somebody has time. */
export type WhenChoice = 'any' | 'week' | 'weekend' | 'month';

/** Not further than so many kilometres from where the person is. */
export interface Near {
  readonly point: Point;
  readonly withinKm: number;
}

/** What the list is narrowed to; all but the distance is kept on the phone, so that the next visit begins where this one ended. */
export interface ActivityFilter {
  readonly when: WhenChoice;
  readonly region?: { readonly code: string; readonly name: string };
  readonly categories: readonly ServiceCategory[];
  readonly skills: readonly Skill[];
  readonly access: readonly AccessFeature[];
  readonly onlyOpen: boolean;
  /** Where somebody is is never written down nor sent. */
  readonly near?: Near;
}

export const NO_FILTER: ActivityFilter = {
  when: 'any',
  categories: [],
  skills: [],
  access: [],
  onlyOpen: false,
};

const KEY = 'activity-filter';

interface FilterStore {
  readonly filter: ActivityFilter;
  readonly choose: (filter: ActivityFilter) => void;
}

export const useActivityFilter = create<FilterStore>((set) => ({
  filter: { ...NO_FILTER, ...readStored<ActivityFilter>(KEY) },
  choose: (filter) => {
    const { near, ...kept } = filter;
    writeStored(KEY, kept);
    set({ filter });
  },
}));

/** The span of a choice, from today in Asia/Shanghai; the weekend is the coming Saturday and Sunday. */
function spanOf(when: WhenChoice, now: Instant): { readonly from?: number; readonly to?: number } {
  const today = calendarDayAt(now);
  switch (when) {
    case 'any':
      return {};
    case 'week':
      return { to: startOfDay(daysAfter(today, 7)) };
    case 'month':
      return { to: startOfDay(daysAfter(today, 30)) };
    case 'weekend': {
      const untilSaturday = (6 - wallClockAt(now).weekday + 7) % 7;
      const isSunday = wallClockAt(now).weekday === 0;
      const saturday = isSunday ? daysAfter(today, -1) : daysAfter(today, untilSaturday);
      return { from: startOfDay(saturday), to: startOfDay(daysAfter(saturday, 2)) };
    }
  }
}

/** Whoever looks for something near reads many pages, so in big ones. */
const BIG_PAGE = 50;

/** The question to the back end that a filter stands for; what is near only this device can tell. */
export function requestOf(filter: ActivityFilter, now: Instant): ListActivitiesRequest {
  return {
    ...spanOf(filter.when, now),
    ...(filter.region && { region: filter.region.code }),
    ...(filter.categories.length > 0 && { categories: [...filter.categories] }),
    ...(filter.access.length > 0 && { access: [...filter.access] }),
    ...(filter.skills.length > 0 && { skills: [...filter.skills] }),
    ...(filter.onlyOpen && { onlyOpen: true }),
    ...(filter.near && { limit: BIG_PAGE }),
  };
}

/** How many conditions are set. */
export const conditionsIn = (filter: ActivityFilter): number =>
  Number(filter.when !== 'any') +
  Number(filter.region !== undefined) +
  filter.categories.length +
  filter.skills.length +
  filter.access.length +
  Number(filter.near !== undefined) +
  Number(filter.onlyOpen);
