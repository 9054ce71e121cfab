import { useEffect, useRef, useState } from 'react';
import { now } from '../../platform/clock';
import { playSignal } from '../../platform/signal';
import { say } from '../../ui/say';
import { type Result, resultOf, spokenResult } from './result';
import type { Shown, WalkIn } from './roster-index';
import { syncGate } from './round';
import { takeScan, undoScan } from './take-scan';
import { GATE_WORDS } from './words';

/** The same code within this time is the camera seeing it twice, in milliseconds. */
const SAME_CODE = 3000;
/** How long a result fills its panel and can be undone there, in milliseconds. */
const ON_PANEL = 10_000;

const SIGNALS = { ok: 'ok', repeat: 'again', fail: 'failed', kept: 'kept' } as const;

/** What of the last scans is on the screen: the newest on the panel for a while, then in one line. */
export interface OnScreen {
  readonly panel: Result | undefined;
  readonly line: Result | undefined;
}

const NOTHING: OnScreen = { panel: undefined, line: undefined };

/** A result leaves the panel after a while; the next scan only moves it to the line, so that it can still be read. */
function useOnScreen() {
  const [onScreen, setOnScreen] = useState(NOTHING);
  const { panel } = onScreen;
  useEffect(() => {
    if (panel === undefined) {
      return undefined;
    }
    const timer = setTimeout(() => setOnScreen({ panel: undefined, line: panel }), ON_PANEL);
    return () => clearTimeout(timer);
  }, [panel]);
  return {
    onScreen,
    put: (result: Result) => setOnScreen((before) => ({ panel: result, line: before.panel ?? before.line })),
    clear: () => setOnScreen(NOTHING),
  };
}

/** The scan loop: take, show, sound, vibrate, speak; undo while it is still on the screen or in the list. */
export function useScanner() {
  const [kind, setKind] = useState<'in' | 'out'>('in');
  const { onScreen, put, clear } = useOnScreen();
  const seen = useRef({ text: '', at: 0 });

  const show = (shown: Shown, direction: 'in' | 'out' = kind): string | undefined => {
    const taken = takeScan(shown, direction);
    if (taken === undefined) {
      return undefined;
    }
    const result = resultOf(taken);
    put(result);
    playSignal(SIGNALS[result.look]);
    void syncGate('scan');
    return spokenResult(result);
  };

  /** Whether the camera sees the same code once more. */
  const isSame = (text: string): boolean => {
    const at = now();
    const isRepeated = text === seen.current.text && at - seen.current.at < SAME_CODE;
    seen.current = { text, at };
    return isRepeated;
  };
  /** Answers what is said about it; nothing when it is the same code once more. */
  const seePass = (text: string): string | undefined =>
    isSame(text) ? undefined : show({ method: 'pass', text });
  const seeWalkIn = (walkIn: WalkIn): string | undefined =>
    walkIn.pass !== undefined && isSame(walkIn.pass) ? undefined : show(walkIn, 'in');

  const undo = ({ taken, name }: Result) => {
    if (!undoScan(taken.scan, GATE_WORDS.undoneByHand)) {
      say(GATE_WORDS.noRoom, 'urgent');
      return;
    }
    say(GATE_WORDS.undone(name));
    clear();
    void syncGate('scan');
  };

  return { kind, setKind, onScreen, show, seePass, seeWalkIn, undo };
}
