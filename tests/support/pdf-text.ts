import { inflateSync } from 'node:zlib';

/** The streams of a PDF of ours, opened, in the order of the file. */
export const streamsIn = (pdf: Buffer): readonly string[] =>
  [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });

const fromUtf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** What each code of the font stands for, by its ToUnicode map: runs of 256 codes. */
function wordsOfCodes(map: string): readonly string[] {
  const words: string[] = [];
  for (const [, from = '', list = ''] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    for (const [at, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]*)>/gi)].entries()) {
      words[Number.parseInt(from, 16) + at] = fromUtf16(hex.replaceAll(' ', ''));
    }
  }
  return words;
}

/** What is written on each page of a PDF that one font draws, in the order it is drawn. */
export function pageTexts(pdf: Buffer): readonly string[] {
  const streams = streamsIn(pdf);
  const words = wordsOfCodes(streams.find((text) => text.includes('beginbfrange')) ?? '');
  const shown = (page: string) =>
    [...page.matchAll(/<([0-9a-f]+)>/gi)]
      .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
      .map((code) => words[Number.parseInt(code, 16)] ?? '')
      .join('');
  return streams.filter((text) => /\] TJ/.test(text)).map(shown);
}
