import { ChosenChips } from '../../ui/chosen-chips';
import { ACCESS_WORDS } from '../../words/access';
import { CATEGORY_WORDS } from '../../words/categories';
import { type ActivityFilter, NO_FILTER } from './filter-store';
import { ACTIVITIES_WORDS, WHEN_WORDS } from './words';

interface Condition {
  readonly words: string;
  readonly without: ActivityFilter;
}

/** Every condition as words, with the filter that remains without it. */
function conditionsOf(filter: ActivityFilter): readonly Condition[] {
  const { region, ...anywhere } = filter;
  return [
    ...(filter.when === 'any'
      ? []
      : [{ words: WHEN_WORDS[filter.when], without: { ...filter, when: NO_FILTER.when } }]),
    ...(region === undefined ? [] : [{ words: region.name, without: anywhere }]),
    ...filter.categories.map((category) => ({
      words: CATEGORY_WORDS[category],
      without: { ...filter, categories: filter.categories.filter((other) => other !== category) },
    })),
    ...filter.access.map((feature) => ({
      words: ACCESS_WORDS[feature].words,
      without: { ...filter, access: filter.access.filter((other) => other !== feature) },
    })),
    ...(filter.onlyOpen
      ? [{ words: ACTIVITIES_WORDS.onlyOpen, without: { ...filter, onlyOpen: false } }]
      : []),
  ];
}

/** The conditions of the list's filter. */
export function FilterChips(props: {
  readonly filter: ActivityFilter;
  readonly onChange: (filter: ActivityFilter) => void;
}) {
  const conditions = conditionsOf(props.filter).map(({ words, without }) => ({
    words,
    remove: () => props.onChange(without),
  }));
  return <ChosenChips conditions={conditions} />;
}
