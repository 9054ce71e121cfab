// Checks a certificate without our server: node scripts/verify-certificate.mjs 证明.json 公钥.json
// Needs Node alone. Ends with 0 when the signature holds, 1 when it does not, 2 when a file cannot be read.
import { createPublicKey, verify } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** DER head of an Ed25519 public key (RFC 8410); the 32 bytes of the key follow. */
const ED25519_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** One text for one value: fields by their UTF-16 code units, no spaces, whole numbers (docs/certificate.md). */
export function canonicalText(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const names = Object.keys(value).sort();
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalText(value[name])}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** The fields of a certificate's file; nothing else in it would be signed. */
const FILE_FIELDS = ['snapshot', 'keyId', 'signature'];

/**
 * Reads a certificate from its file, which must be to the letter what the product writes: a field said twice, of which a
 * reader sees one and a program the other, or one that nobody signed, is not what was issued.
 */
export function readFile(file) {
  // Marks of an editor, which no field can hold: byte order, line ends, the last empty line.
  const text = file
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .trimEnd();
  const certificate = JSON.parse(text);
  const { snapshot, keyId, signature } = certificate ?? {};
  if (!snapshot || typeof snapshot !== 'object' || typeof keyId !== 'string' || typeof signature !== 'string')
    throw new Error('不是一份证明');
  const isKnown = Object.keys(certificate).every((name) => FILE_FIELDS.includes(name));
  return isKnown && text === JSON.stringify(certificate, undefined, 2)
    ? { kind: 'whole', certificate }
    : { kind: 'tampered' };
}

/** What the published keys say of a certificate: `signed`, `not-signed` or `unknown-key`. */
export function verifyFile({ snapshot, keyId, signature }, { keys }) {
  const key = keys.find(({ id }) => id === keyId);
  if (key === undefined) return { kind: 'unknown-key' };
  const der = Buffer.concat([ED25519_HEAD, Buffer.from(key.publicKey, 'base64url')]);
  const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' });
  const text = Buffer.from(canonicalText(snapshot), 'utf8');
  const holds = verify(null, text, publicKey, Buffer.from(signature, 'base64url'));
  return holds ? { kind: 'signed', snapshot } : { kind: 'not-signed' };
}

/** The formats whose every field this program names. */
const KNOWN_FORMATS = [1, 2, 3];

const ORIGINS = {
  scanned: '现场签到签退',
  'clock-closed': '按计划结束时间签退',
  'self-scanned': '自助签到',
  'by-hand': '手工录入（双人核对）',
};

/** One line of the screen, whatever a field holds: nothing in it can begin another line or turn the writing round. */
const plain = (value) =>
  (typeof value === 'string' ? value : canonicalText(value)).replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (character) => `〔U+${character.codePointAt(0).toString(16).toUpperCase()}〕`,
  );

/** Every field of a value, the named ones first under their words; one that is new is shown under its own name. */
function linesOf(value, words) {
  const named = Object.entries(words).filter(([name]) => value[name] !== undefined);
  const others = Object.keys(value).filter((name) => !Object.hasOwn(words, name));
  return [
    ...named.map(([name, [term, say = plain]]) => `${term}：${plain(say(value[name]))}`),
    ...others.map((name) => `${plain(name)}：${plain(value[name])}`),
  ];
}

const oneLine = (words) => (value) => linesOf(value, words).join('，');
const hours = (minutes) => `${Math.floor(minutes / 6) / 10} 小时（${minutes} 分钟）`;
const origin = (code) => ORIGINS[code] ?? code;
const day = (instant) => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);

const OF_AN_ORIGIN = { origin: ['依据', origin], minutes: ['分钟'] };

const OF_A_SERVICE = {
  ...{ day: ['日期'], lastDay: ['最后一天'], title: ['活动'], content: ['服务内容'], venue: ['地点'] },
  ...{ leader: ['活动负责人'], minutes: ['分钟'], origin: ['依据', origin] },
  ...{ record: ['记录编号'], turn: ['第几次决定'] },
};

const OF_A_SNAPSHOT = {
  ...{ title: ['名称'], certNo: ['证明编号'], volunteerName: ['姓名'], volunteerNo: ['志愿者编号'] },
  period: ['时间段', ({ from, to }) => `${from} 至 ${to}`],
  totalMinutes: ['服务时间', hours],
  byOrigin: ['时长依据', (parts) => parts.map(oneLine(OF_AN_ORIGIN)).join('；')],
  recordingOrg: ['记录单位', oneLine({ name: ['名称'], uscc: ['统一社会信用代码'], id: ['编号'] })],
  issuer: [
    '出具联系人',
    oneLine({ responsible: ['单位负责人'], handler: ['经办人'], phone: ['单位联系电话'] }),
  ],
  ...{ issuedAt: ['出具日期', day], purposeNote: ['用途'], replaces: ['取代的证明'], format: ['格式'] },
  isSample: ['示例', (isSample) => (isSample ? '是，不作凭证' : '不是')],
};

function saidBy({ items, ...snapshot }) {
  return [
    ...linesOf(snapshot, OF_A_SNAPSHOT),
    `服务 ${items.length} 次：`,
    ...items.map((item, at) => `  ${at + 1}. ${oneLine(OF_A_SERVICE)(item)}`),
  ];
}

const REFUSALS = {
  tampered:
    '文件和我们写出的不一样：有重复的、多出来的或者改过写法的内容。不能当作证明，请向本人要原来的文件。',
  'unknown-key': '公布的公钥里没有这份证明用的那一把：不能确认是我们签的。',
  'not-signed': '签名对不上：内容被改过，或者不是我们签的。',
};

function sentence({ kind, snapshot }) {
  if (kind !== 'signed') return REFUSALS[kind];
  return [
    ...(snapshot.isSample ? ['示例证明，不作凭证：里面的人和数字不是真的。'] : []),
    '签名有效：下面的内容由记录单位出具后没有被改过，以这里列出的为准。',
    ...saidBy(snapshot),
    ...(KNOWN_FORMATS.includes(snapshot.format)
      ? []
      : ['证明的格式比这个程序新：可能有内容只列出了名字和值，没有解释。']),
    '签名看不出证明后来有没有被撤销或取代，请再到校验页查一次。',
  ].join('\n');
}

/** Runs the command; answers its exit code. */
export function main([certificate, keys]) {
  try {
    const published = JSON.parse(readFileSync(keys, 'utf8'));
    const read = readFile(readFileSync(certificate, 'utf8'));
    // An answer of the server as it came, or its value alone.
    const verdict = read.kind === 'whole' ? verifyFile(read.certificate, published.value ?? published) : read;
    process.stdout.write(`${sentence(verdict)}\n`);
    return verdict.kind === 'signed' ? 0 : 1;
  } catch (cause) {
    process.stderr.write(`读不懂：${cause.message}\n用法：node verify-certificate.mjs 证明.json 公钥.json\n`);
    return 2;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = main(process.argv.slice(2));
