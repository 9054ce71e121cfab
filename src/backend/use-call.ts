import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallName, ReplyOf, RequestOf } from '#core/api';
import { type Instant, MINUTE } from '#core/shared/instant';
import { now } from '../platform/clock';
import { useShownAgain } from '../platform/visibility';
import { type Refused, refusalOfAddress } from './answer';
import { keepAnswer, keptAnswer } from './answer-cache';
import { call } from './call';

/** `kept`: shown from the phone, an answer is on its way. `offline` and `failed`: it did not come. */
type Freshness = 'fresh' | 'kept' | 'offline' | 'failed';

/** What a screen shows of one question to the back end. */
export type Loaded<TValue> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly refused: Refused; readonly retry: () => void }
  | { readonly kind: 'empty'; readonly freshness: Freshness; readonly refresh: () => void }
  | {
      readonly kind: 'done';
      readonly value: TValue;
      readonly savedAt: Instant;
      readonly freshness: Freshness;
      readonly refresh: () => void;
    };

interface CallOptions<TValue> {
  /** What counts as nothing to show. */
  readonly isEmpty?: (value: TValue) => boolean;
  /** `false` holds the question back, for instance until somebody is known to be registered. */
  readonly enabled?: boolean;
  /**
   * How old, in milliseconds, an answer on the screen may be when somebody comes back to it; asked anew it stays until the
   * next one comes. Five minutes unless given.
   */
  readonly renewAfter?: number;
}

const RENEW_AFTER = 5 * MINUTE;

type Held<TValue> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly refused: Refused }
  | {
      readonly kind: 'done';
      readonly value: TValue;
      readonly savedAt: Instant;
      readonly freshness: Freshness;
    };

function heldFromPhone<TName extends CallName>(name: TName, request: RequestOf<TName>): Held<ReplyOf<TName>> {
  const kept = keptAnswer(name, request);
  return kept === undefined ? { kind: 'loading' } : { kind: 'done', ...kept, freshness: 'kept' };
}

/** After a refusal what was on the screen stays there; only an empty screen shows the failure. */
function afterRefusal<TValue>(held: Held<TValue>, refused: Refused): Held<TValue> {
  if (held.kind === 'done' && refused.code !== 'NOT_FOUND' && refused.code !== 'FORBIDDEN') {
    return { ...held, freshness: refused.code === 'OFFLINE' ? 'offline' : 'failed' };
  }
  return { kind: 'failed', refused: refusalOfAddress(refused) };
}

/**
 * Asks the back end once when the screen opens, again on `refresh`, and when somebody comes back to the screen and its
 * answer was forgotten meanwhile because it became wrong, or has grown old; shows the last answer at once and says how old it is.
 * A request that changes (a filter) is a new question.
 */
export function useCall<TName extends CallName>(
  name: TName,
  request: RequestOf<TName>,
  options: CallOptions<ReplyOf<TName>> = {},
): Loaded<ReplyOf<TName>> {
  const { isEmpty, enabled = true, renewAfter = RENEW_AFTER } = options;
  const question = JSON.stringify(request);
  const asked = useRef({ name, request, question });
  asked.current = { name, request, question };
  const [held, setHeld] = useState(() => heldFromPhone(name, request));

  const underWay = useRef(0);
  const ask = useCallback(async () => {
    const current = asked.current;
    underWay.current += 1;
    const answer = await call(current.name, current.request);
    underWay.current -= 1;
    if (asked.current.question !== current.question) {
      return;
    }
    if (answer.ok) {
      const kept = keepAnswer(current.name, current.request, answer.value);
      setHeld({ kind: 'done', ...kept, freshness: 'fresh' });
    } else {
      setHeld((before) => afterRefusal(before, answer));
    }
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is the request's value; its identity changes on every render.
  useEffect(() => {
    setHeld(heldFromPhone(name, request));
    if (enabled) {
      void ask();
    }
  }, [ask, enabled, name, question]);

  // Pages of the tab bar and those below others stay as they were while things are done elsewhere.
  useShownAgain(() => {
    const kept = keptAnswer(name, request);
    const isOld = kept === undefined || now() - kept.savedAt >= renewAfter;
    if (enabled && isOld && underWay.current === 0) {
      void ask();
    }
  });

  const refresh = useCallback(() => void ask(), [ask]);
  const retry = useCallback(() => {
    setHeld({ kind: 'loading' });
    void ask();
  }, [ask]);

  if (held.kind === 'loading') {
    return held;
  }
  if (held.kind === 'failed') {
    return { ...held, retry };
  }
  return isEmpty?.(held.value) ? { kind: 'empty', freshness: held.freshness, refresh } : { ...held, refresh };
}
