import { useRef, useState } from 'react';
import { now } from '../../platform/clock';
import { playSignal } from '../../platform/signal';
import { say } from '../../ui/say';
import { useGate } from './gate-state';
import type { Shown } from './judge';
import { type Taken, takeScan, undoScan } from './take-scan';
import { GATE_WORDS, type ResultWords, verdictWords } from './words';

/** The same code within this time is the camera seeing it twice, in milliseconds. */
const SAME_CODE = 3000;

/** A result as the steward sees and hears it. */
export interface Result extends ResultWords {
  readonly taken: Taken;
  readonly name: string;
  readonly attention: string | undefined;
}

function resultOf(taken: Taken): Result {
  const words = taken.isWritten
    ? verdictWords(taken.verdict, taken.scan.kind)
    : ({ look: 'fail', word: '没有记下', sentence: GATE_WORDS.noRoom } as const);
  return { ...words, taken, name: taken.entry?.maskedName ?? '', attention: taken.entry?.attention };
}

const SIGNALS = { ok: 'ok', repeat: 'again', fail: 'failed', kept: 'ok' } as const;

/** The scan loop: take, show, sound, vibrate, speak; undo while it is still on the screen or in the list. */
export function useScanner() {
  const [kind, setKind] = useState<'in' | 'out'>('in');
  const [result, setResult] = useState<Result>();
  const seen = useRef({ text: '', at: 0 });

  const show = (shown: Shown, direction: 'in' | 'out' = kind) => {
    const taken = takeScan(shown, direction);
    if (taken === undefined) {
      return;
    }
    const next = resultOf(taken);
    setResult(next);
    playSignal(SIGNALS[next.look]);
  };

  const seePass = (text: string) => {
    const at = now();
    const isSame = text === seen.current.text && at - seen.current.at < SAME_CODE;
    seen.current = { text, at };
    if (!isSame) {
      show({ method: 'pass', text });
    }
  };

  const undo = () => {
    if (result === undefined || !undoScan(result.taken)) {
      return;
    }
    say(GATE_WORDS.undone(result.name));
    setResult(undefined);
    void useGate.getState().sync();
  };

  return { kind, setKind, result, clear: () => setResult(undefined), show, seePass, undo };
}
