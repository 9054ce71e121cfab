import { aCloud, answerOf, ask } from '../../tests/builders/a-cloud';
import { REQUESTS } from '../../tests/builders/requests';
import type { Cloud } from '../../tests/support/cloud';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await aCloud([]);
}, 60_000);
afterAll(() => cloud.stop());

const application = (changes: object = {}) => ({ ...REQUESTS.register, ...changes });

test('somebody becomes a volunteer once, however often the form is sent', async () => {
  const session = await cloud.session('first');
  const replies = await Promise.all([1, 2, 3].map(() => answerOf(session, 'register', application())));
  expect(replies.map(({ kind }) => kind).sort()).toEqual([
    'already-registered',
    'already-registered',
    'registered',
  ]);
  expect(await cloud.documents('volunteers', { openid: 'first' })).toHaveLength(1);
  expect(await answerOf(session, 'who-am-i')).toMatchObject({
    identified: true,
    profile: {
      name: '张三丰',
      maskedPhone: '138****5678',
      residence: { name: '江苏省南京市玄武区' },
      freeTimes: ['weekend-morning'],
    },
  });
});

test('what names a person or reaches them is stored sealed', async () => {
  const [stored] = await cloud.documents('volunteers', { openid: 'first' });
  const text = JSON.stringify(stored);
  for (const secret of ['张三丰', '13812345678', '张大山', '13900000000']) {
    expect(text).not.toContain(secret);
  }
  expect(stored).toMatchObject({ maskedName: '张*', phoneTail: '5678' });
  // They are of age, so nothing of a guardian is kept.
  expect(stored).not.toHaveProperty('guardian');
});

test('a phone number belongs to one person', async () => {
  const session = await cloud.session('second');
  expect(await answerOf(session, 'register', application())).toEqual({ kind: 'phone-taken' });
  expect(await cloud.documents('volunteers', { openid: 'second' })).toEqual([]);
});

test('of two people who send the same phone number at once, one gets it', async () => {
  const sessions = await Promise.all(['third', 'fourth'].map((openid) => cloud.session(openid)));
  const replies = await Promise.all(
    sessions.map((session) => answerOf(session, 'register', application({ phone: '13811112222' }))),
  );
  expect(replies.map(({ kind }) => kind).sort()).toEqual(['phone-taken', 'registered']);
});

test.each([
  ['birthDay', { birthDay: '1990-02-30' }],
  ['birthDay', { birthDay: '2027-01-01' }],
  ['residence', { residence: '990000' }],
  ['needs', { needs: ['loan-wheelchair'] }],
  ['freeTimes.0', { freeTimes: ['midnight'] }],
  ['phone', { phone: '23812345678' }],
  ['categories', { categories: [] }],
])('a mistake is told at «%s»', async (path, changes) => {
  const reply = await ask(
    await cloud.session('fifth'),
    'register',
    application({ phone: '13700000005', ...changes }),
  );
  expect(reply).toMatchObject({
    ok: false,
    code: 'INVALID_INPUT',
    fields: [{ path, sentence: expect.stringMatching(/\p{Script=Han}/u) }],
  });
});

test.each([
  ['too-young', { birthDay: '2013-01-01' }],
  ['guardian-needed', { birthDay: '2010-01-01', guardian: undefined }],
  ['consent-needed', { consents: [] }],
])('an application is answered «%s»', async (kind, changes) => {
  const session = await cloud.session('sixth');
  const reply = await answerOf(session, 'register', application({ phone: '13700000006', ...changes }));
  expect(reply).toMatchObject({ kind });
});

test('a number that WeChat names for its button is known to be theirs, until another one is typed', async () => {
  const session = await cloud.session('seventh');
  const phone = '13700000007';
  const named = await answerOf(session, 'phone-from-wechat', { code: `${phone}-once` });
  expect(named).toEqual({ kind: 'phone', phone, proof: expect.any(String) });
  const again = await answerOf(session, 'phone-from-wechat', { code: `${phone}-once` });
  expect(again).toEqual({ kind: 'code-used' });
  const phoneProof = named.kind === 'phone' ? named.proof : '';
  const grown = { guardian: undefined, phoneProof };
  const other = await cloud.session('eighth');
  const claims = [
    answerOf(other, 'register', application({ ...grown, phone: '13700000008' })),
    answerOf(session, 'register', application({ ...grown, phone })),
  ];
  const [claimed, registered] = await Promise.all(claims);
  expect(claimed).toMatchObject({
    profile: expect.not.objectContaining({ phoneConfirmedAt: expect.anything() }),
  });
  expect(registered).toMatchObject({ profile: { phoneConfirmedAt: expect.any(Number) } });
  const typed = { item: 'phone', phone: '13700000009', phoneProof };
  expect(await answerOf(session, 'change-profile', typed)).toMatchObject({
    profile: expect.not.objectContaining({ phoneConfirmedAt: expect.anything() }),
  });
  const back = { item: 'phone', phone, phoneProof };
  expect(await answerOf(session, 'change-profile', back)).toMatchObject({
    profile: { phoneConfirmedAt: expect.any(Number) },
  });
});

test.each([
  [
    { errcode: -1, errmsg: 'system error' },
    { ok: false, code: 'UNAVAILABLE' },
  ],
  [
    { errcode: 0, errmsg: 'ok', phone_info: { purePhoneNumber: '91234567', countryCode: '852' } },
    { ok: true, value: { kind: 'not-mainland' } },
  ],
])('when WeChat says %j of a code nobody is the worse for it', async (says, reply) => {
  await cloud.openApi('phonenumber.getPhoneNumber', says);
  const session = await cloud.session('ninth');
  expect(await ask(session, 'phone-from-wechat', { code: 'any' })).toMatchObject(reply);
  await cloud.openApi('phonenumber.getPhoneNumber', null);
});

test('a new phone’s key takes the place of the earlier one, which is kept', async () => {
  const session = await cloud.session('first');
  const [one, other] = ['A', 'B'].map((letter) => ({ publicKey: letter.repeat(43) }));
  const first = await answerOf(session, 'register-key', one);
  expect(await answerOf(session, 'register-key', one)).toEqual(first);
  expect(await answerOf(session, 'register-key', other)).toMatchObject({ replacedOther: true });
  const [keys] = await cloud.documents('phone-keys');
  expect(keys).toMatchObject({ current: other, earlier: [one] });
});
