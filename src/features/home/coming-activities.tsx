import type { Home } from '#core/home/home';
import { GroupedList } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { EventRow } from '../../ui/event-card';
import { LinkTo } from '../../ui/link-to';
import { Section } from '../../ui/section';
import { activityEvent } from '../../words/activity-event';
import { HOME_WORDS } from './words';

/** The next activities and the way to all of them. */
export function ComingActivities({ home }: { readonly home: Home }) {
  const all = (
    <LinkTo to="/pages/activities/index" label={HOME_WORDS.allLabel(home.openActivities)}>
      {HOME_WORDS.all(home.openActivities)}
    </LinkTo>
  );
  return (
    <Section title={HOME_WORDS.near} action={home.activities.length > 0 && all}>
      {home.activities.length === 0 ? (
        <Empty title={HOME_WORDS.noActivities} advice={HOME_WORDS.noActivitiesText} />
      ) : (
        <GroupedList label={HOME_WORDS.near}>
          {home.activities.map((card) => (
            <EventRow key={card.id} {...activityEvent(card)} />
          ))}
        </GroupedList>
      )}
    </Section>
  );
}
