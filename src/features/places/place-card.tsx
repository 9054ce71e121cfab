import { ACCESS_FEATURES } from '#core/access/features';
import type { FoundPlace } from '#core/place/find-places';
import { decodeOpening, openingStateAt } from '#core/place/opening';
import { briefAccess } from '#core/place/snapshot-row';
import type { Instant } from '#core/shared/instant';
import { CardLink } from '../../ui/card';
import { Row, Stack } from '../../ui/layout';
import { StatePill } from '../../ui/state-pill';
import { PlaceKind, Tags } from '../../ui/tag';
import { Heading, P } from '../../ui/text';
import { ACCESS_WORDS } from '../../words/access';
import { aboutWords, distanceWords } from '../../words/distance';
import { openingWords } from '../../words/opening';
import { PLACES_WORDS } from './words';

/** More tags than this make a list hard to listen to. */
const MOST_TAGS = 4;

interface PlaceCardProps {
  readonly found: FoundPlace;
  readonly now: Instant;
  /** The distance is measured from about the middle of a region. */
  readonly isRough: boolean;
}

/** One place of the list: kind, distance, name, whether somebody is there, what it offers. */
export function PlaceCard({ found, now, isRough }: PlaceCardProps) {
  const { place, metres } = found;
  const opening = openingWords(openingStateAt(decodeOpening(place.opening), now), now);
  const distance = metres === undefined ? undefined : (isRough ? aboutWords : distanceWords)(metres);
  const tags = ACCESS_FEATURES.filter((feature) => briefAccess(place, feature) === 'yes').slice(0, MOST_TAGS);
  const kind = PLACES_WORDS[place.kind];
  return (
    <CardLink
      to={`/packages/public/place/index?id=${place.id}`}
      label={[place.name, kind, distance, opening.words].filter(Boolean).join('，')}
      below={tags.length > 0 && <Tags items={tags.map((feature) => ACCESS_WORDS[feature])} />}
    >
      <Stack gap={2}>
        <Row spread="between">
          <PlaceKind kind={place.kind} />
          {distance !== undefined && (
            <P strong isWhole>
              {distance}
            </P>
          )}
        </Row>
        <Heading level={2} size="h3">
          {place.name}
        </Heading>
        <StatePill tone={opening.tone} icon={opening.icon} isBare>
          {opening.words}
        </StatePill>
        {(distance === undefined || isRough) && (
          <P size="caption" tone="soft">
            {place.regionName}
          </P>
        )}
      </Stack>
    </CardLink>
  );
}
