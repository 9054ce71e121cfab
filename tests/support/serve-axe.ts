import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

/** The checker as a page reads it. */
export const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const NAME = '/axe.min.js';

let address: Promise<string> | undefined;

const serve = () =>
  new Promise<string>((resolve) => {
    const server = createServer((_request, response) => {
      response.writeHead(200, {
        'content-type': 'text/javascript',
        'cache-control': 'public, max-age=31536000, immutable',
      });
      response.end(AXE);
    });
    server.unref().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve(`http://127.0.0.1:${port}${NAME}`);
    });
  });

/**
 * Where a page finds the checker. A browser compiles what it fetches once and keeps it; put in by hand it is compiled
 * anew on every page, which takes as long as the look itself.
 */
export function axeAddress(): Promise<string> {
  address ??= serve();
  return address;
}

/** Whether a request is for the checker, and so none of the page's own. */
export const isForAxe = (url: string): boolean => url.endsWith(NAME);
