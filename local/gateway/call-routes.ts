import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Runner } from '../runner/create-runner';
import { type Caller, LOCAL_APP } from '../runner/invocation-environment';
import { LIMITS } from '../runner/limits';
import type { FunctionFault, Outcome } from '../runner/outcome';
import { httpAnswer, httpEvent } from './http-event';
import { sendJson, sendRefusal } from './send';
import type { Sessions } from './session';

/** One request, read whole, on its way to a function. */
export interface CallRequest {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly functionName: string;
  readonly body: Buffer;
}

const FAULTS = {
  'not-found': { status: 404, code: 'FUNCTION_NOT_FOUND', errCode: -501000 },
  'input-too-large': { status: 413, code: 'EXCEED_MAX_PAYLOAD_SIZE', errCode: -501007 },
  'result-too-large': { status: 500, code: 'EXCEED_MAX_RESPONSE_SIZE', errCode: -504002 },
  thrown: { status: 500, code: 'FUNCTION_INVOCATION_FAILED', errCode: -504002 },
  crashed: { status: 500, code: 'FUNCTION_INVOCATION_FAILED', errCode: -504002 },
  'timed-out': { status: 504, code: 'FUNCTION_TIME_LIMIT_EXCEEDED', errCode: -504003 },
  stopped: { status: 503, code: 'SERVICE_UNAVAILABLE', errCode: -501001 },
} as const satisfies Record<FunctionFault, { status: number; code: string; errCode: number }>;

/** `POST /call/<function>`: the way of the HTTP access service, with the session standing for WeChat. */
export async function answerCall(
  call: CallRequest,
  response: ServerResponse,
  { runner, sessions }: { readonly runner: Runner; readonly sessions: Sessions },
): Promise<void> {
  const event = httpEvent(call.request, call.url, call.body);
  const caller = callerOf(call.request, sessions, 'http');
  const { functionName, body } = call;
  const outcome = limited(await runner.invoke({ functionName, event, caller, payloadBytes: body.length }));
  response.setHeader('x-request-id', outcome.requestId);
  if (outcome.kind === 'fault') {
    const { status, code } = FAULTS[outcome.fault];
    return sendRefusal(response, status, { code, message: outcome.message, requestId: outcome.requestId });
  }
  const answer = httpAnswer(outcome.result);
  response.writeHead(answer.statusCode, { 'cache-control': 'no-store', ...answer.headers });
  response.end(answer.body);
}

/**
 * `POST /local/invoke/<function>`: the way of wx.cloud.callFunction. The body is `data`; the answer
 * is what the mini-program's callback would see, `result` or `errCode` with `errMsg`.
 */
export async function answerInvoke(
  call: CallRequest,
  response: ServerResponse,
  { runner, sessions }: { readonly runner: Runner; readonly sessions: Sessions },
): Promise<void> {
  const data = parsedObject(call.body);
  if (!data)
    return sendRefusal(response, 400, { code: 'INVALID_PARAM', message: 'The body must be a JSON object.' });
  const caller = callerOf(call.request, sessions, 'client');
  const userInfo = {
    appId: LOCAL_APP.appId,
    ...(caller.openid === undefined ? {} : { openId: caller.openid }),
  };
  const event = { ...data, userInfo, tcbContext: {} };
  const payloadBytes = call.body.length;
  const outcome = limited(
    await runner.invoke({ functionName: call.functionName, event, caller, payloadBytes }),
  );
  if (outcome.kind === 'fault') {
    const { errCode, code } = FAULTS[outcome.fault];
    const errMsg = `cloud.callFunction:fail Error: errCode: ${errCode} ${code} | errMsg: ${outcome.message}`;
    return sendJson(response, 200, { errCode, errMsg, requestID: outcome.requestId });
  }
  const result: unknown = JSON.parse(outcome.result);
  sendJson(response, 200, { errMsg: 'cloud.callFunction:ok', result, requestID: outcome.requestId });
}

function limited(outcome: Outcome): Outcome {
  if (outcome.kind === 'fault') return outcome;
  const bytes = Buffer.byteLength(outcome.result);
  if (bytes <= LIMITS.gatewayResultBytes) return outcome;
  const message = `EXCEED_MAX_RESPONSE_SIZE: ${bytes} bytes of result`;
  return { kind: 'fault', requestId: outcome.requestId, fault: 'result-too-large', message };
}

function callerOf(request: IncomingMessage, sessions: Sessions, kind: 'client' | 'http'): Caller {
  const session = sessions.of(request.headers);
  return session ? { openid: session.openid, kind: 'client' } : { kind };
}

function parsedObject(body: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8') || '{}');
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
