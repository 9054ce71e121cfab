import { now } from '../../platform/clock';
import { ListCard } from '../../ui/card';
import { Section } from '../../ui/section';
import { P } from '../../ui/text';
import { PlaceCard } from './place-card';
import type { From, PlaceFilter } from './search-store';
import { useElsewhere } from './use-found-places';
import { PLACES_WORDS } from './words';

interface ElsewhereProps {
  readonly filter: PlaceFilter;
  readonly text: string;
  readonly from: From | undefined;
}

/** The chosen region has nothing that fits: the nearest places outside it. */
export function Elsewhere({ filter, text, from }: ElsewhereProps) {
  const found = useElsewhere(filter, text, from);
  const at = now();
  if (filter.region === undefined || found.length === 0) {
    return null;
  }
  return (
    <Section title={PLACES_WORDS.elsewhere}>
      <P>{PLACES_WORDS.elsewhereAdvice(filter.region.name, found.length)}</P>
      <ListCard label={PLACES_WORDS.elsewhere}>
        {found.map((one) => (
          <PlaceCard key={one.place.id} found={one} now={at} isRough={from?.region !== undefined} />
        ))}
      </ListCard>
    </Section>
  );
}
