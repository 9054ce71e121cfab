import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DEFLATED = 8;

/** The files in a ZIP archive by their names, found through its directory (APPNOTE 4.3). */
function filesIn(archive: Buffer): ReadonlyMap<string, string> {
  const end = archive.lastIndexOf(Buffer.from(Uint32Array.of(END_OF_DIRECTORY).buffer));
  const files = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [named, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    const local = archive.readUInt32LE(at + 42);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(from, from + size);
    const name = archive.toString('utf8', at + 46, at + 46 + (named ?? 0));
    files.set(name, (method === DEFLATED ? inflateRawSync(bytes) : bytes).toString('utf8'));
    at += 46 + (named ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function signOf(name: string): string {
  const [, hex, decimal] = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name) ?? [];
  if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
  return decimal === undefined ? (SIGNS[name] ?? '') : String.fromCodePoint(Number(decimal));
}

const plain = (xml: string): string => xml.replace(/&(#?\w+);/g, (_, name: string) => signOf(name));
/** `_x005F_` and the like are letters by their number (ECMA-376, ST_Xstring). */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
const textOf = (xml: string): string =>
  unescaped(plain([...xml.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(([, text]) => text).join('')));

/** Place of a column: A is 0, AA is 26. */
const columnOf = (letters: string): number =>
  [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The rows of the first sheet of an Excel file (ECMA-376): texts and numbers; an empty text where a cell is missing. */
export function readSpreadsheet(file: Buffer): readonly (readonly (string | number)[])[] {
  const files = filesIn(file);
  const shared = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, xml]) =>
    textOf(xml ?? ''),
  );
  const cellValue = (kind: string | undefined, inside: string): string | number => {
    const value = /<v>([^<]*)<\/v>/.exec(inside)?.[1] ?? '';
    if (kind === 's') return shared[Number(value)] ?? '';
    if (kind === 'inlineStr') return textOf(inside);
    return kind === 'str' ? plain(value) : Number(value);
  };
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
  return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, xml = '']) => {
    const row: (string | number)[] = [];
    for (const [, letters = '', rest = '', inside = ''] of xml.matchAll(
      /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
    )) {
      while (row.length < columnOf(letters)) row.push('');
      row.push(inside === '' ? '' : cellValue(/ t="(\w+)"/.exec(rest)?.[1], inside));
    }
    return row;
  });
}
