import { useState } from 'react';
import type { HourRecordReply } from '#core/hours/views';
import { goBack } from '../../platform/navigate';
import { say } from '../../ui/say';
import { useFaults } from '../../ui/use-faults';
import {
  type EditDraft,
  type EditKind,
  type EditSetting,
  type EditStep,
  EMPTY_DRAFT,
  faultIn,
  fieldOf,
  stepsOf,
} from './edit-form';
import { sendEdit } from './send-edit';

/** What the scans of a record say; nothing when nobody was scanned. */
const scannedOf = ({ row, birth }: HourRecordReply): Pick<EditSetting, 'scannedMinutes'> =>
  birth.stays.length === 0 ? {} : { scannedMinutes: row.scannedMinutes };

/**
 * Where one is in the questions, what was answered, and how to go on. When somebody else decided meanwhile the record
 * is asked for anew and what was typed stays; sent once more, it is about the record as it stands then.
 */
export function useEditing(kind: EditKind, reply: HourRecordReply, refresh: () => void) {
  const [draft, setDraft] = useState<EditDraft>(EMPTY_DRAFT);
  const [step, setStep] = useState<EditStep>(kind === 'answer' ? 'reason' : 'minutes');
  const { faults, faultAt, setFound } = useFaults();
  const [isBusy, setBusy] = useState(false);
  const [isProofAsked, setProofAsked] = useState(false);
  const steps = stepsOf({ kind, isProofAsked, ...scannedOf(reply) }, draft);
  const at = steps.indexOf(step);
  const go = (by: 1 | -1) => {
    setFound({});
    setStep(steps[at + by] ?? step);
  };
  const send = async () => {
    const { activity, row } = reply;
    const target = {
      ...{ activityId: activity.activityId, record: row.record, turn: reply.birth.decisions.length + 1 },
      ...{ isDisputed: row.state === 'disputed', isProven: steps.includes('proof') },
    };
    setBusy(true);
    const { outcome, sentence, step: wrong } = await sendEdit(kind, target, draft);
    setBusy(false);
    if (outcome?.kind === 'done') {
      say(sentence);
      goBack();
      return;
    }
    if (outcome?.kind === 'refused' && outcome.refusal.kind === 'decided-meanwhile') {
      refresh();
    }
    setProofAsked(isProofAsked || wrong === 'proof');
    setStep(wrong ?? step);
    setFound({ [fieldOf(wrong ?? step, draft)]: sentence });
  };
  const next = () => {
    const wrong = faultIn(step, draft, { kind, mostMinutes: reply.row.plannedMinutes });
    if (wrong !== undefined) {
      setFound({ [fieldOf(step, draft)]: wrong });
    } else if (step === 'check') {
      void send();
    } else {
      go(1);
    }
  };
  return { draft, setDraft, steps, step, at, faults, faultAt, isBusy, next, back: () => go(-1) };
}
