import type { IncomingHttpHeaders } from 'node:http';

/**
 * Why a request is refused before anything looks at it, or undefined when it may pass.
 *
 * Listening on loopback keeps other machines out, not other web sites: a page from anywhere can send
 * requests to 127.0.0.1, or point a name of its own at it (DNS rebinding). So the Host must be ours,
 * an Origin must be ours, and a browser that says "from another site" is believed.
 */
export function strangerReason(headers: IncomingHttpHeaders, port: number): string | undefined {
  const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`);
  if (!hosts.includes(headers.host ?? '')) return 'foreign Host';
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) return 'foreign Origin';
  const site = headers['sec-fetch-site'];
  const fromElsewhere = site === 'cross-site' || site === 'same-site';
  if (fromElsewhere && headers['sec-fetch-mode'] !== 'navigate') return 'request of another site';
  return undefined;
}
