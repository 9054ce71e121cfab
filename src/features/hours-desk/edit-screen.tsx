import { useState } from 'react';
import type { HourRecordReply } from '#core/hours/views';
import { useCall } from '../../backend/use-call';
import { now } from '../../platform/clock';
import { goBack, useQuery } from '../../platform/navigate';
import { Btn } from '../../ui/btn';
import { FormArea } from '../../ui/form-area';
import { BtnRow, Stack } from '../../ui/layout';
import { LoadedView } from '../../ui/loaded-view';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { say } from '../../ui/say';
import { P } from '../../ui/text';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { type EditDraft, type EditKind, EMPTY_DRAFT, faultIn, isEditKind, stepsOf } from './edit-form';
import { EditQuestion, questionOf } from './edit-question';
import { sendEdit } from './send-edit';
import { DESK_WORDS as WORDS } from './words';

const TITLES: { readonly [TKind in EditKind]: string } = {
  enter: WORDS.enterTitle,
  correct: WORDS.correctTitle,
  answer: WORDS.answerTitle,
};

/** Where one is in the questions, what was answered, and how to go on. */
function useEditing(kind: EditKind, reply: HourRecordReply) {
  const [draft, setDraft] = useState<EditDraft>(EMPTY_DRAFT);
  const [at, setAt] = useState(0);
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const steps = stepsOf(kind);
  const step = steps[at] ?? 'check';
  const complain = (sentence: string) => {
    setFault(sentence);
    say(sentence, 'urgent');
  };
  const send = async () => {
    const { activity, row } = reply;
    const target = {
      activityId: activity.activityId,
      record: row.record,
      isDisputed: row.state === 'disputed',
    };
    setBusy(true);
    const { outcome, sentence } = await sendEdit(kind, target, draft);
    setBusy(false);
    if (outcome?.kind === 'done') {
      say(sentence);
      goBack();
    } else {
      complain(sentence);
    }
  };
  const next = () => {
    const wrong = faultIn(step, draft, { kind, mostMinutes: reply.row.plannedMinutes });
    if (wrong !== undefined) {
      complain(wrong);
    } else if (step === 'check') {
      void send();
    } else {
      setFault(undefined);
      setAt(at + 1);
    }
  };
  const back = () => {
    setFault(undefined);
    setAt(at - 1);
  };
  return { draft, setDraft, at, of: steps.length, step, fault, isBusy, next, back };
}

function Questions({ kind, reply }: { readonly kind: EditKind; readonly reply: HourRecordReply }) {
  const { draft, setDraft, at, of, step, fault, isBusy, next, back } = useEditing(kind, reply);
  const isLast = step === 'check';
  return (
    <FormArea onSubmit={next}>
      <Stack gap={4}>
        <P size="caption">{WORDS.step(at + 1, of, questionOf(step))}</P>
        <EditQuestion kind={kind} step={step} reply={reply} draft={draft} fault={fault} onChange={setDraft} />
        {isLast && fault !== undefined && <Notice tone="err" speaks="alert" title={fault} />}
        <BtnRow>
          <Btn kind="main" busy={isBusy ? WORDS.sending : undefined} onPress={next}>
            {isLast ? WORDS.send : WORDS.next}
          </Btn>
          {at > 0 && <Btn onPress={back}>{WORDS.previous}</Btn>}
        </BtnRow>
      </Stack>
    </FormArea>
  );
}

/** Writes hours by hand, corrects them or answers a dispute: one question at a time, then a look at all of it. */
export function EditScreen() {
  const { id = '', record = '', what = '' } = useQuery();
  const kind = isEditKind(what) ? what : 'correct';
  const loaded = useCall('hour-record', { activityId: id, record }, { enabled: id !== '' && record !== '' });
  return (
    <Page title={TITLES[kind]} offline={staleWords(loaded, now())}>
      <LoadedView loaded={loaded} what="这条时长" failure={failureWords}>
        {(reply) => <Questions kind={kind} reply={reply} />}
      </LoadedView>
    </Page>
  );
}
