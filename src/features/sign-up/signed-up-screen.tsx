import type { OwnSignup } from '#core/signup/signup';
import { useCall } from '../../backend/use-call';
import { now } from '../../platform/clock';
import { useQuery } from '../../platform/navigate';
import { BtnLink } from '../../ui/btn';
import { Card } from '../../ui/card';
import { DescriptionList } from '../../ui/description-list';
import { Empty } from '../../ui/empty';
import { Stack } from '../../ui/layout';
import { LinkTo } from '../../ui/link-to';
import { LoadedView } from '../../ui/loaded-view';
import { Page } from '../../ui/page';
import { Code, P, Text } from '../../ui/text';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { spanWords } from '../../words/when';
import { Remember } from './remember';
import { RemindMe } from './remind-me';
import { SIGN_UP_WORDS as WORDS } from './words';

/** When, where, as what, what to bring, and whom to ask. */
export function Details({ signup }: { readonly signup: OwnSignup }) {
  return (
    <DescriptionList
      items={[
        { term: WORDS.when, words: spanWords(signup.startsAt, signup.endsAt, now()) },
        { term: WORDS.where, words: `${signup.venue}，${signup.address}` },
        ...(signup.route === undefined ? [] : [{ term: WORDS.route, words: signup.route }]),
        { term: WORDS.duty2, words: signup.dutyName },
        ...(signup.bring === undefined ? [] : [{ term: WORDS.bring, words: signup.bring.join('、') }]),
        {
          term: WORDS.contact,
          words: (
            <>
              {signup.contactName} <Text isWhole>{signup.contactPhone}</Text>
            </>
          ),
          action: (
            <LinkTo to={`tel:${signup.contactPhone}`} icon="call" label={WORDS.callLabel(signup.contactName)}>
              {WORDS.call}
            </LinkTo>
          ),
        },
      ]}
    />
  );
}

function SignedUp({ signup }: { readonly signup: OwnSignup }) {
  const isWaiting = signup.status === 'waiting';
  return (
    <Stack gap={5}>
      {!isWaiting && (
        <Card tone="ok" isCentred>
          <P>{WORDS.reference}</P>
          <Code value={signup.entryNo} />
          <P size="caption">{WORDS.referenceHint}</P>
        </Card>
      )}
      <Details signup={signup} />
      <Stack gap={3}>
        {!isWaiting && (
          <BtnLink kind="main" icon="qr" to={`/packages/volunteer/pass/index?id=${signup.activityId}`}>
            {WORDS.pass}
          </BtnLink>
        )}
        <Remember signup={signup} />
        <RemindMe status={signup.status} />
        <BtnLink to="/packages/volunteer/my-activities/index">{WORDS.mine}</BtnLink>
      </Stack>
    </Stack>
  );
}

/** 报名成功: number, time, place, what to do next. */
export function SignedUpScreen() {
  const { id = '' } = useQuery();
  const loaded = useCall('my-sign-ups', {});
  const signup =
    loaded.kind === 'done' ? loaded.value.coming.find((one) => one.activityId === id) : undefined;
  const isWaiting = signup?.status === 'waiting';
  const title = isWaiting ? WORDS.waitingTitle : WORDS.confirmedTitle;
  return (
    <Page
      title={signup === undefined ? WORDS.bar : title}
      {...(signup && { lead: isWaiting ? WORDS.waitingLead(signup.position ?? 1) : signup.title })}
      offline={staleWords(loaded, now())}
    >
      <LoadedView loaded={loaded} what="报名" failure={failureWords}>
        {() =>
          signup === undefined ? (
            <Empty
              title={WORDS.noneTitle}
              advice={WORDS.noneAdvice}
              action={<BtnLink to="/packages/volunteer/my-activities/index">{WORDS.mine}</BtnLink>}
            />
          ) : (
            <SignedUp signup={signup} />
          )
        }
      </LoadedView>
    </Page>
  );
}
