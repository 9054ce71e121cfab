import { useState } from 'react';
import type { OwnProfile } from '#core/volunteer/volunteer';
import { useLoadedMe } from '../../../backend/use-me';
import { now } from '../../../platform/clock';
import { goBack, useQuery } from '../../../platform/navigate';
import { Btn } from '../../../ui/btn';
import { ErrorSummary } from '../../../ui/error-summary';
import { FormArea } from '../../../ui/form-area';
import { Stack } from '../../../ui/layout';
import { LoadedView } from '../../../ui/loaded-view';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { say } from '../../../ui/say';
import { Skeleton } from '../../../ui/skeleton';
import { P } from '../../../ui/text';
import { failureWords } from '../../../words/failures';
import type { RegisterDraft } from '../draft';
import { Question } from '../question';
import { faultsOf, isMinor, STEPS, type Step } from '../steps';
import { REGISTER_WORDS } from '../words';
import { draftOf } from './draft-of';
import { GuestCard } from './guest-card';
import { type SaveFault, saveAnswer } from './save';
import { unsavedOn, useUnsaved } from './unsaved';
import { useContact } from './use-contact';
import { PROFILE_WORDS, CHANGE_WORDS as WORDS } from './words';

interface FormProps {
  readonly step: Step;
  readonly profile: OwnProfile;
  /** What is stored, as the page asks for it. */
  readonly saved: RegisterDraft;
  readonly faults: readonly SaveFault[];
  readonly tell: (faults: readonly SaveFault[]) => void;
}

const faultsBy = (faults: readonly SaveFault[]): Readonly<Record<string, string>> =>
  Object.fromEntries(faults.map(({ fieldId, sentence }) => [fieldId, sentence]));

/** What the page asks: its own question, and for a guardian where a new date of birth makes one necessary. */
function askedBy(step: Step, draft: RegisterDraft, { guardian }: OwnProfile): readonly Step[] {
  const isNew = step === 'birth' && guardian === undefined && isMinor(draft, now());
  return isNew ? [step, 'guardian'] : [step];
}

/** Says that what stands in the fields was never saved, and how to be rid of it. */
function UnsavedNotice({ drop }: { readonly drop: () => void }) {
  return (
    <Stack gap={2}>
      <Notice tone="info" title={WORDS.draft} />
      <Btn kind="link" onPress={drop}>
        {WORDS.dropDraft}
      </Btn>
    </Stack>
  );
}

function ChangeForm({ step, profile, saved, faults, tell }: FormProps) {
  const { unsaved, write, forget } = useUnsaved();
  const kept = unsavedOn(unsaved, profile.volunteerNo, step);
  const [isFromBefore, setIsFromBefore] = useState(kept !== undefined);
  const [isBusy, setIsBusy] = useState(false);
  const draft = { ...saved, ...kept };
  const asked = askedBy(step, draft, profile);
  const drop = () => {
    forget(step);
    setIsFromBefore(false);
    say(WORDS.dropped);
  };
  const save = async () => {
    const found = asked.flatMap((one) =>
      Object.entries(faultsOf(one, draft, now())).map(([fieldId, sentence]) => ({ fieldId, sentence })),
    );
    if (found.length > 0) {
      tell(found);
      return;
    }
    setIsBusy(true);
    const refused = await saveAnswer(
      step,
      asked.includes('guardian') ? draft : { ...draft, guardianName: '' },
    );
    setIsBusy(false);
    tell(refused);
    if (refused.length === 0) {
      forget(step);
      goBack();
      say(WORDS.saved(REGISTER_WORDS[step].term));
    }
  };
  return (
    <FormArea onSubmit={() => void save()}>
      <Stack gap={5}>
        {isFromBefore && <UnsavedNotice drop={drop} />}
        {asked.map((one) => (
          <Question
            key={one}
            step={one}
            draft={draft}
            faults={faultsBy(faults)}
            write={(part) => write(profile.volunteerNo, step, part)}
          />
        ))}
        <P tone="soft">{WORDS.follows[step]}</P>
        <Btn id="save" kind="main" onPress={() => void save()} busy={isBusy ? WORDS.busy : undefined}>
          {WORDS.save}
        </Btn>
      </Stack>
    </FormArea>
  );
}

const STAGES = { loading: 'loading', failed: 'failed', done: 'loaded' } as const;

/** Waits for the numbers where the page asks for one; goes on without them when they do not come. */
function WithContact(props: Omit<FormProps, 'saved'>) {
  const { step, profile } = props;
  const state = useContact(step === 'phone' || step === 'guardian');
  const contact = state.kind === 'done' ? state.contact : undefined;
  return (
    <Stack gap={4}>
      <Skeleton what={REGISTER_WORDS[step].term} stage={STAGES[state.kind]} />
      {state.kind === 'failed' && <Notice tone="warn" title={WORDS.phoneUnknown} />}
      {state.kind !== 'loading' && <ChangeForm {...props} saved={draftOf(profile, contact)} />}
    </Stack>
  );
}

/** 修改资料: one question of the registration with what is stored filled in. What is typed stays until it is saved. */
export function ChangeScreen() {
  const { step: wanted } = useQuery();
  const step = STEPS.find((known) => known === wanted) ?? 'name';
  const { loaded, offline } = useLoadedMe();
  const [faults, setFaults] = useState<readonly SaveFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const tell = (found: readonly SaveFault[]) => {
    setFaults(found);
    setAttempt(attempt + 1);
  };
  const { term, title } = REGISTER_WORDS[step];
  return (
    <Page
      title={title}
      bar={PROFILE_WORDS.change(term)}
      offline={offline}
      hasError={faults.length > 0}
      above={faults.length > 0 && <ErrorSummary key={attempt} title={WORDS.failed} faults={faults} />}
    >
      <LoadedView loaded={loaded} what={PROFILE_WORDS.what} failure={failureWords}>
        {({ profile }) =>
          profile === undefined ? (
            <GuestCard />
          ) : (
            <WithContact key={step} step={step} profile={profile} faults={faults} tell={tell} />
          )
        }
      </LoadedView>
    </Page>
  );
}
