import { useEffect, useState } from 'react';
import { useMe } from '../../backend/use-me';
import { BtnLink } from '../../ui/btn';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { Code, P } from '../../ui/text';
import { useRegisterDraft } from './draft';
import { REGISTER_WORDS } from './words';

const WORDS = REGISTER_WORDS.done;

/** 注册完成: the number, digit by digit for a screen reader, and what to do next. */
export function RegisteredScreen() {
  const profile = useMe((me) => me.who?.profile);
  const { draft, forget } = useRegisterDraft();
  const [then] = useState(draft.then);
  // Registered: what was typed has done its duty and need not stay on the phone.
  useEffect(forget, [forget]);
  return (
    <Page
      title={WORDS.title}
      lead={profile === undefined ? '' : `${profile.name}，欢迎加入志愿助残阳光行动。`}
    >
      <Stack gap={5}>
        {profile !== undefined && (
          <Card tone="ok" isCentred>
            <P>{WORDS.number}</P>
            <Code value={profile.volunteerNo} group={4} />
          </Card>
        )}
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
