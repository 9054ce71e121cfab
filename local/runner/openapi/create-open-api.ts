import type { Invocation, Runner } from '../create-runner';
import { checkMedia, checkText } from './content-check';
import { miniCode } from './mini-code';
import { type OpenApiArguments, type OpenApiReply, refusal } from './open-api-reply';
import { createPhoneNumbers } from './phone-number';
import { sendSubscribeMessage } from './subscribe-message';

/** One openapi call as it came in, for whoever asks what would have been sent. */
export interface OpenApiCall {
  readonly at: number;
  readonly api: string;
  readonly functionName: string;
  readonly arguments: OpenApiArguments;
  readonly reply: unknown;
}

/** WeChat's server APIs, as far as they are stood in for. */
export interface OpenApi {
  /** Answers a call that arrived on the wire; the sequence id says which function makes it. */
  answer(api: string, given: OpenApiArguments, seqId: string): Promise<OpenApiReply>;
  /** From now on `api` answers this JSON; null gives it its own mind back. */
  decide(api: string, json: unknown): void;
  /** The newest calls, oldest first. */
  calls(): readonly OpenApiCall[];
  clear(): void;
}

const standIns = (): Readonly<Record<string, (given: OpenApiArguments) => OpenApiReply>> => ({
  'security.msgSecCheck': checkText,
  'security.mediaCheckAsync': checkMedia,
  'subscribeMessage.send': sendSubscribeMessage,
  'wxacode.getUnlimited': miniCode,
  'phonenumber.getPhoneNumber': createPhoneNumbers(),
});

/** The APIs there are stand-ins for. */
export const OPEN_API_NAMES: readonly string[] = Object.keys(standIns());

const KEPT = 500;

/** Opens the stand-ins. A function may call only what its config.json declares, as in the cloud. */
export function createOpenApi(runner: Runner, now: () => number): OpenApi {
  const known = standIns();
  const decided = new Map<string, unknown>();
  const calls: OpenApiCall[] = [];

  const replyTo = (api: string, given: OpenApiArguments, caller: Invocation | undefined): OpenApiReply => {
    const standIn = known[api];
    if (!standIn) return refusal(-604100, `API not found: ${api}`);
    if (!caller) return refusal(-604104, 'illegal invocation source');
    if (!runner.configOf(caller.functionName)?.openApi.has(api))
      return refusal(-604101, `function has no permission to call this API: ${api}`);
    return decided.has(api) ? { json: decided.get(api) } : standIn(given);
  };

  return {
    answer: (api, given, seqId) => {
      const caller = runner.callOf(seqId);
      const reply = replyTo(api, given, caller);
      const said = 'json' in reply ? reply.json : `${reply.bytes.length} bytes of ${reply.contentType}`;
      calls.push({ at: now(), api, functionName: caller?.functionName ?? '', arguments: given, reply: said });
      if (calls.length > KEPT) calls.shift();
      return Promise.resolve(reply);
    },
    decide: (api, json) => {
      if (json === null) decided.delete(api);
      else decided.set(api, json);
    },
    calls: () => [...calls],
    clear: () => {
      calls.length = 0;
      decided.clear();
    },
  };
}
