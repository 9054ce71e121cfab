import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Runner } from '../runner/create-runner';
import type { Credential } from '../runner/invocation-environment';
import { LIMITS } from '../runner/limits';
import { carriesCredential } from './admin-credential';
import { answerCall, answerInvoke } from './call-routes';
import { contentTypeOf } from './content-type';
import { readBody } from './read-body';
import { strangerReason } from './same-machine';
import { sendRefusal, sendText } from './send';
import type { Sessions } from './session';
import { serveStaticFiles } from './static-files';

/** What stands behind the gateway. */
export interface GatewayOptions {
  readonly port: number;
  readonly runner: Runner;
  readonly sessions: Sessions;
  readonly credential: Credential;
  /** Folder of the built web page; absent until it has been built. */
  readonly webFolder?: string;
  /** Answers `/admin` and `/cos/…`. */
  wire(request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<void>;
  /** Answers `/local/…`. */
  control(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
}

/** One request, before its body is read. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const CONTROL_BYTES = 1024 * 1024;

/** The front door: who may come in, and which room a request goes to. */
export function createGateway(options: GatewayOptions): Handler {
  const routes = [callRoute(options), adminRoute(options), fileRoute(options), controlRoute(options)];
  const page = pageRoute(options.webFolder);
  return async (request, response) => {
    const stranger = strangerReason(request.headers, options.port);
    if (stranger) return sendRefusal(response, 403, { code: 'FORBIDDEN', message: stranger });
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const route = routes.find(({ prefix }) => url.pathname.startsWith(prefix));
    await (route ? route.answer(request, response, url) : page(request, response, url));
  };
}

interface Route {
  readonly prefix: string;
  answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
}

function callRoute(options: GatewayOptions): Route {
  const prefix = '/call/';
  return {
    prefix,
    answer: async (request, response, url) => {
      const body = await postedBody(request, response, LIMITS.inputBytes);
      if (!body) return;
      await answerCall({ request, url, functionName: nameAfter(prefix, url), body }, response, options);
    },
  };
}

/** The database's door opens only to instances of our own runner. */
function adminRoute({ credential, wire }: GatewayOptions): Route {
  return {
    prefix: '/admin',
    answer: async (request, response) => {
      if (!carriesCredential(request.headers.authorization, credential))
        return sendRefusal(response, 403, { code: 'SIGN_PARAM_INVALID', message: 'unknown credential' });
      const body = await postedBody(request, response, LIMITS.wireBytes);
      if (body) await wire(request, response, body);
    },
  };
}

/** Uploaded files come from anybody: their scripts must not run in the name of our page. */
function fileRoute({ wire }: GatewayOptions): Route {
  return {
    prefix: '/cos/',
    answer: async (request, response, url) => {
      response.setHeader('content-type', contentTypeOf(url.pathname));
      response.setHeader('content-security-policy', "default-src 'none'; sandbox");
      response.setHeader('x-content-type-options', 'nosniff');
      const body = await readBody(request, LIMITS.fileBytes);
      if (!body)
        return sendRefusal(response, 413, { code: 'EXCEED_MAX_PAYLOAD_SIZE', message: 'file too large' });
      await wire(request, response, body);
    },
  };
}

function controlRoute(options: GatewayOptions): Route {
  const invokePrefix = '/local/invoke/';
  return {
    prefix: '/local',
    answer: async (request, response, url) => {
      if (!url.pathname.startsWith(invokePrefix)) return options.control(request, response, url);
      const body = await postedBody(request, response, CONTROL_BYTES);
      if (!body) return;
      await answerInvoke(
        { request, url, functionName: nameAfter(invokePrefix, url), body },
        response,
        options,
      );
    },
  };
}

function pageRoute(webFolder: string | undefined): Route['answer'] {
  const files = webFolder === undefined ? () => false : serveStaticFiles(webFolder, 'index.html');
  return async (request, response, url) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return sendRefusal(response, 405, { code: 'METHOD_NOT_ALLOWED', message: 'GET only' });
    if (files(request, response, decodedPath(url))) return;
    if (url.pathname !== '/')
      return sendRefusal(response, 404, { code: 'NOT_FOUND', message: 'no such page' });
    sendText(response, 200, { type: 'text/html; charset=utf-8', text: NO_PAGE });
  };
}

const NO_PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>本地云</title>
<p>网页尚未构建。<a href="/local/">打开本地云控制台</a></p></html>`;

async function postedBody(
  request: IncomingMessage,
  response: ServerResponse,
  limit: number,
): Promise<Buffer | undefined> {
  const body = await readBody(request, limit);
  if (request.method !== 'POST') {
    sendRefusal(response, 405, { code: 'METHOD_NOT_ALLOWED', message: 'POST only' });
    return undefined;
  }
  if (!body)
    sendRefusal(response, 413, { code: 'EXCEED_MAX_PAYLOAD_SIZE', message: `more than ${limit} bytes` });
  return body;
}

/** The whole rest of the path: with more than a name in it, it names no function. */
function nameAfter(prefix: string, url: URL): string {
  return decodedPath(url).slice(prefix.length);
}

function decodedPath(url: URL): string {
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    // A malformed escape names no file and no function.
    return '/\0';
  }
}
