import { useState } from 'react';
import { now } from '../../platform/clock';
import { goBack, pathTo, replace, useQuery } from '../../platform/navigate';
import { Btn } from '../../ui/btn';
import { ErrorSummary } from '../../ui/error-summary';
import { FormArea } from '../../ui/form-area';
import { Stack } from '../../ui/layout';
import { Page } from '../../ui/page';
import { Steps } from '../../ui/steps';
import { CheckScreen } from './check-screen';
import { useRegisterDraft } from './draft';
import { Question } from './question';
import { faultsOf, firstOpenStep, type Step, stepsFor } from './steps';
import { REGISTER_WORDS as WORDS } from './words';

const HOME = '/packages/volunteer/register/index';

function QuestionScreen({ step, steps }: { readonly step: Step; readonly steps: readonly Step[] }) {
  const { change } = useQuery();
  const { draft, write } = useRegisterDraft();
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [attempt, setAttempt] = useState(0);
  const at = steps.indexOf(step);
  const { title } = WORDS[step];

  // WeChat keeps at most ten pages, so a step takes the place of the one before it.
  const goTo = (next: Step | 'check') => replace(pathTo(HOME, { step: next }));
  const before = steps[at - 1];
  const goOn = () => {
    const found = faultsOf(step, draft, now());
    setFaults(found);
    setAttempt(attempt + 1);
    if (Object.keys(found).length > 0) {
      return;
    }
    write({ passed: [...new Set([...draft.passed, step])] });
    // Somebody who came to change one answer goes back to the check page they came from.
    if (change === '1') {
      // A new date of birth may bring the question for the guardian with it.
      const isAsked = step === 'birth' && steps.includes('guardian') && draft.guardianName === '';
      if (isAsked) {
        replace(pathTo(HOME, { step: 'guardian', change: 1 }));
      } else {
        goBack();
      }
      return;
    }
    goTo(steps[at + 1] ?? 'check');
  };

  const entries = Object.entries(faults);
  return (
    <Page
      title={title}
      bar={WORDS.bar(at + 1, steps.length, title)}
      hasError={entries.length > 0}
      above={
        <>
          {entries.length > 0 && (
            <ErrorSummary
              key={attempt}
              faults={entries.map(([fieldId, sentence]) => ({ fieldId, sentence }))}
            />
          )}
          <Steps at={at + 1} of={steps.length} />
        </>
      }
    >
      <FormArea onSubmit={goOn}>
        <Stack gap={5}>
          <Question step={step} draft={draft} faults={faults} write={write} />
          <Btn kind="main" onPress={goOn}>
            {WORDS.next}
          </Btn>
          {before !== undefined && change !== '1' && (
            <Btn kind="link" onPress={() => goTo(before)}>
              {WORDS.previous}
            </Btn>
          )}
        </Stack>
      </FormArea>
    </Page>
  );
}

/**
 * 注册: one question a page, kept after every page; the last page shows everything once more. Who comes back after an
 * interruption goes on at the first question that is open.
 */
export function RegisterScreen() {
  const { step: asked } = useQuery();
  const { draft } = useRegisterDraft();
  // Looked for once: the page stays while its question is being answered.
  const [open] = useState(() => firstOpenStep(draft, now()));
  const step = asked ?? open;
  const steps = stepsFor(draft, now());
  if (step === 'check') {
    return <CheckScreen steps={steps} />;
  }
  const current = steps.find((known) => known === step) ?? 'name';
  return <QuestionScreen key={current} step={current} steps={steps} />;
}
