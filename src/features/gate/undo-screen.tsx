import { useState } from 'react';
import { charactersIn } from '#core/shared/characters';
import { goBack, useQuery } from '../../platform/navigate';
import { Btn } from '../../ui/btn';
import { SingleChoice } from '../../ui/choices';
import { Empty } from '../../ui/empty';
import { Field } from '../../ui/field';
import { FormArea } from '../../ui/form-area';
import { FormErrors } from '../../ui/form-errors';
import { Stack } from '../../ui/layout';
import { Page } from '../../ui/page';
import { say } from '../../ui/say';
import { Skeleton } from '../../ui/skeleton';
import { StickyAction } from '../../ui/sticky-action';
import { useFaults } from '../../ui/use-faults';
import { useGate } from './gate-state';
import type { OwnScan } from './own-scans';
import { nameInOwn } from './people-names';
import { syncGate } from './round';
import { deedOf, scanTime, undoneIn } from './scan-rows';
import { undoScan } from './take-scan';
import { useAutoSync } from './use-auto-sync';
import { GATE_WORDS, UNDO_REASONS, type UndoReason } from './words';

const LONGEST_REASON = 200;
const OPTIONS = (Object.keys(UNDO_REASONS) as UndoReason[]).map((value) => ({
  value,
  words: UNDO_REASONS[value],
}));

/** The reason as it is stored, or what is wrong with it. */
function reasonFrom(choice: UndoReason | undefined, text: string): { reason: string } | { fault: string } {
  if (choice === undefined) {
    return { fault: GATE_WORDS.chooseReason };
  }
  if (choice !== 'other') {
    return { reason: UNDO_REASONS[choice] };
  }
  if (text.trim() === '') {
    return { fault: GATE_WORDS.writeReason };
  }
  const length = charactersIn(text.trim());
  return length > LONGEST_REASON ? { fault: GATE_WORDS.reasonTooLong(length) } : { reason: text.trim() };
}

const faultOf = (isWritten: boolean): string | undefined => (isWritten ? undefined : GATE_WORDS.noRoom);

function UndoForm({ own, title }: { readonly own: OwnScan; readonly title: string }) {
  const [choice, setChoice] = useState<UndoReason>();
  const [text, setText] = useState('');
  const { faults, faultAt, setFound } = useFaults();
  const undo = () => {
    const read = reasonFrom(choice, text);
    const problem = 'fault' in read ? read.fault : faultOf(undoScan(own.scan, read.reason));
    setFound({ [choice === 'other' ? 'reasonText' : 'reason']: problem });
    if (problem !== undefined) {
      return;
    }
    say(GATE_WORDS.undone(title));
    void syncGate('scan');
    goBack();
  };
  return (
    <Page
      title={GATE_WORDS.undoTitle}
      lead={title}
      foot={
        <StickyAction>
          <Btn kind="main" icon="undo" onPress={undo}>
            {GATE_WORDS.undoThis}
          </Btn>
        </StickyAction>
      }
    >
      <FormArea onSubmit={undo}>
        <Stack gap={4}>
          <FormErrors faults={faults} />
          <SingleChoice
            id="reason"
            legend={GATE_WORDS.undoWhy}
            hint={GATE_WORDS.undoHint}
            fault={faultAt('reason')}
            options={OPTIONS}
            value={choice}
            onChange={setChoice}
          />
          {choice === 'other' && (
            <Field
              id="reasonText"
              label={GATE_WORDS.undoOther}
              value={text}
              fault={faultAt('reasonText')}
              onChange={setText}
            />
          )}
        </Stack>
      </FormArea>
    </Page>
  );
}

/** 撤销: one scan of this phone, with a reason. The scan stays on record; the undoing is a fact of its own. */
export function UndoScreen() {
  const { id = '', scan = '' } = useQuery();
  useAutoSync(id);
  const { own, book, isOpening } = useGate();
  if (isOpening) {
    return (
      <Page title={GATE_WORDS.undoTitle}>
        <Skeleton what={GATE_WORDS.ownTitle} />
      </Page>
    );
  }
  const found = own.find((one) => one.scan.id === scan);
  if (found === undefined || undoneIn(own).has(scan)) {
    return (
      <Page title={GATE_WORDS.undoTitle}>
        <Empty title={GATE_WORDS.nothingToUndo} advice={GATE_WORDS.nothingToUndoAdvice} />
      </Page>
    );
  }
  const name = nameInOwn(book?.entryOf(found.scan.signupId), found);
  const time = scanTime(found.scan);
  return <UndoForm own={found} title={`${time} ${name} ${deedOf(found)}`} />;
}
