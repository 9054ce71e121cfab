import type { HourRecordReply } from '#core/hours/views';
import { useCall } from '../../backend/use-call';
import { now } from '../../platform/clock';
import { useQuery } from '../../platform/navigate';
import { Btn } from '../../ui/btn';
import { FormArea } from '../../ui/form-area';
import { FormErrors } from '../../ui/form-errors';
import { BtnRow, Stack } from '../../ui/layout';
import { LoadedView } from '../../ui/loaded-view';
import { Page } from '../../ui/page';
import { P } from '../../ui/text';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { type EditKind, isEditKind } from './edit-form';
import { EditQuestion, questionOf } from './edit-question';
import { useEditing } from './use-editing';
import { DESK_WORDS as WORDS } from './words';

const TITLES: { readonly [TKind in EditKind]: string } = {
  enter: WORDS.enterTitle,
  correct: WORDS.correctTitle,
  answer: WORDS.answerTitle,
};

interface QuestionsProps {
  readonly kind: EditKind;
  readonly reply: HourRecordReply;
  readonly refresh: () => void;
}

function Questions({ kind, reply, refresh }: QuestionsProps) {
  const { draft, setDraft, steps, step, at, faults, faultAt, isBusy, next, back } = useEditing(
    kind,
    reply,
    refresh,
  );
  const isLast = step === 'check';
  return (
    <FormArea onSubmit={next}>
      <Stack gap={4}>
        <FormErrors faults={faults} />
        <P size="caption">{WORDS.step(at + 1, steps.length, questionOf(step))}</P>
        <EditQuestion {...{ kind, steps, step, reply, draft, faultAt }} onChange={setDraft} />
        <BtnRow>
          <Btn id="send" kind="main" busy={isBusy ? WORDS.sending : undefined} onPress={next}>
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
  const loaded = useCall('hour-record', { activityId: id, record });
  const refresh = loaded.kind === 'done' ? loaded.refresh : () => undefined;
  return (
    <Page title={TITLES[kind]} offline={staleWords(loaded, now())}>
      <LoadedView loaded={loaded} what="这条时长" failure={failureWords}>
        {(reply) => <Questions kind={kind} reply={reply} refresh={refresh} />}
      </LoadedView>
    </Page>
  );
}
