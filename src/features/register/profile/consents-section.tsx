import { CONSENT_DOCUMENTS, type ConsentKey } from '#core/consent/documents';
import { hasAgreed } from '#core/volunteer/can-register';
import type { GivenConsent, OwnProfile } from '#core/volunteer/volunteer';
import { Btn, BtnLink } from '../../../ui/btn';
import { Card } from '../../../ui/card';
import { Stack } from '../../../ui/layout';
import { LinkTo } from '../../../ui/link-to';
import { Section } from '../../../ui/section';
import { Heading, P } from '../../../ui/text';
import { versionWords } from '../../../words/version';
import { dateWords } from '../../../words/when';
import type { Wish } from './use-own-wish';
import { PROFILE_WORDS as WORDS } from './words';

const KEYS = Object.keys(CONSENT_DOCUMENTS) as ConsentKey[];

interface ConsentsProps {
  readonly profile: OwnProfile;
  readonly busy: string | undefined;
  readonly carryOut: (wish: Wish) => void;
  readonly forgetNeeds: () => void;
}

/** What can be done about one consent: the required one ends with the registration, the others at any time. */
function Action({
  of: key,
  profile,
  busy,
  carryOut,
  forgetNeeds,
}: ConsentsProps & { readonly of: ConsentKey }) {
  const what = WORDS.documents[key];
  const isGiven = profile.consents.some((consent) => consent.key === key);
  if (key === 'privacy') {
    return (
      <Stack gap={2}>
        <P tone="soft">{WORDS.required}</P>
        {!hasAgreed(profile.consents, key) && (
          <BtnLink to="/packages/volunteer/consent/index">{WORDS.renew}</BtnLink>
        )}
        <LinkTo to="/packages/public/legal/index?doc=privacy" label={`${WORDS.fullText}：${what}`}>
          {WORDS.fullText}
        </LinkTo>
      </Stack>
    );
  }
  if (!isGiven && key === 'needs') {
    return null;
  }
  const change = {
    item: key === 'needs' ? 'display' : key,
    ...(!isGiven && { consent: CONSENT_DOCUMENTS[key].version }),
  } as const;
  const wish = { what, change, done: isGiven ? WORDS.withdrawn(what) : WORDS.agreed(what) };
  return (
    <Btn
      onPress={key === 'needs' ? forgetNeeds : () => carryOut(wish)}
      label={isGiven ? WORDS.withdrawLabel(what) : WORDS.agreeLabel(what)}
      busy={busy === what ? WORDS.busy : undefined}
    >
      {isGiven ? WORDS.withdraw : WORDS.agree}
    </Btn>
  );
}

function givenWords(key: ConsentKey, given: GivenConsent | undefined): string {
  if (given === undefined) {
    return key === 'needs' ? WORDS.needsLater : WORDS.notAgreed;
  }
  return WORDS.agreedOn(versionWords(given.version), dateWords(given.at));
}

/** 我同意过的: each document with its version and day, and the way to take the agreement back. */
export function ConsentsSection(props: ConsentsProps) {
  return (
    <Section title={WORDS.consents}>
      <Stack gap={3}>
        {KEYS.map((key) => {
          const given = props.profile.consents.find((consent) => consent.key === key);
          return (
            <Card key={key} gap={2}>
              <Heading level={3}>{WORDS.documents[key]}</Heading>
              <P tone="soft">{givenWords(key, given)}</P>
              <Action {...props} of={key} />
            </Card>
          );
        })}
      </Stack>
    </Section>
  );
}
