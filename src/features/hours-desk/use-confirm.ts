import { useState } from 'react';
import type { HourOutcome, SheetRow } from '#core/hours/views';
import { call } from '../../backend/call';
import { confirm } from '../../ui/confirm';
import { say } from '../../ui/say';
import { failureWords } from '../../words/failures';
import { byRecord } from './use-sheet';
import { DESK_WORDS as WORDS } from './words';

/** As many as one call takes. */
const AT_ONCE = 100;

/** Confirming the minutes that the screen shows. */
export interface Confirming {
  readonly isBusy: boolean;
  /** What became of the last ones, by record. */
  readonly outcomes: ReadonlyMap<string, HourOutcome>;
  readonly failure: string | undefined;
  /** `reason` is why minutes under the least share count. */
  readonly confirmRows: (rows: readonly SheetRow[], reason?: string) => Promise<void>;
}

/** Asks once, sends in parts of a hundred, and tells what became of each; `onDone` reads the sheet anew. */
export function useConfirm(activityId: string, onDone: () => void): Confirming {
  const [isBusy, setBusy] = useState(false);
  const [outcomes, setOutcomes] = useState<readonly HourOutcome[]>([]);
  const [failure, setFailure] = useState<string>();

  const send = async (rows: readonly SheetRow[], reason?: string) => {
    const told: HourOutcome[] = [];
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const records = rows.slice(from, from + AT_ONCE).map(({ record, scannedMinutes }) => ({
        ...{ record, minutes: scannedMinutes },
        ...(reason === undefined ? {} : { reason }),
      }));
      const answer = await call('confirm-hours', { activityId, records });
      if (!answer.ok) {
        const { title, advice } = failureWords(answer);
        setFailure(`${title}。${advice}`);
        say(title, 'urgent');
        break;
      }
      told.push(...answer.value.outcomes);
    }
    setOutcomes(told);
    const done = told.filter(({ kind }) => kind === 'done').length;
    const refused = told.length - done;
    say([WORDS.done(done), ...(refused > 0 ? [WORDS.someRefused(refused)] : [])].join('，'));
  };

  const confirmRows = async (rows: readonly SheetRow[], reason?: string) => {
    const { askTitle, askText, yes, no } = WORDS;
    if (rows.length === 0 || !(await confirm({ title: askTitle(rows.length), text: askText, yes, no }))) {
      return;
    }
    setBusy(true);
    setFailure(undefined);
    await send(rows, reason);
    setBusy(false);
    onDone();
  };
  return { isBusy, outcomes: byRecord(outcomes), failure, confirmRows };
}
