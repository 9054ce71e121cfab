import { useGate, waitingOf } from './gate-state';
import { personName, stewardNames } from './people-names';
import { scanTime } from './scan-rows';
import type { Taken } from './take-scan';
import { type ResultWords, verdictWords } from './verdict-words';
import { GATE_WORDS } from './words';

/** A result as the steward sees and hears it. */
export interface Result extends ResultWords {
  readonly taken: Taken;
  /** The masked name; empty when nobody knows who it is. */
  readonly name: string;
  readonly lines: readonly string[];
  readonly attention: string | undefined;
  /** It was undone at once: nothing more can be done about it here. */
  readonly isUndone?: true;
}

function dutyOf({ entry, scan }: Taken): string | undefined {
  const dutyId = entry?.dutyId ?? scan.dutyId;
  return useGate.getState().roster?.activity.duties.find(({ id }) => id === dutyId)?.name;
}

/** How many have come so far: 第 18 位，共 26 位. */
function placeLine(): string | undefined {
  const counts = useGate.getState().book?.counts();
  return counts && GATE_WORDS.place(counts.expected - counts.missing, counts.expected);
}

function keptWords(taken: Taken): ResultWords & { readonly lines: readonly string[] } {
  const what = GATE_WORDS[taken.scan.kind];
  const waits = GATE_WORDS.keptWaits(waitingOf(useGate.getState()).length);
  const sentence = GATE_WORDS.keptLine(what, scanTime(taken.scan));
  return { look: 'kept', word: GATE_WORDS.keptWord, sentence, lines: [sentence, waits] };
}

/** What is shown, spoken and felt of a scan. Offline an accepted one says that it is kept on the phone. */
export function resultOf(taken: Taken): Result {
  const { scan, verdict, entry, isWritten } = taken;
  const who = { taken, name: personName(entry, scan) ?? '', attention: entry?.attention };
  if (!isWritten) {
    const sentence = GATE_WORDS.noRoom;
    return { look: 'fail', word: '没有记下', sentence, lines: [sentence], ...who };
  }
  const words = verdictWords(verdict, {
    kind: scan.kind,
    nameOf: stewardNames(),
    isListed: entry !== undefined,
    typed: taken.typed,
  });
  if (words.look !== 'ok') {
    return { ...words, lines: [words.sentence], ...who };
  }
  if (useGate.getState().connection.mode === 'offline') {
    return { ...keptWords(taken), ...who };
  }
  const what = [dutyOf(taken), words.sentence].filter(Boolean).join('·');
  const place = scan.kind === 'in' ? placeLine() : undefined;
  return { ...words, lines: [what, place].flatMap((line) => line ?? []), ...who };
}

/** The same, once it was undone. */
export const undoneResult = (result: Result): Result => ({
  ...{ ...result, look: 'kept', word: GATE_WORDS.wasUndone, isUndone: true },
  lines: [GATE_WORDS.undoneLine(GATE_WORDS[result.taken.scan.kind], scanTime(result.taken.scan))],
});

/** The same, when there was no room to write the undoing down: it still stands. */
export const notUndoneResult = (result: Result): Result => ({
  ...result,
  lines: [GATE_WORDS.notUndone, ...result.lines.filter((line) => line !== GATE_WORDS.notUndone)],
});

/** Everything a result says, in one breath. */
export const spokenResult = ({ word, name, lines, attention }: Result): string =>
  [word, name, ...(attention === undefined ? [] : [GATE_WORDS.care(attention)]), ...lines]
    .filter(Boolean)
    .join('，');
