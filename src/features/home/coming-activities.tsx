import { useState } from 'react';
import type { ActivityCard } from '#core/activity/cards';
import type { Home } from '#core/home/home';
import { metresBetween, type Point } from '#core/place/point';
import { canLocate, whereAmI } from '../../platform/location';
import { Btn } from '../../ui/btn';
import { GroupedList } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { EventRow } from '../../ui/event-card';
import { Stack } from '../../ui/layout';
import { LinkTo } from '../../ui/link-to';
import { Section } from '../../ui/section';
import { StatusLine } from '../../ui/status-line';
import { P } from '../../ui/text';
import { activityEvent } from '../../words/activity-event';
import { distanceWords } from '../../words/distance';
import { POSITION_WORDS } from '../../words/position';
import { HOME_WORDS } from './words';

/** How far an activity is; what has no point on the map is nowhere in particular. */
const distanceOf = ({ point }: ActivityCard, from: Point | undefined): string | undefined =>
  point && from && distanceWords(metresBetween(from, point));

/** The first screen asks nobody where they are until they press; the position stays on the phone. */
function HowFar({ onPoint }: { readonly onPoint: (point: Point | undefined) => void }) {
  const [state, setState] = useState<'idle' | 'locating' | 'located' | 'refused'>('idle');
  const locate = async () => {
    setState('locating');
    const point = await whereAmI();
    onPoint(point);
    setState(point === undefined ? 'refused' : 'located');
  };
  return (
    <Stack gap={2}>
      <Btn
        icon="near"
        onPress={() => void locate()}
        busy={state === 'locating' ? POSITION_WORDS.locating : undefined}
      >
        {HOME_WORDS.howFar}
      </Btn>
      {state === 'idle' && <P tone="soft">{POSITION_WORDS.promise}</P>}
      <StatusLine>
        {state === 'located' && HOME_WORDS.located}
        {state === 'refused' && HOME_WORDS.notLocated}
      </StatusLine>
    </Stack>
  );
}

/** Whether those of the own city stand first, or why none does. */
function NearbyLine({ name, count }: NonNullable<Home['nearby']>) {
  return (
    <P size="caption" tone="soft">
      {count > 0 ? HOME_WORDS.nearText(name) : HOME_WORDS.noneNear(name)}
    </P>
  );
}

/** The next activities, the nearest region first, and the way to all of them. */
export function ComingActivities({ home }: { readonly home: Home }) {
  const [from, setFrom] = useState<Point>();
  const { activities, nearby, openActivities } = home;
  const title = nearby !== undefined && nearby.count > 0 ? HOME_WORDS.near : HOME_WORDS.soon;
  const all = (
    <LinkTo to="/pages/activities/index" label={HOME_WORDS.allLabel(openActivities)}>
      {HOME_WORDS.all(openActivities)}
    </LinkTo>
  );
  return (
    <Section title={title} action={activities.length > 0 && all}>
      {activities.length === 0 ? (
        <Empty title={HOME_WORDS.noActivities} advice={HOME_WORDS.noActivitiesText} />
      ) : (
        <Stack gap={3}>
          {nearby !== undefined && <NearbyLine {...nearby} />}
          <GroupedList label={title}>
            {activities.map((card) => (
              <EventRow key={card.id} {...activityEvent(card, distanceOf(card, from))} />
            ))}
          </GroupedList>
          {canLocate && activities.some(({ point }) => point !== undefined) && <HowFar onPoint={setFrom} />}
        </Stack>
      )}
    </Section>
  );
}
