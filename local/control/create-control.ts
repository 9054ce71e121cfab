import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../gateway/read-body';
import { sendJson, sendRefusal } from '../gateway/send';
import type { ControlRoutes } from './route';
import { inspectorPage } from './static-page';

const LONGEST_BODY = 1024 * 1024;
const BAD = { code: 'INVALID_PARAM' };

/** Answers everything under `/local/`: the routes by machine, the inspector page for people. */
export type Control = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

/** Puts routes and page together. */
export function createControl(routes: ControlRoutes, pageFolder: string): Control {
  const page = inspectorPage(pageFolder);
  return async (request, response, url) => {
    const [, , name = '', ...more] = url.pathname.split('/');
    const route = routes[`${request.method} ${name}`];
    if (!route) {
      if (request.method === 'GET' && page(request, response, url.pathname)) return;
      return sendRefusal(response, 404, { code: 'NOT_FOUND', message: `${request.method} ${url.pathname}` });
    }
    const body = await bodyOf(request);
    if (!body) return sendRefusal(response, 400, { ...BAD, message: 'JSON object or null expected' });
    const rest = decoded(more.join('/'));
    if (rest === undefined)
      return sendRefusal(response, 400, { ...BAD, message: 'malformed escape in path' });
    const reply = await route({ url, headers: request.headers, body, rest });
    if (reply.cookie !== undefined) response.setHeader('set-cookie', reply.cookie);
    sendJson(response, reply.status, reply.json);
  };
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** The body as an object; nothing and `null` are an empty one. */
async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown> | undefined> {
  const bytes = await readBody(request, LONGEST_BODY);
  try {
    const value: unknown = JSON.parse(bytes?.toString('utf8') || 'null') ?? {};
    return bytes && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
