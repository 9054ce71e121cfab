import { useRef, useState } from 'react';
import { parseVenueCode } from '#core/attendance/venue-code';
import type { OwnSignup } from '#core/signup/signup';
import { clockSkew } from '../../backend/server-clock';
import { now } from '../../platform/clock';
import { playSignal } from '../../platform/signal';
import { lastAnswer } from './last-answer';
import { type Outcome, type ShownCode, takeOwnScan } from './take-own-scan';
import { type OutcomeWords, outcomeWords, SELF_WORDS } from './words';

/** The same code for the same purpose within this time is the camera seeing it twice, in milliseconds. */
const SAME_CODE = 5000;

const SIGNALS = { ok: 'ok', repeat: 'again', fail: 'failed', kept: 'ok' } as const;

/** Whoever came in by this phone is likely to leave by it next. */
const likelyKind = (activityId: string): 'in' | 'out' => {
  const last = lastAnswer(activityId);
  const isIn = last?.kind === 'in' && (last.verdict.kind === 'accepted' || last.forced);
  return isIn || last?.verdict.kind === 'already-in' ? 'out' : 'in';
};

export interface ShownOutcome extends OutcomeWords {
  readonly key: number;
}

/** The self check-in of one signup: takes a code, shows what became of it, sounds and vibrates. */
export function useSelfCheckIn(signup: OwnSignup, isFresh: boolean) {
  const [kind, setKind] = useState(() => likelyKind(signup.activityId));
  const [isSending, setIsSending] = useState(false);
  const [shown, setShown] = useState<ShownOutcome>();
  const seen = useRef({ text: '', kind, at: 0 });
  const isBusy = useRef(false);

  const show = (words: OutcomeWords) => {
    setShown({ ...words, key: now() });
    playSignal(SIGNALS[words.look]);
  };

  const take = async (code: ShownCode): Promise<Outcome | undefined> => {
    if (isBusy.current) {
      return undefined;
    }
    isBusy.current = true;
    setIsSending(true);
    const known = { signup, isFresh, skewMs: clockSkew(), kind, at: now() };
    const outcome = await takeOwnScan(code, known);
    isBusy.current = false;
    setIsSending(false);
    show(outcomeWords(outcome, kind));
    return outcome;
  };

  const seeCode = (text: string): undefined => {
    const at = now();
    const isSame =
      text === seen.current.text && kind === seen.current.kind && at - seen.current.at < SAME_CODE;
    seen.current = { text, kind, at };
    const code = parseVenueCode(text);
    if (isSame || isBusy.current) {
      return undefined;
    }
    if (code === undefined) {
      show({ look: 'fail', word: '认不出来', sentence: SELF_WORDS.notVenueCode });
    } else {
      void take(code);
    }
    return undefined;
  };

  return { kind, setKind, isSending, shown, take, seeCode };
}
