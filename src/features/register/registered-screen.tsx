import { useEffect, useState } from 'react';
import type { OwnProfile } from '#core/volunteer/volunteer';
import { useAskedMe } from '../../backend/use-me';
import { BtnLink } from '../../ui/btn';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ErrorState } from '../../ui/error-state';
import { Stack } from '../../ui/layout';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { Skeleton } from '../../ui/skeleton';
import { Code, P } from '../../ui/text';
import { failureWords } from '../../words/failures';
import { useRegisterDraft } from './draft';
import { REGISTER_WORDS } from './words';

const WORDS = REGISTER_WORDS.done;

/** The number, digit by digit for a screen reader, and what to do next. */
function Registered({ profile }: { readonly profile: OwnProfile }) {
  const { draft, forget } = useRegisterDraft();
  const [then] = useState(draft.then);
  // Registered: what was typed has done its duty and need not stay on the phone.
  useEffect(forget, [forget]);
  return (
    <Page title={WORDS.title} lead={`${profile.name}，欢迎加入志愿助残阳光行动。`}>
      <Stack gap={5}>
        <Card tone="ok" isCentred>
          <P>{WORDS.number}</P>
          <Code value={profile.volunteerNo} group={4} />
        </Card>
        <Section title={WORDS.next}>
          <Stack gap={3}>
            {then === undefined ? (
              <BtnLink kind="main" to="/pages/activities/index">
                {WORDS.findActivity}
              </BtnLink>
            ) : (
              <BtnLink kind="main" to={then}>
                {WORDS.goOn}
              </BtnLink>
            )}
            <BtnLink icon="qr" to="/packages/volunteer/pass/index">
              {WORDS.pass}
            </BtnLink>
            <BtnLink to="/packages/volunteer/settings/index">{WORDS.setUp}</BtnLink>
          </Stack>
        </Section>
      </Stack>
    </Page>
  );
}

/** Somebody came by a link: they are not registered, or nobody knows yet. */
function NotRegistered({ who, refused, ask }: ReturnType<typeof useAskedMe>) {
  if (refused !== undefined) {
    return <ErrorState {...failureWords(refused)} onRetry={() => void ask()} />;
  }
  if (who === undefined) {
    return <Skeleton what={REGISTER_WORDS.page} stage="loading" />;
  }
  const way = (
    <BtnLink kind="main" to="/packages/volunteer/consent/index">
      {WORDS.notYetGo}
    </BtnLink>
  );
  return <Empty title={WORDS.notYet} advice={WORDS.notYetAdvice} action={way} />;
}

/** 注册完成, of whoever is registered; what others have typed stays on the phone. */
export function RegisteredScreen() {
  const me = useAskedMe();
  const profile = me.who?.profile;
  return profile === undefined ? (
    <Page title={REGISTER_WORDS.page}>
      <NotRegistered {...me} />
    </Page>
  ) : (
    <Registered profile={profile} />
  );
}
