import { type ReactNode, useState } from 'react';
import type { AccessFeature } from '#core/access/features';
import type { ActivityPageView } from '#core/activity/cards';
import { useCall } from '../../backend/use-call';
import { useAskedMe, useMe } from '../../backend/use-me';
import { now } from '../../platform/clock';
import { pathTo, replace, useQuery } from '../../platform/navigate';
import { Btn } from '../../ui/btn';
import { CheckRow } from '../../ui/check-row';
import { Choices } from '../../ui/choices';
import { ErrorSummary } from '../../ui/error-summary';
import { Stack } from '../../ui/layout';
import { LoadedView } from '../../ui/loaded-view';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { TextArea } from '../../ui/text-area';
import { ACCESS_WORDS } from '../../words/access';
import { failureWordsOf } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { SUSPENDED_WORDS } from '../../words/suspended';
import { Agreement } from './agreement';
import { DutyChoice } from './duty-choice';
import { AlreadySignedUp, SignUpClosed, type Stood } from './no-form';
import { type Fault, submitSignUp } from './submit';
import { SIGN_UP_WORDS as WORDS } from './words';

const FAILURE = failureWordsOf({ to: '/pages/activities/index', words: '看全部活动' });

interface Chosen {
  readonly dutyId: string;
  readonly needs: readonly AccessFeature[];
  readonly message: string;
  readonly agreed: boolean;
}

/** Everything wrong with the choices, before the server is asked. */
function faultsIn(chosen: Chosen): readonly Fault[] {
  return [
    ...(chosen.dutyId === '' ? [{ fieldId: 'duty', sentence: WORDS.dutyMissing }] : []),
    ...(chosen.agreed ? [] : [{ fieldId: 'agree', sentence: WORDS.agreeMissing }]),
  ];
}

interface SignUpFormProps {
  readonly view: ActivityPageView;
  readonly chosen: Chosen;
  readonly choose: (part: Partial<Chosen>) => void;
  readonly faults: readonly Fault[];
  readonly submit: () => void;
  readonly isBusy: boolean;
}

function SignUpForm({ view, chosen, choose, faults, submit, isBusy }: SignUpFormProps) {
  const faultAt = (fieldId: string) => faults.find((fault) => fault.fieldId === fieldId)?.sentence;
  const needs = useMe((me) => me.who?.profile?.needs) ?? [];
  return (
    <Stack gap={5}>
      <DutyChoice
        view={view}
        value={chosen.dutyId}
        fault={faultAt('duty')}
        onChange={(dutyId) => choose({ dutyId })}
      />
      {needs.length > 0 && (
        <Choices
          id="needs"
          legend={WORDS.needs}
          hint={WORDS.needsHint}
          options={needs.map((value) => ({ value, words: ACCESS_WORDS[value].need }))}
          value={chosen.needs}
          onChange={(value) => choose({ needs: value })}
        />
      )}
      <TextArea
        id="message"
        label={WORDS.message}
        isOptional
        value={chosen.message}
        most={200}
        fault={faultAt('message')}
        onChange={(message) => choose({ message })}
      />
      <Agreement activity={view.activity} />
      <CheckRow
        id="agree"
        label={WORDS.agree}
        value={chosen.agreed}
        fault={faultAt('agree')}
        onChange={(agreed) => choose({ agreed })}
      />
      <Btn id="submit" kind="main" onPress={submit} busy={isBusy ? WORDS.busy : undefined}>
        {WORDS.submit}
      </Btn>
    </Stack>
  );
}

/** The signup for this activity that stands, once the server has said so; an old answer keeps nobody from the form. */
function useStanding(activityId: string): Stood | undefined {
  const isRegistered = useAskedMe().who?.profile !== undefined;
  const mine = useCall('my-sign-ups', {}, { enabled: isRegistered });
  const coming = mine.kind === 'done' && mine.freshness === 'fresh' ? mine.value.coming : [];
  const signup = coming.find((one) => one.activityId === activityId && one.status !== 'withdrawn');
  return signup && { signup, isUnsaid: false };
}

interface FormOrWhyNotProps {
  readonly view: ActivityPageView;
  readonly stood: Stood | undefined;
  readonly children: ReactNode;
}

/** The form, or why there is none: they are suspended, have signed up, or nobody can any more. */
function FormOrWhyNot({ view: { activity, stage }, stood, children }: FormOrWhyNotProps) {
  const status = useMe((me) => me.who?.profile?.status);
  if (status === 'suspended') {
    return (
      <Notice tone="err" title={SUSPENDED_WORDS.title}>
        {SUSPENDED_WORDS.advice}
      </Notice>
    );
  }
  if (stood !== undefined && stage !== 'cancelled' && stage !== 'ended') {
    return <AlreadySignedUp {...stood} />;
  }
  return stage === 'open' ? children : <SignUpClosed activityId={activity.id} stage={stage} />;
}

/** 报名: duty, needs, agreement; what the server refuses is said at the field, and nothing chosen is lost. */
export function SignUpScreen() {
  const { id = '' } = useQuery();
  const loaded = useCall('get-activity', { activityId: id });
  const own = useMe((me) => me.who?.profile?.needs) ?? [];
  const [chosen, setChosen] = useState<Chosen>({ dutyId: '', needs: own, message: '', agreed: false });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [stood, setStood] = useState<Stood>();
  const standing = useStanding(id);

  const submit = async () => {
    const found = faultsIn(chosen);
    setFaults(found);
    setAttempt(attempt + 1);
    if (found.length > 0 || isBusy) {
      return;
    }
    setIsBusy(true);
    const shown = loaded.kind === 'done' ? loaded : undefined;
    const outcome = await submitSignUp({ ...chosen, activityId: id, version: shown?.value.version });
    setIsBusy(false);
    if (outcome.kind === 'signed-up') {
      replace(pathTo('/packages/volunteer/signed-up/index', { id }));
      return;
    }
    if (outcome.kind === 'stood') {
      setStood(outcome);
      return;
    }
    setFaults(outcome.faults);
    if (outcome.kind === 'changed') {
      setChosen({ ...chosen, agreed: false });
      shown?.refresh();
    }
  };

  const title = loaded.kind === 'done' ? WORDS.title(loaded.value.activity.title) : WORDS.bar;
  return (
    <Page
      title={title}
      bar={WORDS.bar}
      hasError={faults.length > 0}
      above={faults.length > 0 && <ErrorSummary key={attempt} title={WORDS.failed} faults={faults} />}
      offline={staleWords(loaded, now())}
    >
      <LoadedView loaded={loaded} what="活动" failure={FAILURE}>
        {(view) => (
          <FormOrWhyNot view={view} stood={stood ?? standing}>
            <SignUpForm
              view={view}
              chosen={chosen}
              choose={(part) => setChosen({ ...chosen, ...part })}
              faults={faults}
              submit={() => void submit()}
              isBusy={isBusy}
            />
          </FormOrWhyNot>
        )}
      </LoadedView>
    </Page>
  );
}
