import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { FileStore } from './file-store';
import type { UploadTickets } from './upload-ticket';

/** Files a browser may show; all others are only downloaded, so that an upload cannot become a page. */
const SHOWN: Readonly<Record<string, string>> = {
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** What stands behind `/cos/`. */
export interface FileDoor {
  readonly files: FileStore;
  readonly tickets: UploadTickets;
}

/** Answers as the object store does: an empty body for yes, XML for no. */
function refuse(response: ServerResponse, status: number, code: string): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/xml');
  response.end(
    `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${code}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`,
  );
}

function nameOf(request: IncomingMessage): string | undefined {
  try {
    const { pathname } = new URL(request.url ?? '/', 'http://wire');
    return decodeURIComponent(pathname.slice('/cos/'.length));
  } catch {
    return undefined;
  }
}

function upload({ files, tickets }: FileDoor, name: string, { request, response, body }: Exchange): void {
  if (!tickets.isValid(name, request.headers.authorization)) refuse(response, 403, 'SignatureDoesNotMatch');
  else if (files.write(name, body)) response.end();
  else refuse(response, 400, 'InvalidURI');
}

function download(files: FileStore, name: string, { request, response }: Exchange): void {
  const bytes = files.read(name);
  if (bytes === undefined) {
    refuse(response, 404, 'NoSuchKey');
    return;
  }
  const type = SHOWN[extname(name).toLowerCase()];
  response.setHeader('content-type', type ?? 'application/octet-stream');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('content-length', bytes.length);
  if (type === undefined) response.setHeader('content-disposition', 'attachment');
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Uploads (PUT with a ticket) and downloads (GET, HEAD) of stored files. */
export function answerFile(door: FileDoor, exchange: Exchange): void {
  const { method } = exchange.request;
  const name = nameOf(exchange.request);
  if (name === undefined) refuse(exchange.response, 400, 'InvalidURI');
  else if (method === 'PUT') upload(door, name, exchange);
  else if (method === 'GET' || method === 'HEAD') download(door.files, name, exchange);
  else refuse(exchange.response, 405, 'MethodNotAllowed');
}

/** One HTTP request with its whole body. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: Buffer;
}
