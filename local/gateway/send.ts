import type { ServerResponse } from 'node:http';

/** What every answer of the gateway carries, so that no other site can frame, sniff or embed it. */
const SAFE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
} as const;

/** Sends JSON, never cached. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  sendText(response, status, { type: 'application/json; charset=utf-8', text: JSON.stringify(body) });
}

/** Sends a text, never cached. */
export function sendText(
  response: ServerResponse,
  status: number,
  body: { readonly type: string; readonly text: string },
): void {
  response.writeHead(status, { ...SAFE_HEADERS, 'content-type': body.type, 'cache-control': 'no-store' });
  response.end(body.text);
}

/** Sends bytes with the headers given. */
export function sendBytes(
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  bytes: Buffer | undefined,
): void {
  response.writeHead(200, { ...SAFE_HEADERS, ...headers });
  response.end(bytes);
}

/** Says no on the gateway's own behalf; the header tells it from what a function answered. */
export function sendRefusal(
  response: ServerResponse,
  status: number,
  refusal: { readonly code: string; readonly message: string; readonly requestId?: string },
): void {
  response.setHeader('x-gateway-error', refusal.code);
  sendJson(response, status, refusal);
}
