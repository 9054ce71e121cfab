import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { compresses, contentTypeOf } from './content-type';
import { sendBytes } from './send';

interface StaticFile {
  readonly type: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly zipped?: Buffer;
}

/** Serves a folder of built files. Answers false when it has nothing for this path. */
export type StaticFiles = (request: IncomingMessage, response: ServerResponse, pathname: string) => boolean;

/** A name with eight or more hexadecimal digits between dots or dashes changes with its content. */
const HASHED_NAME = /[.-][0-9a-f]{8,}\./;
const ONE_YEAR = 'public, max-age=31536000, immutable';
const SMALLEST_TO_ZIP = 1024;

/**
 * Opens a folder for serving. With `fallback`, a path that names no file but could be a screen of a
 * single-page application gets that file.
 */
export function serveStaticFiles(folder: string, fallback?: string): StaticFiles {
  const read = rememberFiles();
  const root = path.resolve(folder);
  return (request, response, pathname) => {
    const wanted = fileUnder(root, pathname);
    const isScreen = fallback !== undefined && path.extname(pathname) === '';
    const file = wanted && read(wanted) ? wanted : isScreen && path.join(root, fallback);
    const found = file ? read(file) : undefined;
    if (!file || !found) return false;
    sendFile(request, response, {
      ...found,
      cache: HASHED_NAME.test(path.basename(file)) ? ONE_YEAR : 'no-cache',
    });
    return true;
  };
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: StaticFile & { readonly cache: string },
): void {
  const shared = { etag: file.etag, 'cache-control': file.cache, vary: 'accept-encoding' };
  if (request.headers['if-none-match'] === file.etag) {
    response.writeHead(304, shared).end();
    return;
  }
  const zip =
    file.zipped && /\bgzip\b/.test(String(request.headers['accept-encoding'])) ? file.zipped : undefined;
  const bytes = zip ?? file.plain;
  const headers = { ...shared, 'content-type': file.type, 'content-length': String(bytes.length) };
  const body = request.method === 'HEAD' ? undefined : bytes;
  sendBytes(response, zip ? { ...headers, 'content-encoding': 'gzip' } : headers, body);
}

/** The file a path names, or undefined when it leaves the folder or cannot be read as a path. */
function fileUnder(root: string, pathname: string): string | undefined {
  const wanted = path.join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  return wanted.startsWith(root + path.sep) && !pathname.includes('\0') ? wanted : undefined;
}

/** Reads files once and again when they change; compressing is the dear part. */
function rememberFiles(): (file: string) => StaticFile | undefined {
  const known = new Map<string, StaticFile & { readonly stamp: string }>();
  return (file) => {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat?.isFile()) return undefined;
    const stamp = `${stat.mtimeMs}-${stat.size}`;
    const last = known.get(file);
    if (last?.stamp === stamp) return last;
    const fresh = { ...loaded(file), stamp };
    known.set(file, fresh);
    return fresh;
  };
}

function loaded(file: string): StaticFile {
  const plain = readFileSync(file);
  const type = contentTypeOf(file);
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  const worthIt = compresses(type) && plain.length >= SMALLEST_TO_ZIP;
  return worthIt ? { type, etag, plain, zipped: gzipSync(plain) } : { type, etag, plain };
}
