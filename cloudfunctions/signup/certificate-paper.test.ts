import { answerOf } from '../../tests/builders/a-cloud';
import { certificateTown, decidedFor, issuedTo, RARE_NAME } from '../../tests/builders/certificate-town';
import { serviceFacts } from '../../tests/builders/decisions';
import type { Cloud, CloudSession } from '../../tests/support/cloud';
import { pageTexts, streamsIn } from '../../tests/support/pdf-text';

jest.setTimeout(30_000);

let cloud: Cloud;
let volunteer: CloudSession;
beforeAll(async () => {
  const odd = { title: '读报📰', leader: '李㒲🀀', venue: '社区🏠', content: '念报\n聊天' };
  cloud = await certificateTown([
    decidedFor('confirmed', { activity: 'activity-1', number: 2 }),
    decidedFor('confirmed', { activity: 'activity-2', number: 2, service: serviceFacts(odd) }),
    ...MANY.map((record) => decidedFor('confirmed', { activity: record.split(':')[0] ?? '', number: 2 })),
  ]);
  volunteer = await cloud.session('open-2');
}, 60_000);
afterAll(() => cloud.stop());

const MANY = Array.from({ length: 40 }, (_, at) => `activity-${at + 10}:v2`);

/** The PDF with its streams opened, and every character its text shows, by the font's ToUnicode map. */
function readPdf(pdf: Buffer): { readonly objects: string; readonly characters: ReadonlySet<string> } {
  const raw = pdf.toString('latin1');
  const opened = streamsIn(pdf);
  const map = opened.find((text) => text.includes('beginbfrange') || text.includes('beginbfchar')) ?? '';
  const codes = [...map.matchAll(/<([0-9a-f ]{4,9})>(?=[\s\]])/gi)].map(([, hex = '']) =>
    hex.replace(' ', ''),
  );
  const characters = codes.map((hex) => Buffer.from(hex, 'hex').swap16().toString('utf16le'));
  return { objects: raw, characters: new Set(characters.flatMap((text) => [...text])) };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The text string (UTF-16) that follows a key. */
function textAfter(key: string, objects: string): string {
  const [, body = ''] = new RegExp(`${key} \\(((?:[^\\\\)]|\\\\[^])*)\\)`).exec(objects) ?? [];
  const bytes = body.replace(/\\(.)/gs, (_, escaped: string) => ESCAPES[escaped] ?? escaped);
  return Buffer.from(bytes, 'latin1').subarray(2).swap16().toString('utf16le');
}

const paperFor = async (certNo: string): Promise<Buffer> => {
  const reply = await answerOf(volunteer, 'certificate-paper', { certNo });
  return Buffer.from(reply.kind === 'paper' ? reply.pdf : '', 'base64');
};

test('the paper is a tagged PDF in Chinese, with a title, a table with head cells and a described code', async () => {
  const { snapshot, checkCode } = await issuedTo(volunteer, { records: ['activity-1:v2'] });
  const { objects } = readPdf(await paperFor(snapshot.certNo));
  expect(objects.slice(0, 8)).toBe('%PDF-1.7');
  for (const said of [
    /\/MarkInfo/,
    /\/Marked true/,
    /\/Lang \(zh-CN\)/,
    /\/DisplayDocTitle true/,
    /\/S \/H1/,
    /\/S \/Table/,
    /\/S \/TH/,
    /\/Scope \/Column/,
    /\/S \/Figure/,
  ]) {
    expect(objects).toMatch(said);
  }
  const alt = `查验二维码，证明编号 ${snapshot.certNo}，校验码 ${checkCode}`;
  expect(textAfter('/Alt', objects)).toBe(alt);
});

test('the font is embedded and cut down, and rare characters of a name are drawn and can be copied', async () => {
  const { snapshot } = await issuedTo(volunteer, { records: ['activity-1:v2'] });
  const pdf = await paperFor(snapshot.certNo);
  const { objects, characters } = readPdf(pdf);
  expect(objects).toMatch(/\/FontFile2/);
  expect(pdf.length).toBeLessThan(120_000);
  const words = `${RARE_NAME}志愿服务记录证明南京市助残志愿者协会统一社会信用代码51100000MJ99999990单位负责人王敏经办人李静025`;
  for (const character of words) {
    expect(characters).toContain(character);
  }
  expect(characters).not.toContain('〔');
});

test('a character that the font lacks is named by its number wherever it stands, and a line end is none', async () => {
  const { snapshot } = await issuedTo(volunteer, { records: ['activity-2:v2'], purposeNote: '复试🎓用' });
  const text = pageTexts(await paperFor(snapshot.certNo))
    .join('')
    .replaceAll(' ', '');
  for (const said of ['读报〔U+1F4F0〕', '李㒲〔U+1F000〕', '社区〔U+1F3E0〕', '复试〔U+1F393〕用']) {
    expect(text).toContain(said);
  }
  expect(text).not.toContain('〔U+A〕');
});

test('the paper says which certificate it replaces, and every page whose it is and that it is a sample', async () => {
  const old = await issuedTo(volunteer, { records: ['activity-1:v2', ...MANY] });
  const replaces = old.snapshot.certNo;
  const { snapshot } = await issuedTo(volunteer, { records: ['activity-1:v2', ...MANY], replaces });
  const pages = pageTexts(await paperFor(snapshot.certNo)).map((text) => text.replaceAll(' ', ''));
  expect(pages.length).toBeGreaterThan(2);
  expect(pages[0]).toContain(`取代的证明：${replaces}`);
  for (const [at, page] of pages.entries()) {
    expect(page).toContain(`示例证明，不作凭证志愿服务记录证明${RARE_NAME}${snapshot.certNo}第${at + 1}页`);
  }
});

test('a certificate that no longer stands is not printed', async () => {
  const { snapshot } = await issuedTo(volunteer, { records: ['activity-1:v2'] });
  await issuedTo(volunteer, { records: ['activity-1:v2'], replaces: snapshot.certNo });
  const reply = await answerOf(volunteer, 'certificate-paper', { certNo: snapshot.certNo });
  expect(reply).toMatchObject({ kind: 'not-valid', state: { kind: 'superseded' } });
});
