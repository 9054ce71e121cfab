import type { OwnHome } from '#core/home/home';
import { useCall } from '../../backend/use-call';
import { now } from '../../platform/clock';
import { useFirstPictureShown } from '../../platform/first-picture';
import { GroupedList } from '../../ui/card';
import { DisplayEntry } from '../../ui/display-entry';
import { Stack } from '../../ui/layout';
import { LoadedView } from '../../ui/loaded-view';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { P } from '../../ui/text';
import { WayRow } from '../../ui/way-row';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { spanWords } from '../../words/when';
import { ChangeNews } from './change-news';
import { ComingActivities } from './coming-activities';
import { LatestStories } from './latest-stories';
import { InvitationCard, NextCard } from './next-card';
import { PlanProgressSection } from './plan-progress';
import { HOME_WORDS } from './words';

/** Which call answers the first screen: the public web page has no identity and may only read. */
const HOME_CALL = HTTP_ACCESS_URL === '' ? 'my-home' : 'home';

/** Comes back here once it is agreed to. */
const RENEWAL = `/packages/volunteer/consent/index?then=${encodeURIComponent('/pages/home/index')}`;

function TopCard({ home }: { readonly home: OwnHome }) {
  const { me } = home;
  if (me === undefined) {
    return HOME_CALL === 'my-home' ? <InvitationCard /> : null;
  }
  return (
    <>
      {me.calledOff?.map(({ id, title, startsAt, endsAt }) => (
        <Notice
          key={id}
          tone="err"
          title={HOME_WORDS.calledOff(title)}
          to="/packages/volunteer/my-activities/index"
        >
          {HOME_WORDS.calledOffText(spanWords(startsAt, endsAt, now()))}
        </Notice>
      ))}
      {me.agreedBefore === true && (
        <Notice tone="info" title={HOME_WORDS.agreedBefore} to={RENEWAL}>
          {HOME_WORDS.agreedBeforeText}
        </Notice>
      )}
      <ChangeNews signups={me.changed ?? []} />
      {me.next !== undefined && <NextCard next={me.next} />}
      {me.hasGates && (
        <GroupedList label={HOME_WORDS.gates}>
          {[
            <WayRow
              key="gates"
              to="/packages/organizer/gates/index"
              icon="scan"
              label={`${HOME_WORDS.gates}，${HOME_WORDS.gatesText}`}
            >
              {HOME_WORDS.gates}
            </WayRow>,
          ]}
        </GroupedList>
      )}
    </>
  );
}

function HomeContent({ home }: { readonly home: OwnHome }) {
  const showsRest = useFirstPictureShown();
  const isSample = home.progress.isSample || home.activities.some((activity) => activity.isSample);
  return (
    <>
      <TopCard home={home} />
      <ComingActivities home={home} />
      <PlanProgressSection progress={home.progress} />
      {showsRest && <LatestStories stories={home.stories} />}
      {showsRest && isSample && (
        <P size="caption" tone="soft">
          {HOME_WORDS.sample}
        </P>
      )}
    </>
  );
}

/** 首页: display settings first, then what is next for this person, activities, progress, stories. */
export function HomeScreen() {
  const loaded = useCall(HOME_CALL, {});
  return (
    <Page title={HOME_WORDS.title} bar="阳光助残" hidesTitle offline={staleWords(loaded, now())}>
      <Stack gap={4}>
        <DisplayEntry />
        <LoadedView<OwnHome> loaded={loaded} what="首页" failure={failureWords}>
          {(home) => <HomeContent home={home} />}
        </LoadedView>
      </Stack>
    </Page>
  );
}
