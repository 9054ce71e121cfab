import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Handler } from './create-gateway';
import { sendRefusal } from './send';

/** A server that already has its port, while what it serves is still being put together. */
export interface Listener {
  readonly port: number;
  readonly url: string;
  /** Puts the handler in place; until then every request is told to come back later. */
  serve(handler: Handler): void;
  close(): Promise<void>;
}

/** Listens on loopback only; port 0 takes a free one. */
export async function listenOnLoopback(port: number): Promise<Listener> {
  let handler: Handler | undefined;
  const server = createServer((request, response) => {
    if (!handler) return sendRefusal(response, 503, { code: 'SERVICE_UNAVAILABLE', message: 'starting' });
    handler(request, response).catch((cause: unknown) => {
      if (!response.headersSent)
        return sendRefusal(response, 500, {
          code: 'SYS_ERR',
          message: cause instanceof Error ? cause.message : '',
        });
      response.destroy();
    });
  });
  // Longer than the SDK's and the browsers' own idle time, so that the side that reuses decides.
  server.keepAliveTimeout = 60_000;
  await listening(server, port);
  const chosen = (server.address() as AddressInfo).port;
  return {
    port: chosen,
    url: `http://127.0.0.1:${chosen}`,
    serve: (given) => {
      handler = given;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
