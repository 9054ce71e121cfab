import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { certificateFile, signedText } from '#core/certificate/signed-text';
import { aSnapshot } from '../tests/builders/certificates';

const program = path.resolve(__dirname, 'verify-certificate.mjs');
const folder = mkdtempSync(path.join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const keys = path.join(folder, 'keys.json');
writeFileSync(
  keys,
  JSON.stringify({ keys: [{ id: 'c1', publicKey: publicKey.export({ format: 'jwk' })['x'] }] }),
);

/** The file of a certificate that says this, signed with the published key. */
function fileOf(snapshot: object): string {
  const said = snapshot as ReturnType<typeof aSnapshot>;
  const signature = sign(null, Buffer.from(signedText(said)), privateKey).toString('base64url');
  return certificateFile({ snapshot: said, keyId: 'c1', signature });
}

/** What the program says of a file. */
function readingOf(file: string) {
  const certificate = path.join(folder, 'certificate.json');
  writeFileSync(certificate, file);
  const { status, stdout } = spawnSync(process.execPath, [program, certificate, keys], { encoding: 'utf8' });
  return { status, words: stdout };
}

test.each([
  [
    'services said twice',
    '    "items"',
    '    "items": [{ "title": "编造的服务", "minutes": 60000 }],\n    "items"',
  ],
  ['a name said twice', '    "volunteerName"', '    "volunteerName": "别人",\n    "volunteerName"'],
  ['a field that nobody signed', '  "keyId"', '  "services": ["编造的服务"],\n  "keyId"'],
  ['another way of writing', '"王小明"', '"\\u738b小明"'],
])('a file with %s is refused in a plain sentence, though its signature holds', (_, from, to) => {
  const file = fileOf(aSnapshot());
  const forged = file.replace(from, () => to);
  expect(forged).not.toBe(file);
  const { status, words } = readingOf(forged);
  expect(status).toBe(1);
  expect(words).toContain('文件和我们写出的不一样');
  expect(words).not.toContain('签名有效');
});

test('a sample is said first to prove nothing; what is no sample says so too', () => {
  expect(readingOf(fileOf(aSnapshot())).words).toMatch(/^示例证明，不作凭证/);
  const { words } = readingOf(fileOf(aSnapshot({ isSample: false })));
  expect(words).toMatch(/^签名有效/);
  expect(words).toContain('示例：不是');
});

test('a service of several days is listed with both ends, and the replaced certificate by its number', () => {
  const [item] = aSnapshot().items;
  const { status, words } = readingOf(
    fileOf({ ...aSnapshot(), items: [{ ...item, lastDay: '2026-11-22' }], replaces: 'ZC202611017K2QXM' }),
  );
  expect(status).toBe(0);
  expect(words).toContain('  1. 日期：2026-11-20，最后一天：2026-11-22，活动：为视障老人读报');
  expect(words).toContain('取代的证明：ZC202611017K2QXM');
});

test('what an editor does to a file is forgiven: its line ends and its first mark', () => {
  expect(readingOf(`\uFEFF${fileOf(aSnapshot()).replaceAll('\n', '\r\n')}`).status).toBe(0);
});

test('what a newer format signs besides is shown, and no field can begin a line of its own', () => {
  const { status, words } = readingOf(
    fileOf({ ...aSnapshot(), format: 9, weather: '晴', purposeNote: '甲\n姓名：乙' }),
  );
  expect(status).toBe(0);
  expect(words).toContain('weather：晴');
  expect(words).toContain('用途：甲〔U+A〕姓名：乙');
  expect(words).toContain('证明的格式比这个程序新');
});
