import { useState } from 'react';
import { pathTo, restartAt } from '../../platform/navigate';
import { Btn } from '../../ui/btn';
import { DescriptionList } from '../../ui/description-list';
import { ErrorSummary } from '../../ui/error-summary';
import { Stack } from '../../ui/layout';
import { LinkTo } from '../../ui/link-to';
import { Page } from '../../ui/page';
import { useRegisterDraft } from './draft';
import type { Step } from './steps';
import { type Obstacle, submitRegistration } from './submit';
import { answerWords } from './summary';
import { REGISTER_WORDS as WORDS } from './words';

const pageOf = (step: Step): string => pathTo('/packages/volunteer/register/index', { step, change: 1 });

/** 核对: everything once more, each with its way back; pressing twice registers once. */
export function CheckScreen({ steps }: { readonly steps: readonly Step[] }) {
  const { draft } = useRegisterDraft();
  const [isBusy, setIsBusy] = useState(false);
  const [obstacles, setObstacles] = useState<readonly Obstacle[]>([]);
  const submit = async () => {
    setObstacles([]);
    setIsBusy(true);
    const found = await submitRegistration();
    setIsBusy(false);
    setObstacles(found);
    if (found.length === 0) {
      restartAt('/packages/volunteer/registered/index');
    }
  };
  const faults = obstacles.map(({ step, sentence }) => ({
    sentence,
    fieldId: 'submit',
    ...(step !== undefined && { to: pageOf(step) }),
  }));
  return (
    <Page
      title={WORDS.check.title}
      hasError={faults.length > 0}
      above={faults.length > 0 && <ErrorSummary title={WORDS.check.failed} faults={faults} />}
    >
      <Stack gap={5}>
        <DescriptionList
          items={steps.map((step) => ({
            term: WORDS[step].term,
            words: answerWords(step, draft).trim() || WORDS.check.none,
            action: (
              <LinkTo to={pageOf(step)} label={WORDS.check.change(WORDS[step].term)}>
                修改
              </LinkTo>
            ),
          }))}
        />
        <Btn
          id="submit"
          kind="main"
          onPress={() => void submit()}
          busy={isBusy ? WORDS.check.busy : undefined}
        >
          {WORDS.check.submit}
        </Btn>
      </Stack>
    </Page>
  );
}
