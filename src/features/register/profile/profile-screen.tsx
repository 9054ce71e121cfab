import type { OwnProfile } from '#core/volunteer/volunteer';
import { useLoadedMe } from '../../../backend/use-me';
import { pathTo } from '../../../platform/navigate';
import { Btn } from '../../../ui/btn';
import { confirm } from '../../../ui/confirm';
import { DescriptionList } from '../../../ui/description-list';
import { Stack } from '../../../ui/layout';
import { LinkTo } from '../../../ui/link-to';
import { LoadedView } from '../../../ui/loaded-view';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { Section } from '../../../ui/section';
import { failureWords } from '../../../words/failures';
import type { Step } from '../steps';
import { answerWords } from '../summary';
import { REGISTER_WORDS } from '../words';
import { ConsentsSection } from './consents-section';
import { draftOf } from './draft-of';
import { GuestCard } from './guest-card';
import { OwnPhone } from './own-phone';
import { useOwnWish } from './use-own-wish';
import { PROFILE_WORDS as WORDS } from './words';

const SERVICE: readonly Step[] = ['categories', 'skills', 'freeTimes'];
const NEEDS: readonly Step[] = ['needs'];

/** The questions about the person; the guardian's only where there is one. */
const basicsOf = ({ guardian }: OwnProfile): readonly Step[] => [
  ...(['name', 'birth'] as const),
  ...(guardian === undefined ? [] : (['guardian'] as const)),
  ...(['phone', 'residence'] as const),
];

function storedWords(step: Step, profile: OwnProfile): string {
  const { guardian } = profile;
  return step === 'guardian'
    ? `${guardian?.maskedName} ${guardian?.maskedPhone}`
    : answerWords(step, draftOf(profile)) || WORDS.none;
}

const wayTo = (step: Step) => (
  <LinkTo
    to={pathTo('/packages/volunteer/change/index', { step })}
    label={WORDS.change(REGISTER_WORDS[step].term)}
  >
    修改
  </LinkTo>
);

const itemOf = (profile: OwnProfile) => (step: Step) => {
  const { term } = REGISTER_WORDS[step];
  if (step !== 'phone') {
    return { term, words: storedWords(step, profile), action: wayTo(step) };
  }
  const { maskedPhone, phoneConfirmedAt } = profile;
  const confirmed = phoneConfirmedAt === undefined ? {} : { phoneConfirmedAt };
  return {
    term,
    words: (
      <OwnPhone key={maskedPhone} maskedPhone={maskedPhone} {...confirmed}>
        {wayTo(step)}
      </OwnPhone>
    ),
  };
};

interface StoredProps {
  readonly profile: OwnProfile;
  readonly wishes: ReturnType<typeof useOwnWish>;
}

function Stored({ profile, wishes: { busy, carryOut } }: StoredProps) {
  const forgetNeeds = async () => {
    const agreed = await confirm({
      title: WORDS.askForget,
      text: WORDS.askForgetText,
      yes: WORDS.forgetYes,
      no: WORDS.forgetNo,
    });
    if (agreed) {
      await carryOut({
        what: WORDS.forget,
        change: { item: 'needs', needs: [] },
        done: WORDS.forgotten,
      });
    }
  };
  const forget = () => void forgetNeeds();
  const item = itemOf(profile);
  return (
    <Stack gap={5}>
      <Section title={WORDS.basics}>
        <DescriptionList
          items={[{ term: WORDS.number, words: profile.volunteerNo }, ...basicsOf(profile).map(item)]}
        />
      </Section>
      <Section title={WORDS.service}>
        <DescriptionList items={SERVICE.map(item)} />
      </Section>
      <Section title={WORDS.needs}>
        <Stack gap={3}>
          <DescriptionList items={NEEDS.map(item)} />
          {profile.needs.length > 0 && (
            <Btn onPress={forget} busy={busy === WORDS.forget ? WORDS.forgetting : undefined}>
              {WORDS.forget}
            </Btn>
          )}
        </Stack>
      </Section>
      <ConsentsSection
        profile={profile}
        busy={busy}
        carryOut={(wish) => void carryOut(wish)}
        forgetNeeds={forget}
      />
    </Stack>
  );
}

/** 我的资料: everything the association holds about somebody (个人信息保护法 第四十五条), each with the way to change it. */
export function ProfileScreen() {
  const { loaded, offline } = useLoadedMe();
  const wishes = useOwnWish();
  const { told } = wishes;
  return (
    <Page
      title={WORDS.title}
      lead={WORDS.lead}
      offline={offline}
      above={
        told && (
          <Notice tone={told.tone} title={told.words}>
            {told.advice}
          </Notice>
        )
      }
    >
      <LoadedView loaded={loaded} what={WORDS.what} failure={failureWords}>
        {({ profile }) =>
          profile === undefined ? <GuestCard /> : <Stored profile={profile} wishes={wishes} />
        }
      </LoadedView>
    </Page>
  );
}
