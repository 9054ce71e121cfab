import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveStaticFiles } from '../gateway/static-files';

/** Serves the inspector page under `/local/`; false when there is no such file. */
export function inspectorPage(
  folder: string,
): (request: IncomingMessage, response: ServerResponse, pathname: string) => boolean {
  const files = serveStaticFiles(folder);
  return (request, response, pathname) => {
    response.setHeader('content-security-policy', "default-src 'self'; frame-ancestors 'none'");
    return files(request, response, pathname.slice('/local'.length));
  };
}
