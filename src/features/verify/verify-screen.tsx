import { useQuery } from '../../platform/navigate';
import { hasOwnScanner } from '../../platform/scan';
import { Btn } from '../../ui/btn';
import { ErrorState } from '../../ui/error-state';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { FormArea } from '../../ui/form-area';
import { BtnRow, Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { failureWords } from '../../words/failures';
import { ResultView } from './result-view';
import { useVerify } from './use-verify';
import { VERIFY_WORDS as WORDS } from './words';

type Form = ReturnType<typeof useVerify>;

function VerifyForm({ draft, setDraft, faults, notOurs, state, check, scan }: Form) {
  const isChecking = state.kind === 'checking';
  return (
    <FormArea onSubmit={check}>
      <Stack gap={4}>
        {notOurs && <Notice tone="err" speaks="alert" title={WORDS.notOurs} />}
        <Field
          id="certNo"
          label={WORDS.number}
          hint={WORDS.numberHint}
          kind="code"
          value={draft.number}
          fault={faults.number}
          onChange={(number) => setDraft({ ...draft, number })}
        />
        <Field
          id="checkCode"
          label={WORDS.code}
          hint={WORDS.codeHint}
          kind="code"
          value={draft.code}
          fault={faults.code}
          onChange={(code) => setDraft({ ...draft, code })}
        />
        <BtnRow>
          <Btn kind="main" icon="shield" busy={isChecking ? WORDS.checking : undefined} onPress={check}>
            {WORDS.check}
          </Btn>
          {hasOwnScanner && (
            <Btn icon="scan" onPress={() => void scan()}>
              {WORDS.scan}
            </Btn>
          )}
        </BtnRow>
      </Stack>
    </FormArea>
  );
}

function summaryOf({ number, code }: Form['faults']) {
  return [
    ...(number === undefined ? [] : [{ fieldId: 'certNo', sentence: number }]),
    ...(code === undefined ? [] : [{ fieldId: 'checkCode', sentence: code }]),
  ];
}

/** 校验证明: anybody types, scans or follows number and check code and learns whether a certificate stands. */
export function VerifyScreen() {
  const { n = '', c = '' } = useQuery();
  const form = useVerify({ number: n, code: c });
  const { state, faults, check, again } = form;
  const wrong = summaryOf(faults);
  const isFound = state.kind === 'answered' && state.reply.kind === 'found';
  return (
    <Page
      title={WORDS.title}
      lead={WORDS.lead}
      hasError={wrong.length > 0}
      above={wrong.length > 0 ? <ErrorSummary faults={wrong} /> : undefined}
    >
      <Stack gap={5}>
        {state.kind === 'answered' && <ResultView reply={state.reply} />}
        {state.kind === 'failed' && <ErrorState {...failureWords(state.refused)} onRetry={check} />}
        {isFound ? (
          <Btn icon="search" onPress={again}>
            {WORDS.another}
          </Btn>
        ) : (
          <VerifyForm {...form} />
        )}
      </Stack>
    </Page>
  );
}
