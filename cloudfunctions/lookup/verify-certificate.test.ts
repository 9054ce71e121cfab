import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { OwnCertificate } from '#core/certificate/calls';
import { certificateFile } from '#core/certificate/signed-text';
import { MOST_WRONG_GUESSES } from '#core/shared/guessing';
import { answerOf, ask, inCalm } from '../../tests/builders/a-cloud';
import { NOW } from '../../tests/builders/an-activity';
import {
  aCertificateRequest,
  certificateTown,
  decidedFor,
  issuedTo,
} from '../../tests/builders/certificate-town';
import { ISSUER } from '../../tests/builders/certificates';
import { TEST_SECRETS } from '../../tests/builders/secrets';
import type { Cloud } from '../../tests/support/cloud';

jest.setTimeout(30_000);

let cloud: Cloud;
let own: OwnCertificate;
beforeAll(async () => {
  cloud = await certificateTown([decidedFor('confirmed', { activity: 'activity-1', number: 0 })]);
  own = await issuedTo(await cloud.session('open-0'), { purposeNote: '研究生复试' });
}, 60_000);
afterAll(() => cloud.stop());

const ticket = () => ({ certNo: own.snapshot.certNo, checkCode: own.checkCode });
let guessers = 0;
/** Somebody who has guessed nothing yet. */
const stranger = () => {
  guessers += 1;
  return cloud.session(`stranger-${guessers}`);
};

test('whoever has number and code learns that it stands, and nothing of the activities', async () => {
  const reply = await answerOf(cloud.visitor, 'verify-certificate', ticket());
  expect(reply).toEqual({
    kind: 'found',
    statement: {
      ...{
        certNo: own.snapshot.certNo,
        maskedName: expect.stringMatching(/^王\*/),
        totalMinutes: 180,
        services: 1,
      },
      ...{ byOrigin: [{ origin: 'scanned', minutes: 180 }], period: own.snapshot.period },
      ...{ recordingOrgUscc: '51100000MJ99999990', recordingOrgPhone: ISSUER.phone },
      ...{ recordingOrg: '南京市助残志愿者协会', issuedAt: own.snapshot.issuedAt, isSample: true },
      ...{ state: { kind: 'valid' }, askedAt: expect.any(Number) },
    },
  });
  for (const kept of ['读报', ISSUER.handler, ISSUER.responsible]) {
    expect(JSON.stringify(reply)).not.toContain(kept);
  }
});

test('a number typed loosely is the same number', async () => {
  const loosely = own.snapshot.certNo
    .slice(2)
    .toLowerCase()
    .replaceAll('0', 'o')
    .replace(/(.{4})/g, '$1 ');
  const reply = await answerOf(cloud.visitor, 'verify-certificate', {
    certNo: loosely,
    checkCode: own.checkCode.toLowerCase().replaceAll('1', 'l'),
  });
  expect(reply).toMatchObject({ kind: 'found' });
});

test('a wrong code and an unknown number are one answer, after the same questions to the database', async () => {
  const session = await stranger();
  const asked: string[][] = [];
  const replies: unknown[] = [];
  const wrong = {
    ...ticket(),
    checkCode: own.checkCode === 'A'.repeat(10) ? 'B'.repeat(10) : 'A'.repeat(10),
  };
  for (const request of [wrong, { ...ticket(), certNo: 'ZC20261124ZZZZZZ' }, wrong]) {
    const before = (await cloud.wire()).length;
    replies.push(await inCalm(cloud, () => answerOf(session, 'verify-certificate', request)));
    asked.push(
      (await cloud.wire())
        .slice(before)
        .map(({ action, collection }) => `${action} ${collection}`)
        .sort(),
    );
  }
  expect(replies).toEqual(Array(3).fill({ kind: 'no-match', askedAt: expect.any(Number) }));
  // The first guess also makes the counter, so the second and the third are compared.
  expect(asked[1]).toEqual(asked[2]);
});

test('too many wrong guesses wait until the next stretch; right ones are not counted', async () => {
  const session = await stranger();
  for (let right = 0; right < MOST_WRONG_GUESSES + 3; right += 1) {
    expect(await answerOf(session, 'verify-certificate', ticket())).toMatchObject({ kind: 'found' });
  }
  const wrong = { ...ticket(), checkCode: 'AAAAAAAAAA' };
  for (let guess = 0; guess < MOST_WRONG_GUESSES; guess += 1) {
    expect(await answerOf(session, 'verify-certificate', wrong)).toMatchObject({ kind: 'no-match' });
  }
  const before = JSON.stringify(await cloud.documents('wrong-guesses'));
  const limited = await answerOf(session, 'verify-certificate', ticket());
  expect(limited).toMatchObject({ kind: 'limited', retryAt: expect.any(Number) });
  expect(JSON.stringify(await cloud.documents('wrong-guesses'))).toBe(before);
  expect(before).not.toContain('stranger');
  await cloud.clock(new Date(limited.kind === 'limited' ? limited.retryAt : 0).toISOString());
  expect(await answerOf(session, 'verify-certificate', ticket())).toMatchObject({ kind: 'found' });
  await cloud.timer('timer');
  expect(
    await cloud.documents('wrong-guesses', {
      endsAt: { $lte: limited.kind === 'limited' ? limited.retryAt : 0 },
    }),
  ).toEqual([]);
  await cloud.clock(new Date(NOW).toISOString());
});

const AT_ONCE = 40;
const kindsOf = async (ask: (number: number) => Promise<{ readonly kind: string }>) => {
  const replies = await Promise.all(Array.from({ length: AT_ONCE }, (_, number) => ask(number)));
  return [...replies.map(({ kind }) => kind)].sort();
};

test('of forty guesses at once no more are looked at than one after another', async () => {
  const session = await stranger();
  const kinds = await kindsOf((number) =>
    answerOf(session, 'verify-certificate', {
      ...ticket(),
      checkCode: `${String(number).padStart(2, '0')}AAAAAAAA`,
    }),
  );
  expect(kinds).toEqual([
    ...Array(AT_ONCE - MOST_WRONG_GUESSES).fill('limited'),
    ...Array(MOST_WRONG_GUESSES).fill('no-match'),
  ]);
});

test('forty people behind one address who scan at once are all told, and leave nothing counted', async () => {
  const session = await stranger();
  const wrong = { ...ticket(), checkCode: 'AAAAAAAAAA' };
  expect(await kindsOf(() => answerOf(session, 'verify-certificate', ticket()))).toEqual(
    Array(AT_ONCE).fill('found'),
  );
  for (let guess = 1; guess < MOST_WRONG_GUESSES; guess += 1) {
    expect(await answerOf(session, 'verify-certificate', wrong)).toMatchObject({ kind: 'no-match' });
  }
});

test('where one guess is left, two right ones at once wait for each other instead of being refused', async () => {
  const session = await stranger();
  const wrong = { ...ticket(), checkCode: 'AAAAAAAAAA' };
  for (let guess = 1; guess < MOST_WRONG_GUESSES; guess += 1) {
    await answerOf(session, 'verify-certificate', wrong);
  }
  const both = [0, 1].map(() => answerOf(session, 'verify-certificate', ticket()));
  expect((await Promise.all(both)).map(({ kind }) => kind)).toEqual(['found', 'found']);
});

test.each([
  ['certNo', { certNo: '123' }],
  ['checkCode', { checkCode: 'K7Q4' }],
])('what cannot be a number or a code is told at «%s» and counts as no guess', async (field, changes) => {
  const reply = await ask(await stranger(), 'verify-certificate', { ...ticket(), ...changes });
  expect(reply).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: [{ path: field }] });
});

describe('a verifier without our server', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'verify-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const verifier = path.resolve(__dirname, '../../scripts/verify-certificate.mjs');

  async function readingOf(
    certificate: string,
  ): Promise<{ readonly status: number; readonly words: string }> {
    const [file, keys] = ['certificate.json', 'keys.json'].map((name) => path.join(folder, name));
    writeFileSync(file ?? '', certificate);
    writeFileSync(keys ?? '', JSON.stringify(await answerOf(cloud.visitor, 'certificate-keys')));
    try {
      const words = execFileSync(process.execPath, [verifier, file ?? '', keys ?? ''], { stdio: 'pipe' });
      return { status: 0, words: words.toString() };
    } catch (cause) {
      const { status, stdout } = cause as { readonly status: number; readonly stdout: Buffer };
      return { status, words: stdout.toString() };
    }
  }
  const verdictOn = async (certificate: string) => (await readingOf(certificate)).status;

  test('agrees that the certificate was signed by us, and says all that was signed, also that it is a sample', async () => {
    const { status, words } = await readingOf(certificateFile(own));
    expect(status).toBe(0);
    const { certNo, recordingOrg } = own.snapshot;
    for (const said of [
      `示例证明，不作凭证`,
      `证明编号：${certNo}`,
      ...['姓名：王小明', '志愿者编号：ZC0000000000', '时间段：2026-11-01 至 2026-11-30', '用途：研究生复试'],
      ...['服务时间：3 小时（180 分钟）', '时长依据：依据：现场签到签退，分钟：180', '出具日期：2026-11-24'],
      `记录单位：名称：${recordingOrg.name}，统一社会信用代码：${recordingOrg.uscc}`,
      `单位负责人：${ISSUER.responsible}，经办人：${ISSUER.handler}，单位联系电话：${ISSUER.phone}`,
      '服务 1 次：',
      '日期：2026-11-20，活动：为视障老人读报，服务内容：为视力残疾人读报，地点：朝阳社区服务中心，活动负责人：李老师',
    ]) {
      expect(words).toContain(said);
    }
  });

  test('and finds whatever was changed in it', async () => {
    const file = certificateFile(own);
    const changed: readonly (readonly [string, string])[] = [
      ['"totalMinutes": 180', '"totalMinutes": 181'],
      ['王小明', '王大明'],
      [ISSUER.phone, '13800000000'],
      ['"format": 3', '"format": 3,\n    "extra": true'],
      ['"keyId": "c1"', '"keyId": "c9"'],
    ];
    for (const [from, to] of changed) {
      expect(file).toContain(from);
      expect(await verdictOn(file.replace(from, to))).toBe(1);
    }
    expect(await verdictOn('{}')).toBe(2);
  });

  test('a signature with one bit flipped does not hold', async () => {
    const { verifyFile } = await import(verifier);
    const keys = await answerOf(cloud.visitor, 'certificate-keys');
    const { snapshot, keyId, signature } = own;
    fc.assert(
      fc.property(fc.nat(511), (bit) => {
        const bytes = Buffer.from(signature, 'base64url');
        bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        const flipped = { snapshot, keyId, signature: bytes.toString('base64url') };
        expect(verifyFile(flipped, keys).kind).toBe('not-signed');
      }),
    );
    expect(verifyFile({ snapshot, keyId, signature }, keys)).toMatchObject({ kind: 'signed' });
  });
});

/** The same town with another key alone, and of what was kept only these collections. */
async function withAnotherKey(...kept: readonly string[]): Promise<Cloud> {
  const later = await Promise.all(
    kept.map(async (collection) => ({ collection, documents: await cloud.documents(collection) })),
  );
  const env = { ...TEST_SECRETS, CERTIFICATE_KEYS: `c2:${Buffer.alloc(32, 6).toString('base64')}` };
  const decisions = [decidedFor('confirmed', { activity: 'activity-1', number: 0 })];
  return certificateTown(decisions, { later, env });
}

test('after the key was changed and its seed taken away, what it signed still stands, for verifier and holder', async () => {
  const after = await withAnotherKey('certificates', 'certificate-keys');
  try {
    expect(await answerOf(after.visitor, 'verify-certificate', ticket())).toMatchObject({
      ...{ kind: 'found', statement: { certNo: own.snapshot.certNo, state: { kind: 'valid' } } },
    });
    const session = await after.session('open-0');
    const { certNo } = own.snapshot;
    expect(await answerOf(session, 'get-certificate', { certNo })).toMatchObject({ keyId: 'c1' });
    expect(await answerOf(session, 'my-certificates')).toMatchObject({ certificates: [{ certNo }] });
  } finally {
    await after.stop();
  }
});

test('a key that takes over the id of another signs nothing', async () => {
  const documents = [
    { _id: 'c1', publicKey: Buffer.alloc(32, 9).toString('base64url'), since: NOW, rev: 1, createdAt: NOW },
  ];
  const decisions = [decidedFor('confirmed', { activity: 'activity-1', number: 0 })];
  const later = [{ collection: 'certificate-keys', documents }];
  const reused = await certificateTown(decisions, { later });
  try {
    const session = await reused.session('open-0');
    expect(await ask(session, 'request-certificate', aCertificateRequest())).toMatchObject({
      ...{ ok: false, code: 'INTERNAL' },
    });
    expect(await reused.documents('certificates')).toEqual([]);
  } finally {
    await reused.stop();
  }
});

test('what a key signed that was never published is shown to nobody as true', async () => {
  const after = await withAnotherKey('certificates');
  try {
    const refused = { ok: false, code: 'INTERNAL' };
    expect(await ask(after.visitor, 'verify-certificate', ticket())).toMatchObject(refused);
    const session = await after.session('open-0');
    const { certNo } = own.snapshot;
    expect(await ask(session, 'get-certificate', { certNo })).toMatchObject(refused);
  } finally {
    await after.stop();
  }
});
