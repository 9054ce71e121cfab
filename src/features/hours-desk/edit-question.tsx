import type { Dispatch, SetStateAction } from 'react';
import type { HourRecordReply, SheetRow } from '#core/hours/views';
import { DescriptionList } from '../../ui/description-list';
import { Field } from '../../ui/field';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Heading, P } from '../../ui/text';
import { TextArea } from '../../ui/text-area';
import { proofPhotosWords } from '../../words/proof-photos';
import { durationWords } from '../../words/when';
import { disputedAs } from './disputed-as';
import { type EditDraft, type EditKind, type EditStep, minutesOf } from './edit-form';
import { ProofPhotos } from './proof-photos';
import { DESK_WORDS as WORDS } from './words';

const QUESTIONS: { readonly [TStep in EditStep]: string } = {
  minutes: WORDS.minutesQuestion,
  reason: WORDS.reasonQuestion,
  proof: WORDS.proofQuestion,
  check: WORDS.checkQuestion,
};
export const questionOf = (step: EditStep): string => QUESTIONS[step];

const REASON_HINTS: { readonly [TKind in EditKind]: string } = {
  enter: WORDS.enterReasonHint,
  correct: WORDS.correctReasonHint,
  answer: WORDS.answerReasonHint,
};
const CONSEQUENCES: { readonly [TKind in Exclude<EditKind, 'answer'>]: string } = {
  enter: WORDS.enterConsequence,
  correct: WORDS.correctConsequence,
};

const consequenceOf = (kind: EditKind, row: SheetRow): string =>
  kind === 'answer' ? WORDS.answerConsequence[disputedAs(row)] : CONSEQUENCES[kind];

interface QuestionParts {
  readonly kind: EditKind;
  readonly steps: readonly EditStep[];
  readonly step: EditStep;
  readonly reply: HourRecordReply;
  readonly draft: EditDraft;
  readonly faultAt: (fieldId: string) => string | undefined;
  readonly onChange: Dispatch<SetStateAction<EditDraft>>;
}

function MinutesFields({ reply, draft, faultAt, onChange }: QuestionParts) {
  return (
    <Stack gap={3}>
      <Heading level={2}>{WORDS.minutesQuestion}</Heading>
      <P>{WORDS.minutesHint(durationWords(reply.row.plannedMinutes))}</P>
      <Field
        id="hours"
        label={WORDS.hours}
        kind="digits"
        most={3}
        value={draft.hours}
        fault={faultAt('hours')}
        onChange={(hours) => onChange({ ...draft, hours })}
      />
      <Field
        id="minutes"
        label={WORDS.minutes}
        kind="digits"
        most={3}
        value={draft.minutes}
        fault={faultAt('minutes')}
        onChange={(minutes) => onChange({ ...draft, minutes })}
      />
    </Stack>
  );
}

function Check({ kind, steps, reply, draft }: QuestionParts) {
  const minutes = minutesOf(draft);
  const { who, minutes: time, reason, proof } = WORDS.term;
  return (
    <Stack gap={3}>
      <Heading level={2}>{WORDS.checkQuestion}</Heading>
      <DescriptionList
        items={[
          { term: who, words: reply.row.maskedName },
          ...(kind === 'answer' || minutes === undefined
            ? []
            : [{ term: time, words: durationWords(minutes) }]),
          { term: reason, words: draft.reason },
          ...(steps.includes('proof') ? [{ term: proof, words: draft.proof }] : []),
          ...(steps.includes('proof') && draft.photos.length > 0
            ? [{ term: WORDS.photos, words: proofPhotosWords(draft.photos) }]
            : []),
        ]}
      />
      <Notice tone="info" title={consequenceOf(kind, reply.row)} />
    </Stack>
  );
}

/** The proof in words, and the photos that go with it. */
function Proof({ reply, draft, faultAt, onChange }: QuestionParts) {
  return (
    <Stack gap={4}>
      <TextArea
        key="proof"
        id="proof"
        label={WORDS.proofQuestion}
        hint={WORDS.proofHint}
        most={200}
        value={draft.proof}
        fault={faultAt('proof')}
        onChange={(proof) => onChange((before) => ({ ...before, proof }))}
      />
      <ProofPhotos
        activityId={reply.activity.activityId}
        draft={draft}
        faultAt={faultAt}
        onChange={onChange}
      />
    </Stack>
  );
}

/** One question with its answer so far. */
export function EditQuestion(parts: QuestionParts) {
  const { kind, step, draft, faultAt, onChange } = parts;
  switch (step) {
    case 'minutes':
      return <MinutesFields {...parts} />;
    case 'check':
      return <Check {...parts} />;
    case 'reason':
      return (
        <TextArea
          key={step}
          id={step}
          label={QUESTIONS[step]}
          hint={REASON_HINTS[kind]}
          most={200}
          value={draft.reason}
          fault={faultAt(step)}
          onChange={(reason) => onChange({ ...draft, reason })}
        />
      );
    case 'proof':
      return <Proof {...parts} />;
  }
}
