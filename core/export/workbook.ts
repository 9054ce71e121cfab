import { type CellValue, harmless } from './csv';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What XML 1.0 has no way to write: control characters, halves of a surrogate pair, two that are no characters. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** Written by their numbers: signs of XML, a line end it would fold, letters that programs without `TextEncoder` break. */
const BY_NUMBER = /[<>&\r\u{10000}-\u{10ffff}]/gu;

/** A text inside an element. `_x0041_` would be read as a letter (ECMA-376, ST_Xstring), so its first stroke is written so. */
const inXml = (text: string): string =>
  text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(UNWRITABLE, '\ufffd')
    .replace(BY_NUMBER, (letter) => `&#${letter.codePointAt(0)};`);

/** A, B … Z, AA: the letters of a column by its place from 0. */
export const columnLetters = (place: number): string =>
  (place < 26 ? '' : columnLetters(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26));

/** Texts of a book, each kept once under its number: some viewers show no text that stands in its cell. */
function textTable() {
  const numbers = new Map<string, number>();
  return {
    numberOf: (text: string): number => {
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return number;
    },
    xml: () =>
      `${XML}<sst xmlns="${MAIN}" uniqueCount="${numbers.size}">${[...numbers.keys()]
        .map((text) => `<si><t xml:space="preserve">${inXml(text)}</t></si>`)
        .join('')}</sst>`,
  };
}

const relation = (id: number, kind: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

const STYLES = [
  `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>`,
  '<fills count="2"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>',
].join('');

/** The parts that are the same in every book of one sheet (ECMA-376 part 1, 12.3). */
const FRAME: Readonly<Record<string, string>> = {
  '[Content_Types].xml': [
    `${XML}<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/>`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>`,
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>`,
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET_TYPE}.sharedStrings+xml"/></Types>`,
  ].join(''),
  '_rels/.rels': `${XML}<Relationships xmlns="${RELATIONS}">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': [
    `${XML}<Relationships xmlns="${RELATIONS}">`,
    relation(1, 'worksheet', 'worksheets/sheet1.xml'),
    relation(2, 'styles', 'styles.xml'),
    relation(3, 'sharedStrings', 'sharedStrings.xml'),
    '</Relationships>',
  ].join(''),
  'xl/styles.xml': STYLES,
};

/**
 * The files that, put into one ZIP archive, are an Excel workbook of one sheet. Texts are cells of the format “text”, so
 * that a number written as text keeps its zeros, and none is carried out as a formula ({@link harmless}).
 */
export function workbookFiles(rows: readonly (readonly CellValue[])[]): Readonly<Record<string, string>> {
  const texts = textTable();
  const cellXml = (cell: CellValue, place: string): string =>
    typeof cell === 'number'
      ? `<c r="${place}"><v>${cell}</v></c>`
      : `<c r="${place}" s="1" t="s"><v>${texts.numberOf(harmless(cell))}</v></c>`;
  const rowXml = (row: readonly CellValue[], at: number): string => {
    const cells = row.map((cell, column) => cellXml(cell, `${columnLetters(column)}${at + 1}`));
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  };
  const sheet = `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`;
  return { ...FRAME, 'xl/worksheets/sheet1.xml': sheet, 'xl/sharedStrings.xml': texts.xml() };
}
