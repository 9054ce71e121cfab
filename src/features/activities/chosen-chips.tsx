import { ChosenChips } from '../../ui/chosen-chips';
import { conditionsOf } from './conditions';
import type { ActivityFilter } from './filter-store';

/** The conditions of the list's filter. */
export function FilterChips(props: {
  readonly filter: ActivityFilter;
  readonly onChange: (filter: ActivityFilter) => void;
}) {
  const chips = conditionsOf(props.filter).map(({ words, without }) => ({
    words,
    remove: () => props.onChange(without),
  }));
  return <ChosenChips conditions={chips} />;
}
