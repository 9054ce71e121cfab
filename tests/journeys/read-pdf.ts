const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** What a screen reader says of the first picture in a PDF: its alternative text, stored as UTF-16. */
export function pictureTextIn(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  if (!raw.startsWith('%PDF-')) throw new Error(`This is no PDF: ${raw.slice(0, 40)}`);
  const [, body = ''] = /\/Alt \(((?:[^\\)]|\\[\s\S])*)\)/.exec(raw) ?? [];
  const bytes = body.replace(/\\(.)/gs, (_, escaped: string) => ESCAPES[escaped] ?? escaped);
  return Buffer.from(bytes, 'latin1').subarray(2).swap16().toString('utf16le');
}
