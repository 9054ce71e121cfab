import { ACCESS_WORDS } from '../../words/access';
import { CATEGORY_WORDS } from '../../words/categories';
import { SKILL_WORDS } from '../../words/skills';
import { type ActivityFilter, NO_FILTER } from './filter-store';
import { ACTIVITIES_WORDS, WHEN_WORDS } from './words';

/** One condition of a filter in words, with the filter that remains without it. */
export interface Condition {
  readonly words: string;
  readonly without: ActivityFilter;
}

type Listed = 'categories' | 'skills' | 'access';

function each<TList extends Listed>(
  filter: ActivityFilter,
  list: TList,
  wordsOf: (value: ActivityFilter[TList][number]) => string,
): readonly Condition[] {
  return filter[list].map((value) => ({
    words: wordsOf(value),
    without: { ...filter, [list]: filter[list].filter((other) => other !== value) },
  }));
}

/** Every condition of a filter, in the order of the filter page. */
export function conditionsOf(filter: ActivityFilter): readonly Condition[] {
  const { region, ...anywhere } = filter;
  const { near, ...howeverFar } = filter;
  return [
    ...(filter.when === 'any'
      ? []
      : [{ words: WHEN_WORDS[filter.when], without: { ...filter, when: NO_FILTER.when } }]),
    ...(region === undefined ? [] : [{ words: region.name, without: anywhere }]),
    ...(near === undefined ? [] : [{ words: ACTIVITIES_WORDS.within(near.withinKm), without: howeverFar }]),
    ...(filter.onlyOpen
      ? [{ words: ACTIVITIES_WORDS.onlyOpen, without: { ...filter, onlyOpen: false } }]
      : []),
    ...each(filter, 'categories', (category) => CATEGORY_WORDS[category]),
    ...each(filter, 'skills', (skill) => SKILL_WORDS[skill]),
    ...each(filter, 'access', (feature) => ACCESS_WORDS[feature].words),
  ];
}
