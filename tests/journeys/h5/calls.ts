import type { CDPSession, Page } from 'playwright-core';
import type { FailureCode } from '#core/shared/failure';

/** What becomes of every call to the back end. */
export type Answer = 'never' | 'no-network' | Exclude<FailureCode, 'INVALID_INPUT' | 'CONFLICT'>;

/** What comes between a page and the back end. */
export interface Calls {
  /** Has every call answered so from now on, those that still wait too; without an answer the cloud answers. */
  meet(answer?: Answer): Promise<void>;
  /** Whether this address is one that is never answered. */
  isEndless(url: string): boolean;
}

const json = (code: string) => ({
  responseCode: 200,
  responseHeaders: [{ name: 'content-type', value: 'application/json' }],
  body: Buffer.from(JSON.stringify({ ok: false, code, requestId: 'test-0001' })).toString('base64'),
});

async function answerWith(session: CDPSession, requestId: string, answer: Answer | undefined): Promise<void> {
  if (answer === undefined) await session.send('Fetch.continueRequest', { requestId });
  else if (answer === 'no-network')
    await session.send('Fetch.failRequest', { requestId, errorReason: 'InternetDisconnected' });
  else await session.send('Fetch.fulfillRequest', { requestId, ...json(answer) });
}

/**
 * Comes between a page and its calls, and nothing else: all other requests go their usual way, so that the browser keeps
 * what it has fetched and compiled, as a person's does.
 */
export function callsOf(page: Page): Calls {
  let asked: Answer | undefined;
  let opening: Promise<CDPSession> | undefined;
  const waiting = new Set<string>();
  const release = (session: CDPSession, requestId: string) =>
    answerWith(session, requestId, asked).catch((cause: Error) => {
      // A page that has been left asks for nothing any more.
      if (!/Invalid InterceptionId|closed/.test(cause.message)) throw cause;
    });
  const open = async () => {
    const session = await page.context().newCDPSession(page);
    session.on('Fetch.requestPaused', ({ requestId }) => {
      if (asked === 'never') waiting.add(requestId);
      else void release(session, requestId);
    });
    await session.send('Fetch.enable', { patterns: [{ urlPattern: '*/call/*' }] });
    return session;
  };
  return {
    isEndless: (url) => asked === 'never' && url.includes('/call/'),
    meet: async (answer) => {
      asked = answer;
      if (answer === undefined && opening === undefined) return;
      opening ??= open();
      const session = await opening;
      if (answer === 'never') return;
      const released = [...waiting];
      waiting.clear();
      await Promise.all(released.map((requestId) => release(session, requestId)));
    },
  };
}
