import type { LogBook } from '../runner/log-book';
import type { OpenApi } from '../runner/openapi/create-open-api';
import { OPEN_API_NAMES } from '../runner/openapi/create-open-api';
import type { RequestLog } from './request-log';
import { badRequest, type ControlRoutes, done, numberFrom } from './route';

const PAGE = { usual: 200, most: 2000 } as const;

/** What the trace routes show. */
export interface Traces {
  readonly requests: RequestLog;
  readonly log: LogBook;
  readonly openApi: OpenApi;
}

/**
 * `wire`, `unindexed`, `logs` and `openapi`: what was said, and what WeChat's server is to answer.
 *
 * `GET wire` and `GET logs` take `limit` and `contains` (a text anywhere in the entry); logs also `requestId`.
 */
export function traceRoutes({ requests, log, openApi }: Traces): ControlRoutes {
  return {
    'GET wire': ({ url }) => done(requests.all.newest(numberFrom(url, 'limit', PAGE), containing(url))),
    'GET unindexed': ({ url }) => done(requests.unindexed.newest(numberFrom(url, 'limit', PAGE))),
    'GET logs': ({ url }) => {
      const contains = containing(url);
      const requestId = url.searchParams.get('requestId');
      const match = (entry: { readonly requestId: string }) =>
        contains(entry) && (requestId === null || entry.requestId === requestId);
      return done(log.newest(numberFrom(url, 'limit', PAGE), match));
    },
    'GET openapi': () => done({ names: OPEN_API_NAMES, calls: openApi.calls() }),
    'POST openapi': ({ body }) => {
      const { api, answer } = body;
      if (typeof api !== 'string' || !OPEN_API_NAMES.includes(api))
        return badRequest(`"api" must be one of ${OPEN_API_NAMES.join(', ')}.`);
      if (answer === undefined) return badRequest('"answer" must be JSON, or null for the usual answer.');
      openApi.decide(api, answer);
      return done({ api, answer });
    },
  };
}

function containing(url: URL): (entry: object) => boolean {
  const text = url.searchParams.get('contains') ?? '';
  return text === '' ? () => true : (entry) => JSON.stringify(entry).includes(text);
}
