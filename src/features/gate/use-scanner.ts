import { useRef, useState } from 'react';
import { now } from '../../platform/clock';
import { playSignal } from '../../platform/signal';
import { say } from '../../ui/say';
import { useGate } from './gate-state';
import { notUndoneResult, type Result, resultOf, spokenResult, undoneResult } from './result';
import type { Shown, WalkIn } from './roster-index';
import { syncGate } from './round';
import { type Sighting, seenCodes } from './seen-codes';
import { takeScan, undoScan } from './take-scan';
import { useOnScreen } from './use-on-screen';
import { GATE_WORDS } from './words';

const SIGNALS = { ok: 'ok', repeat: 'again', fail: 'failed', kept: 'kept' } as const;

/** The scan loop: take, show, sound, vibrate, speak; undo while it is still on the screen or in the list. */
export function useScanner() {
  const [kind, setKind] = useState<'in' | 'out'>('in');
  const { onScreen, ...screen } = useOnScreen(({ look }) => playSignal(SIGNALS[look]));
  const isSame = useRef<(sighting: Sighting) => boolean>();

  /** Judges and writes down at once; answers what is said about it. */
  const take = (shown: Shown, direction: 'in' | 'out', put: (result: Result) => void): string | undefined => {
    const taken = takeScan(shown, direction);
    if (taken === undefined) {
      return undefined;
    }
    const result = resultOf(taken);
    put(result);
    void syncGate('scan');
    return spokenResult(result);
  };
  const show = (shown: Shown, direction: 'in' | 'out' = kind) => take(shown, direction, screen.show);

  /** Whether the number is anybody's on the roster; shown either way. */
  const takeNumber = (entryNo: string): boolean => {
    const shown = { method: 'number', entryNo } as const;
    show(shown);
    return useGate.getState().book?.entryFor(shown) !== undefined;
  };

  /** Whether the camera sees the same code once more. */
  const isRepeated = (text: string, direction: 'in' | 'out'): boolean => {
    isSame.current ??= seenCodes();
    return isSame.current({ text, kind: direction, at: now() });
  };
  /** Answers what is said about it; nothing when it is the same code once more. */
  const seePass = (text: string): string | undefined =>
    isRepeated(text, kind) ? undefined : take({ method: 'pass', text }, kind, screen.wait);
  const seeWalkIn = (walkIn: WalkIn): string | undefined => {
    const { pass } = walkIn;
    if (pass === undefined) {
      return show(walkIn, 'in');
    }
    return isRepeated(pass, 'in') ? undefined : take(walkIn, 'in', screen.wait);
  };

  const undo = (result: Result) => {
    if (!undoScan(result.taken.scan, GATE_WORDS.undoneByHand)) {
      screen.amend(notUndoneResult(result));
      return;
    }
    say(GATE_WORDS.undone(result.name));
    screen.putAway(undoneResult(result));
    void syncGate('scan');
  };

  return { kind, setKind, onScreen, show, takeNumber, seePass, seeWalkIn, undo };
}
