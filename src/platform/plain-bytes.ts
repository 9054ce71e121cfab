/** A JSON text in which every character beyond ASCII is written as an escape: the same value, one byte a character. */
const asAscii = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A JSON value as bytes, to be encrypted. Own code: WeChat's engines have no `TextEncoder`. */
export function bytesOf(value: unknown): Uint8Array {
  const text = asAscii(JSON.stringify(value));
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    bytes[at] = text.charCodeAt(at);
  }
  return bytes;
}

/** So many characters at once: more than an engine takes as arguments would overflow its stack. */
const SLICE = 8192;

/** What {@link bytesOf} wrote; throws when the bytes are not JSON. The caller vouches for the type. */
export function valueIn(bytes: Uint8Array): unknown {
  const slices: string[] = [];
  for (let from = 0; from < bytes.length; from += SLICE) {
    slices.push(String.fromCharCode(...bytes.subarray(from, from + SLICE)));
  }
  return JSON.parse(slices.join(''));
}
