import type { OwnCertificate } from '#core/certificate/calls';
import { answerOf, ask } from '../../tests/builders/a-cloud';
import { certificateTown, decidedFor, issuedTo } from '../../tests/builders/certificate-town';
import { ORG } from '../../tests/builders/certificates';
import type { Cloud } from '../../tests/support/cloud';

jest.setTimeout(30_000);

let cloud: Cloud;
let own: OwnCertificate;
beforeAll(async () => {
  cloud = await certificateTown([decidedFor('confirmed', { activity: 'activity-1', number: 0 })]);
  own = await issuedTo(await cloud.session('open-0'));
}, 60_000);
afterAll(() => cloud.stop());

const wish = (changes: object = {}) => ({
  ...{ certNo: own.snapshot.certNo, orgId: ORG.id, reason: '活动记录登记有误' },
  ...changes,
});

test('another organisation can revoke nothing, by whichever name it asks', async () => {
  const elsewhere = await cloud.session('open-9');
  expect(await ask(elsewhere, 'revoke-certificate', wish())).toMatchObject({ ok: false, code: 'FORBIDDEN' });
  const asThemselves = await ask(elsewhere, 'revoke-certificate', wish({ orgId: 'team-2' }));
  expect(asThemselves).toMatchObject({ ok: false, code: 'NOT_FOUND' });
});

test('a reason the platform finds risky revokes nothing', async () => {
  const organizer = await cloud.session('open-8');
  const reply = await answerOf(organizer, 'revoke-certificate', wish({ reason: '这里有违禁内容' }));
  expect(reply).toEqual({ kind: 'text-refused' });
  expect(await cloud.documents('certificates', { status: 'revoked' })).toEqual([]);
});

test('the recording organisation revokes once; verification tells why, and it is accounted for', async () => {
  const organizer = await cloud.session('open-8');
  const before = (await cloud.wire()).length;
  const reply = await answerOf(organizer, 'revoke-certificate', wish());
  expect(reply).toMatchObject({ kind: 'revoked' });
  // Whoever dies in between has been named: the row comes before what it is about.
  const writes = (await cloud.wire())
    .slice(before)
    .filter(({ action }) => /insert|modify/i.test(String(action)));
  expect([...new Set(writes.map(({ collection }) => collection))]).toEqual(['audit', 'certificates']);
  const secretariat = await cloud.session('open-7');
  expect(await answerOf(secretariat, 'revoke-certificate', wish())).toEqual(reply);
  const again = await answerOf(organizer, 'revoke-certificate', wish({ reason: '另一个原因' }));
  expect(again).toEqual(reply);
  const verified = await answerOf(cloud.visitor, 'verify-certificate', {
    ...{ certNo: own.snapshot.certNo, checkCode: own.checkCode },
  });
  expect(verified).toMatchObject({
    statement: { state: { kind: 'revoked', cause: 'desk', reason: '活动记录登记有误' } },
  });
  const mine = await answerOf(await cloud.session('open-0'), 'my-certificates');
  expect(JSON.stringify([verified, mine])).not.toContain('open-8');
  expect(await cloud.documents('audit', { targetId: own.snapshot.certNo })).toMatchObject([{ by: 'open-8' }]);
  expect(await cloud.documents('certificates', { status: 'revoked' })).toMatchObject([
    { revokedBy: 'open-8' },
  ]);
});
