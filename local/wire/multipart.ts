const HEAD_END = Buffer.from('\r\n\r\n');

/** The parts of a multipart/form-data body, by name. */
export function readMultipart(body: Buffer, contentType: string): ReadonlyMap<string, Buffer> {
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1];
  const parts = new Map<string, Buffer>();
  if (boundary === undefined) return parts;
  const mark = Buffer.from(`--${boundary}`);
  let at = body.indexOf(mark);
  while (at >= 0) {
    const start = at + mark.length + 2;
    const end = body.indexOf(mark, start);
    if (end < 0) break;
    const part = body.subarray(start, end - 2);
    const head = part.indexOf(HEAD_END);
    const name = /name="([^"]+)"/.exec(part.subarray(0, Math.max(0, head)).toString())?.[1];
    if (name !== undefined) parts.set(name, part.subarray(head + HEAD_END.length));
    at = end;
  }
  return parts;
}
