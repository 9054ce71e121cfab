import type { CallName, FunctionName, ReplyOf } from '#core/api';
import { Failure } from '#core/shared/failure';
import type { Reply } from '#core/shared/reply';
import { callerNow } from './caller';
import { now } from './clock';
import { addressOf, bodyOf, envelopeOf, isHttpEvent } from './event';
import { logLine } from './log';
import { freshId } from './random';
import type { Admit, Verb, VerbsOf } from './verb';

interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An event on its way in; `address` is known of HTTP alone. */
interface Incoming {
  readonly read: () => unknown;
  readonly requestId: string;
  readonly address?: string | undefined;
}

export type Answer = Reply<ReplyOf<CallName>>;
/** What the platform calls. */
export type Main = (
  event: unknown,
  context?: { readonly request_id?: string },
) => Promise<Answer | HttpAnswer>;

/** A refusal of the edge as the client sees it. Nothing of a bug's text leaves the server. */
function refusalOf(cause: unknown, requestId: string): Answer {
  if (!(cause instanceof Failure)) {
    return { ok: false, code: 'INTERNAL', requestId };
  }
  const { code, fields } = cause;
  return { ok: false, code, requestId, ...(fields.length > 0 ? { fields } : {}) };
}

function verbNamed(verbs: object, name: string): Verb<CallName> {
  if (!Object.hasOwn(verbs, name)) {
    throw new Failure('NOT_FOUND', `no call ${name}`);
  }
  return (verbs as Readonly<Record<string, Verb<CallName>>>)[name] as Verb<CallName>;
}

const overHttp = (answer: Answer): HttpAnswer => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json; charset=utf-8', 'x-content-type-options': 'nosniff' },
  body: JSON.stringify(answer),
});

const METHOD_NOT_ALLOWED: HttpAnswer = { statusCode: 405, headers: { allow: 'POST' }, body: '' };

/**
 * The edge of a function: finds the caller, checks the right, parses, runs, answers. The one place where what a verb
 * throws becomes an answer.
 *
 * Answers both ways in: `{ call, request }` from the mini-program and the same in the body of a POST through the
 * HTTP access service. Over HTTP the status is 200 whenever there is an answer; the answer says whether it is a yes.
 */
export function serve<TFunction extends FunctionName>(verbs: VerbsOf<TFunction>, admit: Admit): Main {
  const answer = async ({ read, requestId, address }: Incoming): Promise<Answer> => {
    const startedAt = now();
    let call = '';
    try {
      const envelope = envelopeOf(read());
      call = envelope.call;
      const { openid } = callerNow();
      const source = openid ?? address;
      const arrival = { given: envelope.request, openid, admit, now: now(), requestId, source };
      const value = await verbNamed(verbs, call).answer(arrival);
      logLine('info', { call, requestId, ms: now() - startedAt });
      return { ok: true, value };
    } catch (cause) {
      const refusal = refusalOf(cause, requestId);
      logLine(cause instanceof Failure ? 'info' : 'error', { call, requestId, ms: now() - startedAt, cause });
      return refusal;
    }
  };
  return async (event, context) => {
    const requestId = context?.request_id ?? freshId();
    if (!isHttpEvent(event)) {
      return answer({ read: () => event, requestId });
    }
    return event.httpMethod === 'POST'
      ? overHttp(await answer({ read: () => bodyOf(event), requestId, address: addressOf(event) }))
      : METHOD_NOT_ALLOWED;
  };
}
