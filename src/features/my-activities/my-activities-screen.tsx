import { useState } from 'react';
import { gateClosesAt } from '#core/attendance/attendance-rules';
import { DAY } from '#core/shared/instant';
import type { OwnSignup } from '#core/signup/signup';
import { forgetAnswers } from '../../backend/answer-cache';
import { call } from '../../backend/call';
import { useCall } from '../../backend/use-call';
import { now } from '../../platform/clock';
import { Btn, BtnLink } from '../../ui/btn';
import { Card, ListCard } from '../../ui/card';
import { confirm } from '../../ui/confirm';
import { IconText } from '../../ui/icon-text';
import { BtnRow, Stack } from '../../ui/layout';
import { LinkTo } from '../../ui/link-to';
import { LoadedView } from '../../ui/loaded-view';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { say } from '../../ui/say';
import { Section } from '../../ui/section';
import { StatePill } from '../../ui/state-pill';
import { Heading, P } from '../../ui/text';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { spanWords } from '../../words/when';

const WORDS = {
  title: '我的活动',
  coming: '即将开始',
  past: '已结束或已退出',
  over: '已结束',
  neverIn: '已结束，没有候补上',
  noComing: '现在没有报名的活动',
  find: '去找活动',
  emptyTitle: '您还没有报过名',
  emptyAdvice: '看看近期的活动，挑一个时间合适的。',
  pass: '打开签到码',
  selfCheckIn: '自助签到',
  withdraw: '退出活动',
  withdrawLabel: (title: string) => `退出活动：${title}`,
  detail: '活动详情',
  detailLabel: (title: string) => `活动详情：${title}`,
  askTitle: (title: string) => `确定退出“${title}”吗？`,
  askConfirmed: '名额会让给下一位候补，之后再报名要重新排队。',
  askWaiting: '退出后您在候补名单里的位置会让出来。',
  yes: '确定退出',
  no: '不退出',
  busy: '正在退出…',
  withdrawn: (title: string) => `已退出“${title}”`,
  alreadyIn: '您已经签到，不能退出。有事请告诉现场的签到员。',
  ended: '活动已经结束，不用退出。',
} as const;

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

interface Withdrawing {
  readonly isBusy: boolean;
  readonly withdraw: (signup: OwnSignup) => void;
}

/** From the day before until the gate has closed one may check oneself in or out, if the activity allows it. */
const mayCheckIn = ({ status, selfCheckIn, activityCancelled, startsAt, endsAt }: OwnSignup): boolean =>
  selfCheckIn &&
  status === 'confirmed' &&
  !activityCancelled &&
  now() >= startsAt - DAY &&
  now() <= gateClosesAt({ startsAt, endsAt });

function SignupCard({
  signup,
  withdrawing,
}: {
  readonly signup: OwnSignup;
  readonly withdrawing?: Withdrawing;
}) {
  const isActive = withdrawing !== undefined && !signup.activityCancelled;
  return (
    <Card gap={3}>
      <SignupState signup={signup} isPast={withdrawing === undefined} />
      <Heading level={3}>{signup.title}</Heading>
      <Stack gap={1}>
        <IconText icon="schedule">{spanWords(signup.startsAt, signup.endsAt, now())}</IconText>
        <IconText icon="place">{signup.venue}</IconText>
        <IconText icon="task">{signup.dutyName}</IconText>
      </Stack>
      <LinkTo
        to={`/packages/public/activity/index?id=${signup.activityId}`}
        label={WORDS.detailLabel(signup.title)}
      >
        {WORDS.detail}
      </LinkTo>
      {mayCheckIn(signup) && (
        <BtnLink
          icon="scan"
          to={`/packages/volunteer/self-check-in/index?id=${signup.activityId}`}
          label={`${WORDS.selfCheckIn}：${signup.title}`}
        >
          {WORDS.selfCheckIn}
        </BtnLink>
      )}
      {isActive && (
        <BtnRow>
          {signup.status === 'confirmed' && (
            <BtnLink
              icon="qr"
              to={`/packages/volunteer/pass/index?id=${signup.activityId}`}
              label={`${WORDS.pass}：${signup.title}`}
            >
              {WORDS.pass}
            </BtnLink>
          )}
          <Btn
            onPress={() => withdrawing.withdraw(signup)}
            label={WORDS.withdrawLabel(signup.title)}
            busy={withdrawing.isBusy ? WORDS.busy : undefined}
          >
            {WORDS.withdraw}
          </Btn>
        </BtnRow>
      )}
    </Card>
  );
}

interface Told {
  readonly tone: 'ok' | 'err';
  readonly words: string;
}

/** Withdraws, forgets the answers that became wrong, and says what came of it. */
async function sendWithdrawal(signup: OwnSignup): Promise<Told> {
  const answer = await call('withdraw', { activityId: signup.activityId });
  if (!answer.ok) {
    const { title, advice } = failureWords(answer);
    return { tone: 'err', words: `${title}。${advice}` };
  }
  if (answer.value.kind !== 'withdrawn') {
    return { tone: 'err', words: answer.value.kind === 'already-in' ? WORDS.alreadyIn : WORDS.ended };
  }
  for (const stale of ['my-home', 'get-activity', 'list-activities'] as const) {
    forgetAnswers(stale);
  }
  return { tone: 'ok', words: WORDS.withdrawn(signup.title) };
}

/** Asks first, then withdraws; says what came of it on the page and aloud. */
function useWithdraw(refresh: () => void) {
  const [busyId, setBusyId] = useState<string>();
  const [told, setTold] = useState<Told>();
  const withdraw = async (signup: OwnSignup) => {
    const agreed = await confirm({
      title: WORDS.askTitle(signup.title),
      text: signup.status === 'waiting' ? WORDS.askWaiting : WORDS.askConfirmed,
      yes: WORDS.yes,
      no: WORDS.no,
    });
    if (!agreed) {
      return;
    }
    setBusyId(signup.id);
    const outcome = await sendWithdrawal(signup);
    setBusyId(undefined);
    setTold(outcome);
    say(outcome.words);
    refresh();
  };
  return { busyId, told, withdraw };
}

/** 我的活动: coming and past ones under headings of their own; leaving asks first and says what follows. */
export function MyActivitiesScreen() {
  const loaded = useCall(
    'my-sign-ups',
    {},
    { isEmpty: ({ coming, past }) => coming.length + past.length === 0 },
  );
  const refresh = loaded.kind === 'done' ? loaded.refresh : () => undefined;
  const { busyId, told, withdraw } = useWithdraw(refresh);
  return (
    <Page
      title={WORDS.title}
      offline={staleWords(loaded, now())}
      above={told && <Notice tone={told.tone} title={told.words} />}
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
                      withdrawing={{ isBusy: busyId === signup.id, withdraw: (one) => void withdraw(one) }}
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
