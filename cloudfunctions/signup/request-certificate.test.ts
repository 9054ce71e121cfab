import { MINUTE } from '#core/shared/instant';
import { answerOf, ask } from '../../tests/builders/a-cloud';
import { NOW } from '../../tests/builders/an-activity';
import {
  aCertificateRequest,
  certificateTown,
  decidedFor,
  issuedTo,
} from '../../tests/builders/certificate-town';
import { ISSUER, ORG } from '../../tests/builders/certificates';
import { serviceFacts } from '../../tests/builders/decisions';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

jest.setTimeout(30_000);

let cloud: Cloud;
let volunteer: CloudSession;
beforeAll(async () => {
  cloud = await certificateTown([
    decidedFor('confirmed', { activity: 'activity-1', number: 0 }),
    decidedFor('entered', {
      activity: 'activity-2',
      number: 0,
      service: serviceFacts({ minutes: 67, origin: 'by-hand', day: '2026-11-02' }),
    }),
    decidedFor('confirmed', { activity: 'activity-3', number: 0, needs: ['association'] }),
    decidedFor('confirmed', { activity: 'activity-1', number: 1 }),
    decidedFor('confirmed', {
      activity: 'activity-4',
      number: 3,
      service: serviceFacts({
        ...{ day: '2026-06-29', minutes: 1440 },
        days: (['2026-06-29', '2026-06-30', '2026-07-01'] as const).map((day) => ({ day, minutes: 480 })),
      }),
    }),
  ]);
  volunteer = await cloud.session('open-0');
}, 60_000);
afterAll(() => cloud.stop());

test('somebody sees what can be certified, and why the rest cannot yet', async () => {
  const reply = await answerOf(volunteer, 'certifiable-records');
  expect(reply).toMatchObject({
    volunteerName: '王小明',
    issuers: [{ orgId: ORG.id, issuer: ISSUER }],
    records: [
      { record: 'activity-2:v0', state: 'approved', origin: 'by-hand', minutes: 67 },
      { record: 'activity-1:v0', state: 'approved' },
      { record: 'activity-3:v0', state: 'awaiting' },
    ],
  });
});

test('a certificate says what was recorded, and stands in its holder’s list', async () => {
  const certificate = await issuedTo(volunteer, {
    records: ['activity-1:v0', 'activity-2:v0'],
    purposeNote: '研究生复试',
  });
  expect(certificate).toMatchObject({
    snapshot: {
      ...{
        volunteerName: '王小明',
        totalMinutes: 247,
        ...{ format: 3, issuer: ISSUER },
        purposeNote: '研究生复试',
        isSample: true,
        issuedAt: expect.any(Number),
      },
      byOrigin: [
        { origin: 'scanned', minutes: 180 },
        { origin: 'by-hand', minutes: 67 },
      ],
      certNo: expect.stringMatching(/^ZC20261124[0-9A-HJKMNP-TV-Z]{6}$/),
    },
    checkCode: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{10}$/),
    state: { kind: 'valid' },
  });
  const { certNo } = certificate.snapshot;
  const page = `${cloud.url}/packages/public/verify/index`;
  expect(certificate.verifyText).toBe(`${page}?n=${certNo}&c=${certificate.checkCode}`);
  expect(await answerOf(volunteer, 'get-certificate', { certNo })).toEqual(certificate);
  const { certificates } = await answerOf(volunteer, 'my-certificates');
  expect(certificates).toContainEqual(
    expect.objectContaining({ certNo, totalMinutes: 247, state: { kind: 'valid' } }),
  );
});

test('a service of three days is certified with its last day, and in no period that lacks one of them', async () => {
  const guest = await cloud.session('open-3');
  const camp = { records: ['activity-4:v3'], from: '2026-06-01' };
  expect(
    await answerOf(guest, 'request-certificate', aCertificateRequest({ ...camp, to: '2026-06-29' })),
  ).toEqual({ kind: 'elsewhere', records: camp.records });
  expect(await issuedTo(guest, { ...camp, to: '2026-07-01' })).toMatchObject({
    snapshot: { items: [{ day: '2026-06-29', lastDay: '2026-07-01', minutes: 1440 }] },
  });
});

test('what is stored of a certificate names nobody and shows no check code', async () => {
  const { checkCode, snapshot } = await issuedTo(volunteer);
  const stored = JSON.stringify(await cloud.documents('certificates', { _id: snapshot.certNo }));
  expect(stored).not.toContain('王小明');
  expect(stored).not.toContain(checkCode);
});

test('a request that is repeated, at once or later, is issued one certificate', async () => {
  const request = aCertificateRequest();
  const replies = await Promise.all(
    Array.from({ length: 6 }, () => answerOf(volunteer, 'request-certificate', request)),
  );
  const again = await answerOf(volunteer, 'request-certificate', request);
  expect(new Set([...replies, again].map((reply) => JSON.stringify(reply))).size).toBe(1);
  const reply = await ask(volunteer, 'request-certificate', { ...request, purposeNote: '别的用途' });
  expect(reply).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: [{ path: 'requestId' }] });
});

test.each([
  [
    'a record that is not in force',
    { records: ['activity-1:v0', 'activity-3:v0'] },
    { kind: 'not-yet', records: [{ record: 'activity-3:v0', state: 'awaiting' }] },
  ],
  [
    'somebody else’s record',
    { records: ['activity-1:v1'] },
    { kind: 'elsewhere', records: ['activity-1:v1'] },
  ],
  ['another organisation', { orgId: 'org-2' }, { kind: 'elsewhere' }],
  ['a time before the service', { to: '2026-11-10' }, { kind: 'elsewhere' }],
  ['a purpose the platform finds risky', { purposeNote: '这里有违禁内容' }, { kind: 'text-refused' }],
] as const)('%s is refused by name, and leaves nothing behind', async (_, changes, refusal) => {
  const stored = () =>
    Promise.all(
      ['certificates', 'certificate-sweeps', 'certificate-keys'].map((name) => cloud.documents(name)),
    );
  const before = await stored();
  const request = aCertificateRequest(changes as object);
  expect(await answerOf(volunteer, 'request-certificate', request)).toMatchObject(refusal);
  expect(await stored()).toEqual(before);
});

test.each([
  ['to', { from: '2026-12-01' }],
  ['from', { from: '2026-02-30' }],
  ['purposeNote', { purposeNote: '国家认证的志愿者' }],
  ['purposeNote', { purposeNote: '字'.repeat(61) }],
  ['records', { records: [] }],
])('what is wrong is told at «%s»', async (path, changes) => {
  const reply = await ask(volunteer, 'request-certificate', aCertificateRequest(changes));
  expect(reply).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: [{ path }] });
});

test('a certificate takes the place of another only of the same person, once, and dropping nothing', async () => {
  const old = await issuedTo(volunteer, { records: ['activity-1:v0', 'activity-2:v0'] });
  const replaces = old.snapshot.certNo;
  const fewer = await answerOf(volunteer, 'request-certificate', aCertificateRequest({ replaces }));
  expect(fewer).toEqual({ kind: 'cannot-replace' });
  const both = { records: ['activity-1:v0', 'activity-2:v0'], replaces };
  expect((await issuedTo(volunteer, both)).snapshot.replaces).toBe(replaces);
  expect(await answerOf(volunteer, 'get-certificate', { certNo: replaces })).toMatchObject({
    state: { kind: 'superseded' },
  });
  expect(await answerOf(volunteer, 'request-certificate', aCertificateRequest(both))).toEqual({
    kind: 'cannot-replace',
  });
  const other = await cloud.session('open-1');
  const theirs = aCertificateRequest({ records: ['activity-1:v1'], replaces });
  expect(await ask(other, 'request-certificate', theirs)).toMatchObject({ ok: false, code: 'NOT_FOUND' });
});

test('of several requests at once one alone takes the place of a certificate, and its retries are answered the same', async () => {
  const { snapshot } = await issuedTo(volunteer);
  const replaces = snapshot.certNo;
  const requests = Array.from({ length: 8 }, () => aCertificateRequest({ replaces }));
  const all = [...requests, ...requests];
  const replies = await Promise.all(
    all.map((request) => answerOf(volunteer, 'request-certificate', request)),
  );
  const issued = replies.flatMap((reply) =>
    reply.kind === 'issued' ? [reply.certificate.snapshot.certNo] : [],
  );
  expect(new Set(issued).size).toBe(1);
  expect(issued.length).toBe(2);
  expect(await cloud.documents('certificates', { replaces })).toHaveLength(1);
});

test('a place claimed by a request that was cut off is another’s after a minute, and then no longer the first one’s', async () => {
  const { snapshot } = await issuedTo(volunteer);
  const replaces = snapshot.certNo;
  const cutOff = aCertificateRequest({ replaces });
  const stored = await cloud.documents('certificates', { _id: replaces });
  const owner = String(stored[0]?.['requestKey']).split(':')[0];
  const claim = {
    _id: replaces,
    rev: 1,
    createdAt: NOW,
    requestKey: `${owner}:${cutOff.requestId}`,
    claimedAt: NOW,
  };
  const sweeps = await cloud.documents('certificate-sweeps');
  const later = [
    { collection: 'certificates', documents: stored },
    { collection: 'certificate-sweeps', documents: sweeps },
    { collection: 'certificate-claims', documents: [claim] },
  ];
  const decisions = [decidedFor('confirmed', { activity: 'activity-1', number: 0 })];
  const other = await certificateTown(decisions, { later });
  try {
    const session = await other.session('open-0');
    const another = aCertificateRequest({ replaces });
    expect(await answerOf(session, 'request-certificate', another)).toEqual({ kind: 'cannot-replace' });
    await other.clock(new Date(NOW + 2 * MINUTE).toISOString());
    expect(await answerOf(session, 'request-certificate', another)).toMatchObject({ kind: 'issued' });
    expect(await answerOf(session, 'request-certificate', cutOff)).toEqual({ kind: 'cannot-replace' });
  } finally {
    await other.stop();
  }
});

test('nobody reads somebody else’s certificate', async () => {
  const { snapshot } = await issuedTo(volunteer);
  const other = await cloud.session('open-1');
  for (const name of ['get-certificate', 'certificate-paper'] as const) {
    const reply = await ask(other, name, { certNo: snapshot.certNo });
    expect(reply).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  }
});

test('a certificate keeps the name it was issued under, whatever its holder is called later', async () => {
  const { snapshot } = await issuedTo(volunteer);
  await answerOf(volunteer, 'change-profile', { item: 'name', name: '王晓明' });
  const { certNo } = snapshot;
  expect(await answerOf(volunteer, 'get-certificate', { certNo })).toMatchObject({ snapshot });
  expect((await issuedTo(volunteer)).snapshot.volunteerName).toBe('王晓明');
});
