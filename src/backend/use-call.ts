import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallName, ReplyOf, RequestOf } from '#core/api';
import type { Instant } from '#core/shared/instant';
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
}

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
 * Asks the back end once when the screen opens and again on `refresh`; shows the last answer at once and says how old it is.
 * A request that changes (a filter) is a new question.
 */
export function useCall<TName extends CallName>(
  name: TName,
  request: RequestOf<TName>,
  options: CallOptions<ReplyOf<TName>> = {},
): Loaded<ReplyOf<TName>> {
  const { isEmpty, enabled = true } = options;
  const question = JSON.stringify(request);
  const asked = useRef({ name, request, question });
  asked.current = { name, request, question };
  const [held, setHeld] = useState(() => heldFromPhone(name, request));

  const ask = useCallback(async () => {
    const current = asked.current;
    const answer = await call(current.name, current.request);
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
