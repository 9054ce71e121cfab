import { useEffect, useState } from 'react';
import { isGateTime } from '#core/attendance/own-presence';
import type { OwnSignup } from '#core/signup/signup';
import type { OwnProfile } from '#core/volunteer/volunteer';
import type { Refused } from '../../backend/answer';
import { clockSkew } from '../../backend/server-clock';
import { useCall } from '../../backend/use-call';
import { useAskedMe } from '../../backend/use-me';
import { now } from '../../platform/clock';
import { useQuery } from '../../platform/navigate';
import { holdScreenBright } from '../../platform/screen';
import { Btn, BtnLink } from '../../ui/btn';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ErrorState } from '../../ui/error-state';
import { IconText } from '../../ui/icon-text';
import { BtnRow, Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { QrImage } from '../../ui/qr-image';
import { type LoadingStage, Skeleton } from '../../ui/skeleton';
import { SpeakBtn } from '../../ui/speak-btn';
import { Code, Heading, P } from '../../ui/text';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { spanWords } from '../../words/when';
import { useAskAgain } from './ask-again';
import { clockWarning } from './clock-warning';
import { HideNameSwitch, OwnName } from './own-name';
import { PresenceNotice } from './presence';
import { usePass } from './use-pass';

const WORDS = {
  title: '签到码',
  qr: '签到二维码，请对准签到员的手机',
  number: '签到号码',
  numberHint: '扫不了码时，把这 6 位数字念给签到员听。',
  valid: '每 30 秒自动换新，没网也能用，截图无效。',
  brighter: '亮度已调高，离开这一页就复原。',
  speak: '朗读号码',
  spoken: (what: string, number: string) => `${what}，${[...number].join('，')}`,
  enlarge: '放大',
  shrink: '缩小',
  general: '这是您的通用签到码，任何已报名的活动都能用。',
  firstTime: '这部手机第一次打开签到码要连网',
  firstTimeAdvice: '请连上网络，再点“重试”。打开过一次以后，没有网络也能用。',
  firstTimeNumber: '没有网络也可以先把这 6 位签到号码念给签到员听。',
  registering: '正在登记这部手机…',
  notYet: '还没有连上网络登记这部手机。现在可以先报 6 位号码签到。',
  replaced: '已换成这部手机的签到码，旧手机上的码不能再用。',
  guest: '登记后才有签到码',
  guestAdvice: '登记大约 3 分钟，登记成功就能打开签到码。',
  register: '登记成为志愿者',
  waiting: '您还在候补，有名额后签到码才能用。',
  volunteerNo: '志愿者编号',
  selfCheckIn: '扫现场的码签到',
} as const;

/** What the pass is for, when the phone knows the signup. */
function ForActivity({ signup }: { readonly signup: OwnSignup }) {
  return (
    <Stack gap={1}>
      <Heading>{signup.title}</Heading>
      <IconText icon="schedule">{spanWords(signup.startsAt, signup.endsAt, now())}</IconText>
      <IconText icon="place">{signup.venue}</IconText>
    </Stack>
  );
}

function NumberBlock({ signup }: { readonly signup: OwnSignup }) {
  return (
    <Stack gap={2} isCentred>
      <P>{WORDS.number}</P>
      <Code value={signup.entryNo} />
      <P size="caption" tone="soft">
        {WORDS.numberHint}
      </P>
    </Stack>
  );
}

interface NotOpenedProps {
  readonly refused: Refused;
  readonly coming: readonly OwnSignup[];
  readonly retry: () => void;
}

function PassCode({ text, isLarge }: { readonly text: string | undefined; readonly isLarge: boolean }) {
  return (
    <>
      <Skeleton what={WORDS.title} stage={text === undefined ? 'loading' : 'loaded'} />
      {text !== undefined && <QrImage text={text} label={WORDS.qr} isBig={isLarge} />}
    </>
  );
}

function PassCard({
  profile,
  signup,
  isBrighter,
}: {
  readonly profile: OwnProfile;
  readonly signup: OwnSignup | undefined;
  readonly isBrighter: boolean;
}) {
  const clock = clockWarning(clockSkew());
  const pass = usePass(profile.volunteerNo);
  const [isLarge, setIsLarge] = useState(false);
  const spoken =
    signup === undefined
      ? WORDS.spoken(WORDS.volunteerNo, profile.volunteerNo)
      : WORDS.spoken(WORDS.number, signup.entryNo);
  return (
    <Stack gap={4}>
      {signup?.status === 'waiting' && <Notice tone="warn" title={WORDS.waiting} />}
      {clock !== undefined && <Notice tone="warn" title={clock} />}
      {pass.registration === 'not-yet' && <Notice tone="warn" title={WORDS.notYet} />}
      {pass.registration === 'replaced-other' && <Notice tone="info" title={WORDS.replaced} />}
      {signup === undefined ? <P tone="soft">{WORDS.general}</P> : <ForActivity signup={signup} />}
      <Card isCentred>
        <PassCode text={pass.text} isLarge={isLarge} />
        {signup === undefined ? (
          <P>
            {WORDS.volunteerNo} {profile.volunteerNo}
          </P>
        ) : (
          <NumberBlock signup={signup} />
        )}
        <OwnName name={profile.name} />
        <P size="caption" tone="soft">
          {pass.registration === 'registering' ? WORDS.registering : WORDS.valid}
        </P>
        {isBrighter && (
          <P size="caption" tone="soft">
            {WORDS.brighter}
          </P>
        )}
      </Card>
      <BtnRow>
        <SpeakBtn text={spoken}>{WORDS.speak}</SpeakBtn>
        <Btn icon="zoom" onPress={() => setIsLarge(!isLarge)}>
          {isLarge ? WORDS.shrink : WORDS.enlarge}
        </Btn>
      </BtnRow>
      <HideNameSwitch />
      {signup?.selfCheckIn === true && signup.status === 'confirmed' && (
        <BtnLink icon="scan" to={`/packages/volunteer/self-check-in/index?id=${signup.activityId}`}>
          {WORDS.selfCheckIn}
        </BtnLink>
      )}
    </Stack>
  );
}

/** Nobody knows yet whose pass this is: why, and the numbers of the sign-ups that this phone has kept. */
function NotOpened({ refused, coming, retry }: NotOpenedProps) {
  const isOffline = refused.code === 'OFFLINE';
  const words = failureWords(refused);
  const own = isOffline ? { ...words, title: WORDS.firstTime, advice: WORDS.firstTimeAdvice } : words;
  const numbered = coming.filter(({ status }) => status === 'confirmed');
  return (
    <Stack gap={4}>
      <ErrorState {...own} onRetry={retry} />
      {numbered.length > 0 && <P>{WORDS.firstTimeNumber}</P>}
      {numbered.map((signup) => (
        <Card key={signup.id} isCentred>
          <ForActivity signup={signup} />
          <NumberBlock signup={signup} />
        </Card>
      ))}
    </Stack>
  );
}

/** Holds the screen bright while this page is open; answers whether it is brighter than before. */
function useBrightScreen(): boolean {
  const [isBrighter, setIsBrighter] = useState(false);
  useEffect(() => {
    const visit = { isOver: false };
    const holding = holdScreenBright();
    void holding.then((held) => !visit.isOver && setIsBrighter(held.isBrighter));
    return () => {
      visit.isOver = true;
      void holding.then(({ release }) => release());
    };
  }, []);
  return isBrighter;
}

/**
 * The caller's signups: the one this pass is shown for, and those whose gate may be open, asked for again and again.
 */
function useOwnSignups(activityId: string | undefined, isRegistered: boolean) {
  const mine = useCall('my-sign-ups', {}, { enabled: isRegistered });
  const coming = mine.kind === 'done' ? mine.value.coming : [];
  const signup = coming.find((one) => one.activityId === activityId);
  const shown = signup === undefined ? coming : [signup];
  const atGate = shown.filter((one) => one.status === 'confirmed' && isGateTime(one, now()));
  useAskAgain(atGate.length > 0, () => mine.kind === 'done' && mine.refresh());
  return { mine, signup, shown, atGate };
}

/** How far it is known whose pass this is. */
function stageOf({ who, refused }: ReturnType<typeof useAskedMe>): LoadingStage {
  if (who !== undefined) {
    return 'loaded';
  }
  return refused === undefined ? 'loading' : 'failed';
}

/** 签到码: works with no network on either side; the number beside it can be read aloud and typed. */
export function PassScreen() {
  const { id } = useQuery();
  const me = useAskedMe();
  const { who, refused, ask } = me;
  const { mine, signup, shown, atGate } = useOwnSignups(id, who?.profile !== undefined);
  const isBrighter = useBrightScreen();
  return (
    <Page title={WORDS.title} offline={staleWords(mine, now())}>
      {who?.profile !== undefined && (
        <Stack gap={4}>
          {atGate.map((one) => (
            <PresenceNotice key={one.id} signup={one} />
          ))}
          <PassCard profile={who.profile} signup={signup} isBrighter={isBrighter} />
        </Stack>
      )}
      <Skeleton what={WORDS.title} stage={stageOf(me)} />
      {who === undefined && refused !== undefined && (
        <NotOpened refused={refused} coming={shown} retry={() => void ask()} />
      )}
      {who !== undefined && who.profile === undefined && (
        <Empty
          title={WORDS.guest}
          advice={WORDS.guestAdvice}
          action={
            <BtnLink kind="main" to="/packages/volunteer/consent/index">
              {WORDS.register}
            </BtnLink>
          }
        />
      )}
    </Page>
  );
}
