import { ChosenChips } from '../../ui/chosen-chips';
import { ACCESS_WORDS } from '../../words/access';
import type { PlaceFilter } from './search-store';
import { PLACES_WORDS } from './words';

function conditionsOf(
  filter: PlaceFilter,
): readonly { readonly words: string; readonly without: PlaceFilter }[] {
  const { kind, region, access } = filter;
  const { kind: _kind, ...anyKind } = filter;
  const { region: _region, ...anywhere } = filter;
  return [
    ...(kind === undefined ? [] : [{ words: PLACES_WORDS[kind], without: anyKind }]),
    ...(region === undefined ? [] : [{ words: region.name, without: anywhere }]),
    ...access.map((feature) => ({
      words: ACCESS_WORDS[feature].words,
      without: { ...filter, access: access.filter((other) => other !== feature) },
    })),
  ];
}

/** The conditions of the list's filter. */
export function FilterChips(props: {
  readonly filter: PlaceFilter;
  readonly onChange: (filter: PlaceFilter) => void;
}) {
  const conditions = conditionsOf(props.filter).map(({ words, without }) => ({
    words,
    remove: () => props.onChange(without),
  }));
  return <ChosenChips conditions={conditions} />;
}
