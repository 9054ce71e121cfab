import type { CloudSession } from '../../../support/cloud';

/** The body that the mini-program gives to `wx.cloud.callFunction`. */
export interface CallBody {
  readonly call: string;
  readonly request: unknown;
}

/** An answer that comes when somebody lets go of it; nobody waits for it as for work under way. */
export interface HeldAnswer {
  readonly held: Promise<unknown>;
}

/** What stands behind `wx.cloud.callFunction`. `undefined` is an answer that never comes. */
export type CloudDoor = (functionName: string, body: CallBody) => Promise<unknown> | HeldAnswer | undefined;

/** The real functions on a local cloud, as one person or as a visitor. */
export const throughCloud =
  (session: CloudSession): CloudDoor =>
  async (functionName, body) => {
    const answer = (await session.invoke(functionName, body)) as {
      readonly result?: unknown;
      readonly errCode?: number;
      readonly errMsg: string;
    };
    if (answer.errCode !== undefined) throw new Error(answer.errMsg);
    return answer.result;
  };

/** No network. */
export const nobodyAnswers: CloudDoor = () => Promise.reject(new Error('timeout'));

/** An answer that never comes. */
export const answersNever: CloudDoor = () => undefined;

/** The server says no to everything, and that asking again is of no use. */
export const failsAlways: CloudDoor = () =>
  Promise.resolve({ ok: false, code: 'INTERNAL', requestId: 'test-0001' });
