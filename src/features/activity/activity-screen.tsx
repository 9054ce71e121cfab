import type { ActivityPageView } from '#core/activity/cards';
import type { OwnSignup } from '#core/signup/signup';
import { useCall } from '../../backend/use-call';
import { useAskedMe, useMe } from '../../backend/use-me';
import { now } from '../../platform/clock';
import { useQuery } from '../../platform/navigate';
import { useNetworkReturns } from '../../platform/network-returns';
import { Bullets } from '../../ui/bullets';
import { DescriptionList } from '../../ui/description-list';
import { Stack } from '../../ui/layout';
import { LoadedView } from '../../ui/loaded-view';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Photos } from '../../ui/photos';
import { Section } from '../../ui/section';
import { StatePill } from '../../ui/state-pill';
import { P } from '../../ui/text';
import { failureWordsOf } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { placesLeftWords } from '../../words/places-left';
import { momentWords } from '../../words/when';
import { AccessSection } from './access-section';
import { ChangeNews } from './change-news';
import { DutiesSection } from './duties-section';
import { RiskSection } from './risk-section';
import { SignUpAction } from './sign-up-action';
import { Summary } from './summary';
import { WhenAndWhere } from './when-and-where';
import { ACTIVITY_WORDS, CHANNEL_WORDS } from './words';

const FAILURE = failureWordsOf({ to: '/pages/activities/index', words: '看全部活动' });

function StageLine({ view }: { readonly view: ActivityPageView }) {
  if (view.stage === 'open') {
    return (
      <StatePill tone="ok">{ACTIVITY_WORDS.deadline(momentWords(view.activity.signupClosesAt))}</StatePill>
    );
  }
  const { tone, words, icon } = placesLeftWords(view.stage, 0);
  return (
    <StatePill tone={tone} {...(icon && { icon })}>
      {words}
    </StatePill>
  );
}

function Contact({ view }: { readonly view: ActivityPageView }) {
  const { contact, team, recordingOrg } = view.activity;
  return (
    <Section title={ACTIVITY_WORDS.contact}>
      <DescriptionList
        items={[
          { term: ACTIVITY_WORDS.contactName, words: contact.name },
          {
            term: ACTIVITY_WORDS.contactWays,
            words: contact.channels.map((way) => CHANNEL_WORDS[way]).join('、'),
          },
          { term: ACTIVITY_WORDS.team, words: team.name },
          { term: ACTIVITY_WORDS.recordingOrg, words: recordingOrg.name },
        ]}
      />
    </Section>
  );
}

function ActivityContent({
  view,
  own,
}: {
  readonly view: ActivityPageView;
  readonly own: OwnSignup | undefined;
}) {
  const needs = useMe((me) => me.who?.profile?.needs) ?? [];
  const returns = useNetworkReturns();
  const { activity } = view;
  return (
    <Stack gap={4}>
      {view.stage === 'cancelled' && (
        <Notice tone="err" title={ACTIVITY_WORDS.cancelled} speaks="alert">
          {activity.cancelReason === undefined
            ? undefined
            : ACTIVITY_WORDS.cancelReason(activity.cancelReason)}
        </Notice>
      )}
      {own !== undefined && <ChangeNews own={own} />}
      {activity.easySummary !== undefined && (
        <Summary original={activity.summary} easy={activity.easySummary} />
      )}
      <WhenAndWhere activity={activity} />
      <AccessSection facts={activity.access} needs={needs} />
      <Photos photos={view.photos ?? []} returns={returns} />
      <DutiesSection view={view} />
      {activity.bring !== undefined && (
        <Section title={ACTIVITY_WORDS.bring}>
          <Bullets items={activity.bring} />
        </Section>
      )}
      <RiskSection activity={activity} />
      <Contact view={view} />
      {activity.isSample && (
        <P size="caption" tone="soft">
          {ACTIVITY_WORDS.sample}
        </P>
      )}
    </Stack>
  );
}

/** The caller's own signup here, if the phone knows of one. */
function useOwnSignup(activityId: string): OwnSignup | undefined {
  const isRegistered = useMe((me) => me.who?.profile !== undefined);
  const mine = useCall('my-sign-ups', {}, { enabled: isRegistered });
  if (mine.kind !== 'done') {
    return undefined;
  }
  return [...mine.value.coming, ...mine.value.past].find((signup) => signup.activityId === activityId);
}

/** 活动详情: when, where, accessibility, duties, contact; one action that follows along. */
export function ActivityScreen() {
  const { id = '' } = useQuery();
  const loaded = useCall('get-activity', { activityId: id });
  const own = useOwnSignup(id);
  const status = useAskedMe().who?.profile?.status;
  const view = loaded.kind === 'done' ? loaded.value : undefined;
  return (
    <Page
      title={view?.activity.title ?? ACTIVITY_WORDS.title}
      bar={ACTIVITY_WORDS.title}
      above={view && <StageLine view={view} />}
      {...(view && view.activity.easySummary === undefined && { lead: view.activity.summary })}
      offline={staleWords(loaded, now())}
      foot={view && <SignUpAction view={view} own={own} status={status} />}
    >
      <LoadedView loaded={loaded} what="活动" failure={FAILURE}>
        {(value) => <ActivityContent view={value} own={own} />}
      </LoadedView>
    </Page>
  );
}
