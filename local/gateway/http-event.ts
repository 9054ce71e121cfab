import type { IncomingMessage } from 'node:http';
import { LOCAL_APP } from '../runner/invocation-environment';

/** The event a function receives when CloudBase's HTTP access service calls it. */
export interface HttpEvent {
  readonly path: string;
  readonly httpMethod: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly queryStringParameters: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
  readonly requestContext: Readonly<Record<string, unknown>>;
}

/** An answer as it goes back over HTTP. */
export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const OURS_ALONE = new Set(['cookie', 'x-local-session']);

/** Wraps a request as the HTTP access service does. The gateway's own session stays outside. */
export function httpEvent(request: IncomingMessage, url: URL, body: Buffer): HttpEvent {
  const headers = Object.entries(request.headers)
    .filter(([name]) => !OURS_ALONE.has(name))
    .map(([name, value]): [string, string] => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]);
  const text = body.toString('utf8');
  const isText = Buffer.from(text, 'utf8').equals(body);
  return {
    path: url.pathname,
    httpMethod: request.method ?? 'POST',
    // The access service tells the address itself, whatever the sender claims.
    headers: { ...Object.fromEntries(headers), 'x-real-ip': request.socket.remoteAddress ?? '' },
    queryStringParameters: Object.fromEntries(url.searchParams),
    body: isText ? text : body.toString('base64'),
    isBase64Encoded: !isText,
    requestContext: { appId: LOCAL_APP.appId, envId: LOCAL_APP.envId, serviceId: 'local' },
  };
}

/**
 * Reads a function's result as the HTTP access service does: an object with a statusCode is an
 * integration response, anything else is sent as JSON.
 */
export function httpAnswer(result: string): HttpAnswer {
  const value: unknown = JSON.parse(result);
  if (typeof value !== 'object' || value === null || !('statusCode' in value)) return plainAnswer(result);
  const { statusCode, headers, body, isBase64Encoded } = value as Partial<Record<string, unknown>>;
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? '');
  return {
    statusCode: typeof statusCode === 'number' ? statusCode : 200,
    headers: headerTexts(headers),
    body: Buffer.from(text, isBase64Encoded === true ? 'base64' : 'utf8'),
  };
}

function plainAnswer(result: string): HttpAnswer {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return { statusCode: 200, headers, body: Buffer.from(result) };
}

function headerTexts(headers: unknown): Readonly<Record<string, string>> {
  if (typeof headers !== 'object' || headers === null) return {};
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}
