import { isDoc } from '../database/values';
import { type Action, parseJson, textOf } from './action';
import type { OpenApiAnswer } from './open-api';
import { WireFailure } from './wire-failure';

/** Runs a function for another; `seqId` says which call asks, '' when none does. */
export type Invoke = (
  functionName: string,
  event: unknown,
  seqId: string,
) => Promise<{ readonly result: string } | { readonly error: string }>;

/** Answers for WeChat's own API. */
export type CallOpenApi = (
  apiName: string,
  given: Readonly<Record<string, unknown>>,
  seqId: string,
) => Promise<OpenApiAnswer>;

/** Functions that call functions, and the JSON form of calling WeChat's API. */
export function functionActions(invoke: Invoke, openApi: CallOpenApi): Readonly<Record<string, Action>> {
  return {
    'functions.invokeFunction': async (body, seqId) => {
      const event = parseJson(textOf(body, 'request_data') || '{}', 'request_data');
      const outcome = await invoke(textOf(body, 'function_name'), event, seqId);
      if ('result' in outcome) return { data: { response_data: outcome.result } };
      const text = { errorCode: 1, errorMessage: 'user code exception caught', stackTrace: outcome.error };
      throw new WireFailure('FUNCTIONS_EXECUTE_FAIL', JSON.stringify(text));
    },
    'wx.api': async (body, seqId) => {
      const given = parseJson(textOf(body, 'requestData') || '{}', 'requestData');
      const answer = await openApi(textOf(body, 'apiName'), isDoc(given) ? given : {}, seqId);
      if ('json' in answer) return { data: { responseData: JSON.stringify(answer.json) } };
      throw new WireFailure('INVALID_PARAM', 'wx.api answers JSON only; call cloud.openapi for bytes');
    },
  };
}
