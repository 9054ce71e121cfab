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

/** What the published keys say of a certificate: `signed`, `not-signed` or `unknown-key`. */
export function verifyFile({ snapshot, keyId, signature }, { keys }) {
  if (!snapshot || typeof keyId !== 'string' || typeof signature !== 'string')
    throw new Error('不是一份证明');
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

const contactOf = ({ responsible, handler, phone }) =>
  [responsible && `单位负责人 ${responsible}`, `经办人 ${handler}`, `单位联系电话 ${phone}`]
    .filter(Boolean)
    .join('，');

function sentence({ kind, snapshot }) {
  if (kind === 'unknown-key') return '公布的公钥里没有这份证明用的那一把：不能确认是我们签的。';
  if (kind === 'not-signed') return '签名对不上：内容被改过，或者不是我们签的。';
  const hours = Math.floor(snapshot.totalMinutes / 6) / 10;
  const { name, uscc } = snapshot.recordingOrg;
  const org = uscc === undefined ? name : `${name}（统一社会信用代码 ${uscc}）`;
  return [
    '签名有效：下面的内容由记录单位出具后没有被改过。',
    `编号 ${snapshot.certNo}，${snapshot.volunteerName}，${hours} 小时，${org}`,
    ...(snapshot.issuer === undefined ? [] : [contactOf(snapshot.issuer)]),
    ...(KNOWN_FORMATS.includes(snapshot.format)
      ? []
      : [`证明的格式是 ${snapshot.format}，比这个程序新：可能还写了这里没有列出的内容。`]),
    '签名看不出证明后来有没有被撤销或取代，请再到校验页查一次。',
  ].join('\n');
}

/** Runs the command; answers its exit code. */
export function main([certificate, keys]) {
  try {
    const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
    const published = read(keys);
    // An answer of the server as it came, or its value alone.
    const verdict = verifyFile(read(certificate), published.value ?? published);
    process.stdout.write(`${sentence(verdict)}\n`);
    return verdict.kind === 'signed' ? 0 : 1;
  } catch (cause) {
    process.stderr.write(`读不懂：${cause.message}\n用法：node verify-certificate.mjs 证明.json 公钥.json\n`);
    return 2;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = main(process.argv.slice(2));
