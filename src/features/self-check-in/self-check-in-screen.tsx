import { useState } from 'react';
import type { OwnSignup } from '#core/signup/signup';
import { useCall } from '../../backend/use-call';
import { now } from '../../platform/clock';
import { useQuery } from '../../platform/navigate';
import { BtnLink } from '../../ui/btn';
import { CameraScanner } from '../../ui/camera-scanner';
import { Empty } from '../../ui/empty';
import { IconText } from '../../ui/icon-text';
import { Stack } from '../../ui/layout';
import { LoadedView } from '../../ui/loaded-view';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { ScanResultPanel } from '../../ui/scan-result-panel';
import { Segment } from '../../ui/segment';
import { Heading } from '../../ui/text';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { spanWords } from '../../words/when';
import { CodeForm } from './code-form';
import { OwnWaiting } from './own-waiting';
import { useSelfCheckIn } from './use-self-check-in';
import { SELF_WORDS } from './words';

const KINDS = [
  { value: 'in', words: SELF_WORDS.in },
  { value: 'out', words: SELF_WORDS.out },
] as const;

function Scanner({ onCode }: { readonly onCode: (text: string) => undefined }) {
  const [hasNoCamera, setHasNoCamera] = useState(false);
  return hasNoCamera ? (
    <Notice tone="warn" title={SELF_WORDS.noCamera} speaks="alert" />
  ) : (
    <CameraScanner
      aim={SELF_WORDS.aim}
      torchWords={SELF_WORDS.torch}
      nativeWords={SELF_WORDS.openScanner}
      onCode={onCode}
      scansOnce
      onRefused={() => setHasNoCamera(true)}
    />
  );
}

function ForActivity({ signup }: { readonly signup: OwnSignup }) {
  return (
    <Stack gap={1}>
      <Heading>{signup.title}</Heading>
      <IconText icon="schedule">{spanWords(signup.startsAt, signup.endsAt, now())}</IconText>
      <IconText icon="place">{signup.venue}</IconText>
    </Stack>
  );
}

function CheckIn({ signup, isFresh }: { readonly signup: OwnSignup; readonly isFresh: boolean }) {
  const { kind, setKind, isSending, shown, take, seeCode } = useSelfCheckIn(signup, isFresh);
  return (
    <Stack gap={4}>
      <ForActivity signup={signup} />
      <OwnWaiting activityId={signup.activityId} round={shown?.key ?? 0} />
      <Segment label={SELF_WORDS.kind} options={KINDS} value={kind} onChange={setKind} />
      {shown !== undefined && (
        <ScanResultPanel
          key={shown.key}
          kind={shown.look}
          word={shown.word}
          who={signup.title}
          lines={[shown.sentence]}
        />
      )}
      <CodeForm kind={kind} isSending={isSending} onCode={take} />
      <Scanner onCode={seeCode} />
    </Stack>
  );
}

function NotHere() {
  return (
    <Empty
      title={SELF_WORDS.notFound}
      advice={SELF_WORDS.notFoundAdvice}
      action={<BtnLink to="/packages/volunteer/my-activities/index">{SELF_WORDS.mine}</BtnLink>}
    />
  );
}

function Off({ activityId }: { readonly activityId: string }) {
  return (
    <Empty
      title={SELF_WORDS.off}
      advice={SELF_WORDS.offAdvice}
      action={
        <BtnLink icon="qr" to={`/packages/volunteer/pass/index?id=${activityId}`}>
          {SELF_WORDS.pass}
        </BtnLink>
      }
    />
  );
}

/** 自助签到: with the code on the venue's screen, by camera or by eight digits; works without a network. */
export function SelfCheckInScreen() {
  const { id } = useQuery();
  const loaded = useCall('my-sign-ups', {});
  return (
    <Page title={SELF_WORDS.title} offline={staleWords(loaded, now())}>
      <LoadedView loaded={loaded} what={SELF_WORDS.title} failure={failureWords}>
        {({ coming, past }) => {
          const signup = [...coming, ...past].find((one) => one.activityId === id);
          if (signup === undefined) {
            return <NotHere />;
          }
          const isFresh = loaded.kind === 'done' && loaded.freshness === 'fresh';
          return signup.selfCheckIn ? (
            <CheckIn signup={signup} isFresh={isFresh} />
          ) : (
            <Off activityId={signup.activityId} />
          );
        }}
      </LoadedView>
    </Page>
  );
}
