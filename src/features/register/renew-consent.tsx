import { CONSENT_DOCUMENTS } from '#core/consent/documents';
import { goBack } from '../../platform/navigate';
import { Btn } from '../../ui/btn';
import { Bullets } from '../../ui/bullets';
import { BtnRow, Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { P } from '../../ui/text';
import { changesSince } from '../../words/legal-changes';
import { versionWords } from '../../words/version';
import { LegalTexts } from './legal-texts';
import { useOwnWish } from './profile/use-own-wish';
import { PROFILE_WORDS } from './profile/words';
import { RENEW_WORDS as WORDS } from './words';

const { version } = CONSENT_DOCUMENTS.privacy;
const WISH = {
  what: PROFILE_WORDS.documents.privacy,
  change: { item: 'privacy', consent: version },
  done: WORDS.done,
} as const;

/**
 * For who agreed to an earlier version (个人信息保护法 第十四条: what changes is agreed to anew): what changed since, the
 * full texts, and a yes and a not yet of equal weight.
 */
export function RenewConsent({ agreed }: { readonly agreed: string }) {
  const { busy, told, carryOut } = useOwnWish();
  return (
    <Page
      title={WORDS.title}
      lead={WORDS.lead(versionWords(agreed), versionWords(version))}
      above={
        told && (
          <Notice tone={told.tone} title={told.words}>
            {told.advice}
          </Notice>
        )
      }
    >
      <Stack gap={4}>
        <Section title={WORDS.changed}>
          <Bullets items={changesSince(agreed)} />
        </Section>
        <LegalTexts />
        <BtnRow>
          <Btn onPress={() => void carryOut(WISH)} busy={busy && WORDS.busy}>
            {WORDS.agree}
          </Btn>
          <Btn onPress={goBack}>{WORDS.later}</Btn>
        </BtnRow>
        <P tone="soft">{WORDS.laterText}</P>
      </Stack>
    </Page>
  );
}
