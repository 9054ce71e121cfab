import { gateClosesAt } from '#core/attendance/attendance-rules';
import { DAY } from '#core/shared/instant';
import type { OwnSignup } from '#core/signup/signup';
import { useCall } from '../../backend/use-call';
import { now } from '../../platform/clock';
import { Btn, BtnLink } from '../../ui/btn';
import { Card, ListCard } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { BtnRow, Stack } from '../../ui/layout';
import { LinkTo } from '../../ui/link-to';
import { LoadedView } from '../../ui/loaded-view';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { StatePill } from '../../ui/state-pill';
import { Heading, P } from '../../ui/text';
import { activityName } from '../../words/activity-name';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { spanWords } from '../../words/when';
import { ChangeNews } from './change-news';
import { OwnHoursWay } from './own-hours-way';
import { ToldNotice } from './told-notice';
import { useWithdraw, type Withdrawing } from './use-withdraw';
import { MY_ACTIVITIES_WORDS as WORDS } from './words';

const STATES = {
  confirmed: { tone: 'ok', words: '已报名' },
  waiting: { tone: 'warn', words: '候补中' },
  withdrawn: { tone: 'info', words: '已退出' },
} as const;

function SignupState({ signup, isPast }: { readonly signup: OwnSignup; readonly isPast: boolean }) {
  if (signup.activityCancelled) {
    return <StatePill tone="err">活动已取消</StatePill>;
  }
  if (isPast && signup.status !== 'withdrawn') {
    return (
      <StatePill tone="info" icon="history">
        {signup.status === 'waiting' ? WORDS.neverIn : WORDS.over}
      </StatePill>
    );
  }
  const { tone, words } = STATES[signup.status];
  return (
    <StatePill tone={tone} {...(signup.status === 'waiting' && { icon: 'hours' as const })}>
      {signup.status === 'waiting' ? `候补第 ${signup.position ?? 1} 位` : words}
    </StatePill>
  );
}

/** From the day before until the gate has closed one may check oneself in or out, if the activity allows it. */
const mayCheckIn = ({ status, selfCheckIn, activityCancelled, startsAt, endsAt }: OwnSignup): boolean =>
  selfCheckIn &&
  status === 'confirmed' &&
  !activityCancelled &&
  now() >= startsAt - DAY &&
  now() <= gateClosesAt({ startsAt, endsAt });

/** One of one's own activities, and everything one may do about it. */
export function SignupCard({
  signup,
  withdrawing,
}: {
  readonly signup: OwnSignup;
  readonly withdrawing?: Withdrawing;
}) {
  const isActive = withdrawing !== undefined && !signup.activityCancelled;
  const name = activityName(signup, now());
  return (
    <Card gap={3}>
      <SignupState signup={signup} isPast={withdrawing === undefined} />
      <Heading level={3}>{signup.title}</Heading>
      {isActive && <ChangeNews signup={signup} />}
      <Stack gap={1}>
        <IconText icon="schedule">{spanWords(signup.startsAt, signup.endsAt, now())}</IconText>
        <IconText icon="place">{signup.venue}</IconText>
        <IconText icon="task">{signup.dutyName}</IconText>
      </Stack>
      <LinkTo to={`/packages/public/activity/index?id=${signup.activityId}`} label={WORDS.detailLabel(name)}>
        {WORDS.detail}
      </LinkTo>
      {isActive && (
        <LinkTo
          to={`/packages/volunteer/signed-up/index?id=${signup.activityId}`}
          label={WORDS.slipLabel(name)}
        >
          {WORDS.slip}
        </LinkTo>
      )}
      {mayCheckIn(signup) && (
        <BtnLink
          icon="scan"
          to={`/packages/volunteer/self-check-in/index?id=${signup.activityId}`}
          label={`${WORDS.selfCheckIn}：${name}`}
        >
          {WORDS.selfCheckIn}
        </BtnLink>
      )}
      <OwnHoursWay signup={signup} />
      {isActive && (
        <BtnRow>
          {signup.status === 'confirmed' && (
            <BtnLink
              icon="qr"
              to={`/packages/volunteer/pass/index?id=${signup.activityId}`}
              label={`${WORDS.pass}：${name}`}
            >
              {WORDS.pass}
            </BtnLink>
          )}
          <Btn
            onPress={() => withdrawing.withdraw(signup)}
            label={WORDS.withdrawLabel(name)}
            busy={withdrawing.isBusy ? WORDS.busy : undefined}
          >
            {WORDS.withdraw}
          </Btn>
        </BtnRow>
      )}
    </Card>
  );
}

/** 我的活动: coming and past ones under headings of their own; leaving asks first and says what follows. */
export function MyActivitiesScreen() {
  const loaded = useCall(
    'my-sign-ups',
    {},
    { isEmpty: ({ coming, past }) => coming.length + past.length === 0, renewAfter: 0 },
  );
  const refresh = loaded.kind === 'done' ? loaded.refresh : () => undefined;
  const withdrawal = useWithdraw(refresh);
  return (
    <Page
      title={WORDS.title}
      offline={staleWords(loaded, now())}
      above={withdrawal.told && <ToldNotice withdrawal={withdrawal} />}
    >
      <LoadedView
        loaded={loaded}
        what="我的活动"
        failure={failureWords}
        empty={{
          title: WORDS.emptyTitle,
          advice: WORDS.emptyAdvice,
          action: <BtnLink to="/pages/activities/index">{WORDS.find}</BtnLink>,
        }}
      >
        {({ coming, past }) => (
          <Stack gap={5}>
            <Section title={WORDS.coming}>
              {coming.length === 0 ? (
                <P tone="soft">{WORDS.noComing}</P>
              ) : (
                <ListCard label={WORDS.coming}>
                  {coming.map((signup) => (
                    <SignupCard
                      key={signup.id}
                      signup={signup}
                      withdrawing={{
                        isBusy: withdrawal.busyId === signup.id,
                        withdraw: (one) => void withdrawal.withdraw(one),
                      }}
                    />
                  ))}
                </ListCard>
              )}
            </Section>
            {past.length > 0 && (
              <Section title={WORDS.past}>
                <ListCard label={WORDS.past}>
                  {past.map((signup) => (
                    <SignupCard key={signup.id} signup={signup} />
                  ))}
                </ListCard>
              </Section>
            )}
          </Stack>
        )}
      </LoadedView>
    </Page>
  );
}
