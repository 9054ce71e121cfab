import type { HourRecordReply, SheetRow } from '#core/hours/views';
import { DescriptionList } from '../../ui/description-list';
import { Field } from '../../ui/field';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Heading, P } from '../../ui/text';
import { TextArea } from '../../ui/text-area';
import { durationWords } from '../../words/when';
import { disputedAs } from './disputed-as';
import { type EditDraft, type EditKind, type EditStep, minutesOf } from './edit-form';
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
  readonly onChange: (draft: EditDraft) => void;
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
        ]}
      />
      <Notice tone="info" title={consequenceOf(kind, reply.row)} />
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
    case 'proof':
      return (
        <TextArea
          key={step}
          id={step}
          label={QUESTIONS[step]}
          hint={step === 'proof' ? WORDS.proofHint : REASON_HINTS[kind]}
          most={200}
          value={draft[step]}
          fault={faultAt(step)}
          onChange={(text) => onChange({ ...draft, [step]: text })}
        />
      );
  }
}
