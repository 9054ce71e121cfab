import { CONSENT_DOCUMENTS, GUARDIAN_CONSENT } from '#core/consent/documents';
import { MOST_WRONG_GUESSES } from '#core/shared/guessing';
import { aCloud, answerOf, ask } from '../../tests/builders/a-cloud';
import { NOW } from '../../tests/builders/an-activity';
import { after, gateSeeded, STEWARD, signupOf } from '../../tests/builders/gate';
import { sealed } from '../../tests/builders/secrets';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

jest.setTimeout(30_000);

const CONSENTS = (['privacy', 'needs'] as const).map((key) => ({
  key,
  version: CONSENT_DOCUMENTS[key].version,
  at: NOW,
}));
const EARLIER = { key: 'privacy', version: '2026-11', at: NOW };
const needs = sealed(JSON.stringify(['sign-interpreter']), 'needs');
const guardian = sealed(JSON.stringify({ name: '王大山', phone: '13900000000' }), 'guardian');

let cloud: Cloud;
let own: CloudSession;
let minor: CloudSession;
let steward: CloudSession;
beforeAll(async () => {
  const volunteers = {
    0: { consents: CONSENTS, needs },
    1: { birthDay: '2010-01-01', guardian },
    2: { consents: [EARLIER] },
  };
  const seeded = gateSeeded({ people: 3, rows: { 0: { needs } }, volunteers });
  cloud = await aCloud(seeded, { now: new Date(after(0)).toISOString() });
  own = await cloud.session('open-0');
  minor = await cloud.session('open-1');
  steward = await cloud.session(`open-${STEWARD}`);
}, 60_000);
afterAll(() => cloud.stop());

const change = (session: CloudSession, item: string, fields: object) =>
  answerOf(session, 'change-profile', { item, ...fields });
const stored = async (number = 0) => (await cloud.documents('volunteers', { _id: `v${number}` }))[0];

/** What the gate is told of somebody, and the version of what it is told. */
async function atTheGate(number = 0) {
  const page = await answerOf(steward, 'download-roster', { activityId: 'activity-1' });
  const entries = page.kind === 'page' ? page.entries : [];
  return { ...entries.find(({ signupId }) => signupId === signupOf(number)), version: page.version };
}

test('a name is changed once however often it is sent; the next roster has another version and the new name', async () => {
  const before = await atTheGate();
  expect(before).toMatchObject({ maskedName: '王*' });
  for (const _ of ['once', 'and once more']) {
    const reply = await change(own, 'name', { name: ' 欧阳小明 ' });
    expect(reply).toMatchObject({ kind: 'changed', profile: { name: '欧阳小明', birthDay: '1990-01-01' } });
  }
  expect(await stored()).toMatchObject({ rev: 2, maskedName: '欧阳*' });
  expect(JSON.stringify(await stored())).not.toContain('小明');
  const now = await atTheGate();
  expect(now.maskedName).toBe('欧阳*');
  expect(now.version).not.toBe(before.version);
});

test.each([
  ['residence', { residence: '110101' }, { residence: { code: '110101', name: '北京市东城区' } }],
  ['categories', { categories: ['sport', 'culture'] }, {}],
  ['skills', { skills: ['first-aid'] }, {}],
  ['freeTimes', { freeTimes: [] }, {}],
  ['birth', { birthDay: '1991-02-03' }, { birthDay: '1991-02-03' }],
])('%s is changed and stays changed, and a confirmed duty stays confirmed', async (item, fields, shows) => {
  const profile = { ...fields, ...shows };
  expect(await change(own, item, fields)).toMatchObject({ kind: 'changed', profile });
  expect(await answerOf(own, 'who-am-i')).toMatchObject({ profile });
  expect(await atTheGate()).toMatchObject({ status: 'confirmed' });
});

test('two phones that change two things at the same time both have their way', async () => {
  await Promise.all([
    change(own, 'skills', { skills: ['driving'] }),
    change(own, 'categories', { categories: ['event'] }),
    change(own, 'freeTimes', { freeTimes: ['holiday'] }),
  ]);
  const { profile } = await answerOf(own, 'who-am-i');
  expect(profile).toMatchObject({
    ...{ skills: ['driving'], categories: ['event'], freeTimes: ['holiday'] },
  });
});

test('of two people who take the same number one gets it, and sees it in full', async () => {
  const other = await cloud.session('open-2');
  const people = [own, other];
  const replies = await Promise.all(people.map((one) => change(one, 'phone', { phone: '13700007777' })));
  expect(replies.map(({ kind }) => kind).sort()).toEqual(['changed', 'phone-taken']);
  const [winner = own, loser = other] = replies[0]?.kind === 'changed' ? people : people.reverse();
  expect(await answerOf(winner, 'my-contact')).toEqual({ phone: '13700007777' });
  expect(await answerOf(loser, 'my-contact')).toEqual({ phone: '13800000000' });
});

test('whoever takes their needs back is asked for them nowhere any more; that they had agreed is kept', async () => {
  expect((await atTheGate()).attention).toContain('手语');
  const unwilling = { item: 'needs', needs: ['seating'] };
  expect(await ask(own, 'change-profile', unwilling)).toMatchObject({ fields: [{ path: 'needs' }] });
  for (const _ of ['once', 'and once more']) {
    const reply = await change(own, 'needs', { needs: [] });
    expect(reply).toMatchObject({ profile: { needs: [], consents: [{ key: 'privacy' }] } });
  }
  expect((await atTheGate()).attention).toBeUndefined();
  // The clock looks once more, for a sign-up that was under way.
  expect(await stored()).toMatchObject({ needsEndedAt: expect.any(Number) });
  expect(await cloud.documents('signups', { _id: signupOf(0) })).toEqual([
    expect.not.objectContaining({ needs: expect.anything() }),
  ]);
  const consent = CONSENT_DOCUMENTS.needs.version;
  await change(own, 'needs', { needs: ['seating'], consent });
  const { withdrawnConsents, consents } = (await stored()) ?? {};
  expect(withdrawnConsents).toEqual([{ ...CONSENTS[1], withdrawnAt: expect.any(Number) }]);
  expect(consents).toContainEqual({ key: 'needs', version: consent, at: expect.any(Number) });
});

test('showing one’s name in public is agreed to and taken back', async () => {
  const consent = CONSENT_DOCUMENTS.display.version;
  const agreed = await change(own, 'display', { consent });
  expect(agreed).toMatchObject({
    profile: { consents: expect.arrayContaining([expect.objectContaining({ key: 'display' })]) },
  });
  const back = await change(own, 'display', {});
  expect(back).toMatchObject({
    profile: { consents: expect.not.arrayContaining([expect.objectContaining({ key: 'display' })]) },
  });
  const old = { item: 'display', consent: '2020-01' };
  expect(await ask(own, 'change-profile', old)).toMatchObject({ fields: [{ path: 'consent' }] });
});

test.each([
  ['age-to-check', 'birth', { birthDay: '2000-01-01' }],
  ['too-young', 'birth', { birthDay: '2013-01-01' }],
  [
    'guardian-needed',
    'guardian',
    { guardian: { name: '王大山', phone: '13800000000', consent: GUARDIAN_CONSENT } },
  ],
  ['guardian-needed', 'guardian', { guardian: { name: '王大山', phone: '13900000001' } }],
  ['guardian-needed', 'phone', { phone: '13900000000' }],
])('a minor is answered «%s» to another %s, and nothing is written', async (kind, item, fields) => {
  const before = await stored(1);
  expect(await change(minor, item, fields)).toMatchObject({ kind });
  expect(await stored(1)).toEqual(before);
});

test('a minor’s guardian is another person from now on; a grown-up who becomes a minor needs one', async () => {
  const named = { name: '李秀英', phone: '13900001111' };
  const wanted = { guardian: { ...named, consent: GUARDIAN_CONSENT } };
  expect(await change(minor, 'guardian', wanted)).toMatchObject({
    profile: { guardian: { maskedName: '李*', maskedPhone: '139****1111' } },
  });
  expect(await answerOf(minor, 'my-contact')).toEqual({ phone: '13800000000', guardian: named });
  const other = await cloud.session('open-2');
  const born = { birthDay: '2010-06-01' };
  expect(await change(other, 'birth', born)).toEqual({ kind: 'guardian-needed' });
  expect(await change(other, 'birth', { ...born, ...wanted })).toMatchObject({
    kind: 'changed',
    profile: born,
  });
});

test.each([
  ['birthDay', { item: 'birth', birthDay: '1990-02-30' }],
  ['residence', { item: 'residence', residence: '990000' }],
  ['name', { item: 'name', name: '王3' }],
  ['guardian', { item: 'guardian', guardian: { name: '李秀英', phone: '13900001111' } }],
])('a mistake is told at «%s»', async (path, request) => {
  const sentence = expect.stringMatching(/\p{Script=Han}/u);
  const reply = await ask(own, 'change-profile', request);
  expect(reply).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: [{ path, sentence }] });
});

test('whoever tries number after number of others has to wait, also with a free one; then it is theirs', async () => {
  const curious = await cloud.session('open-1');
  const ofAnother = { phone: '13700007777' };
  const heard: string[] = [];
  for (let tried = 0; tried <= MOST_WRONG_GUESSES; tried += 1) {
    heard.push((await change(curious, 'phone', ofAnother)).kind);
  }
  expect(heard).toEqual([...Array(MOST_WRONG_GUESSES).fill('phone-taken'), 'phone-limited']);
  expect(await change(curious, 'phone', { phone: '13700008888' })).toEqual({ kind: 'phone-limited' });
  await cloud.clock(new Date(after(10)).toISOString());
  expect(await change(curious, 'phone', { phone: '13700008888' })).toMatchObject({ kind: 'changed' });
});

test('who agreed to an earlier 隐私政策 agrees to the one in force once; what stood before is kept', async () => {
  const { version } = CONSENT_DOCUMENTS.privacy;
  const earlier = await cloud.session('open-2');
  const home = () => answerOf(earlier, 'my-home', {});
  expect((await home()).me).toMatchObject({ agreedBefore: true });
  const old = await ask(earlier, 'change-profile', { item: 'privacy', consent: EARLIER.version });
  expect(old).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: [{ path: 'consent' }] });
  for (const _ of ['once', 'and once more']) {
    expect(await change(earlier, 'privacy', { consent: version })).toMatchObject({
      profile: { consents: [{ key: 'privacy', version, at: expect.any(Number) }] },
    });
  }
  expect((await home()).me).not.toHaveProperty('agreedBefore');
  expect(await stored(2)).toMatchObject({
    withdrawnConsents: [{ ...EARLIER, withdrawnAt: expect.any(Number) }],
  });
});
