import { useState } from 'react';
import { MOST_AT_ONCE } from '#core/hours/at-once';
import type { HourOutcome, SheetRow } from '#core/hours/views';
import type { Refused } from '../../backend/answer';
import { call } from '../../backend/call';
import { confirm } from '../../ui/confirm';
import { say } from '../../ui/say';
import { failureWords } from '../../words/failures';
import { DESK_WORDS as WORDS } from './words';

/** Confirming the minutes that the screen shows. */
export interface Confirming {
  /** What it says while it works, with how far it is. */
  readonly busy: string | undefined;
  /** What became of the last ones, by record. */
  readonly outcomes: ReadonlyMap<string, HourOutcome>;
  /** Those of the last ones that were answered and not confirmed, as they were shown. */
  readonly unconfirmed: readonly SheetRow[];
  readonly failure: string | undefined;
  /** `reason` is why minutes under the least share count. */
  readonly confirmRows: (rows: readonly SheetRow[], reason?: string) => Promise<void>;
}

interface Sent {
  readonly told: readonly HourOutcome[];
  /** Why the rest was not sent, or sent and not answered. */
  readonly broken?: Refused;
}

const countDone = (told: readonly HourOutcome[]): number => told.filter(({ kind }) => kind === 'done').length;

/** Sends part after part, as many as a call takes, and stops at the first that is not answered. */
async function sendAll(
  { activityId, rows, reason }: { activityId: string; rows: readonly SheetRow[]; reason: string | undefined },
  onPart: (told: readonly HourOutcome[]) => void,
): Promise<Sent> {
  const told: HourOutcome[] = [];
  for (let from = 0; from < rows.length; from += MOST_AT_ONCE) {
    if (from > 0) {
      onPart(told);
    }
    const records = rows.slice(from, from + MOST_AT_ONCE).map(({ record, scannedMinutes }) => ({
      ...{ record, minutes: scannedMinutes },
      ...(reason === undefined ? {} : { reason }),
    }));
    const answer = await call('confirm-hours', { activityId, records });
    if (!answer.ok) {
      return { told, broken: answer };
    }
    told.push(...answer.value.outcomes);
  }
  return { told };
}

/** Why it broke off; of several also what was done and what was not. */
function brokenWords(broken: Refused, { told }: Sent, of: number): string {
  const { title, advice } = failureWords(broken);
  const how = of === 1 ? '' : WORDS.brokenOff(countDone(told), of - told.length);
  return `${title}。${how}${advice}`;
}

const byRecord = (outcomes: readonly HourOutcome[]): ReadonlyMap<string, HourOutcome> =>
  new Map(outcomes.map((outcome) => [outcome.record, outcome]));

/** Says what became of those that were answered. */
function sayTold(told: readonly HourOutcome[]): void {
  const done = countDone(told);
  const refused = told.length - done;
  say([WORDS.done(done), ...(refused > 0 ? [WORDS.someRefused(refused)] : [])].join('，'));
}

/** Asks once, sends in parts, and tells what became of each; `onDone` hears of all that were answered. */
export function useConfirm(activityId: string, onDone: (told: readonly HourOutcome[]) => void): Confirming {
  const [busy, setBusy] = useState<string>();
  const [confirmed, setConfirmed] = useState<readonly SheetRow[]>([]);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, HourOutcome>>(new Map());
  const [failure, setFailure] = useState<string>();

  const sayProgress = (told: readonly HourOutcome[], of: number) => {
    const words = WORDS.confirming(countDone(told), of);
    setBusy(words);
    say(words);
  };
  const send = async (rows: readonly SheetRow[], reason: string | undefined) => {
    const sent = await sendAll({ activityId, rows, reason }, (told) => sayProgress(told, rows.length));
    setConfirmed(rows);
    setOutcomes(byRecord(sent.told));
    if (sent.broken === undefined) {
      sayTold(sent.told);
    } else {
      setFailure(brokenWords(sent.broken, sent, rows.length));
    }
    return sent.told;
  };

  const confirmRows = async (rows: readonly SheetRow[], reason?: string) => {
    const { askTitle, askText, yes, no } = WORDS;
    if (rows.length === 0 || !(await confirm({ title: askTitle(rows.length), text: askText, yes, no }))) {
      return;
    }
    setBusy(WORDS.busy);
    setFailure(undefined);
    const told = await send(rows, reason);
    setBusy(undefined);
    onDone(told);
  };
  const isUnconfirmed = ({ record }: SheetRow) => (outcomes.get(record)?.kind ?? 'done') !== 'done';
  return { busy, outcomes, unconfirmed: confirmed.filter(isUnconfirmed), failure, confirmRows };
}
