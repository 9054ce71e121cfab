import { useQuery } from '../../platform/navigate';
import { ErrorState } from '../../ui/error-state';
import { ErrorSummary } from '../../ui/error-summary';
import { Stack } from '../../ui/layout';
import { Page } from '../../ui/page';
import { failureWords } from '../../words/failures';
import { AnswerVerdict, AnswerView } from './answer-view';
import { OwnCheck } from './own-check';
import { typedInAddress } from './read-typed';
import { useVerify } from './use-verify';
import { VerifyForm } from './verify-form';
import { VERIFY_WORDS as WORDS } from './words';

/** 校验证明: whether a certificate stands, for anybody who holds it; by its QR code, by typing or by scanning. */
export function VerifyScreen() {
  const query = useQuery();
  const verify = useVerify(typedInAddress(query));
  const { stage, faults, attempt } = verify;
  const entries = Object.entries(faults);
  return (
    <Page
      title={WORDS.title}
      lead={WORDS.lead}
      hidesTitle={stage.kind === 'answered'}
      hasError={entries.length > 0}
      above={
        <>
          {entries.length > 0 && (
            <ErrorSummary
              key={attempt}
              title={WORDS.failed}
              faults={entries.map(([fieldId, sentence]) => ({ fieldId, sentence }))}
            />
          )}
          {stage.kind === 'answered' && <AnswerVerdict key={stage.turn} reply={stage.reply} />}
        </>
      }
    >
      <Stack gap={5}>
        {stage.kind === 'failed' && (
          <ErrorState {...failureWords(stage.refused)} onRetry={() => void verify.submit()} />
        )}
        {stage.kind === 'answered' && <AnswerView reply={stage.reply} />}
        <VerifyForm verify={verify} />
        <OwnCheck />
      </Stack>
    </Page>
  );
}
