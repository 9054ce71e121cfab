import { Chip, Chips } from '../../ui/chip';
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

/** The conditions in force; each can be taken away where it stands. */
export function PlaceChips(props: {
  readonly filter: PlaceFilter;
  readonly onChange: (filter: PlaceFilter) => void;
}) {
  const conditions = conditionsOf(props.filter);
  if (conditions.length === 0) {
    return null;
  }
  return (
    <Chips label="已选条件">
      {conditions.map(({ words, without }) => (
        <Chip key={words} label={PLACES_WORDS.remove(words)} onRemove={() => props.onChange(without)}>
          {words}
        </Chip>
      ))}
    </Chips>
  );
}
