import type { IncomingMessage } from 'node:http';

/** Reads a request's body whole; undefined when it is longer than `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  let tooLong = Number(request.headers['content-length'] ?? 0) > limit;
  // The rest is read and dropped, so that the answer still reaches whoever is sending.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    tooLong ||= length > limit;
    if (!tooLong) chunks.push(chunk);
  }
  return tooLong ? undefined : Buffer.concat(chunks);
}
