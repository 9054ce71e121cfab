import { hashOf, type LedgerEntry } from '#core/ledger/entry';
import { type ActivityId, asId } from '#core/shared/ids';
import { aCloud, answerOf, ask } from '../../tests/builders/a-cloud';
import { rolesSeeded } from '../../tests/builders/documents';
import { after, anUpload, STEWARD, signupOf, upload, volunteerNoOf } from '../../tests/builders/gate';
import {
  about,
  hoursSeeded,
  laterOn,
  onlyOutcome,
  STAFF,
  served,
  shown,
  storedLedger,
} from '../../tests/builders/hours';
import { JPEG } from '../../tests/builders/pictures';
import type { Cloud, CloudSession } from '../../tests/support/cloud';
import { sha256Hex, sha256OfBytes } from '../kernel/fingerprint';

const ENTRY = { minutes: 150, reason: '手机没电，没有扫码', proof: '纸质签到表第 3 行' };

/** A volunteer of the activity who also holds a scanner. */
const HELPER = 3;

let cloud: Cloud;
let organizer: CloudSession;

beforeAll(async () => {
  const role = { kind: 'steward' as const, activityId: asId<ActivityId>('activity-1') };
  cloud = await aCloud([...hoursSeeded(5), rolesSeeded({ [`open-${HELPER}`]: [role] })]);
  organizer = await cloud.session(STAFF.organizer);
}, 60_000);
beforeEach(() => cloud.reset());
afterAll(() => cloud.stop());

test('one person’s record tells how every minute arose, and who of the staff looked is written down', async () => {
  await served(cloud, 2);
  await laterOn(cloud);
  await about(organizer, 'confirm-hours', { records: shown(240, 1) });
  expect(await about(organizer, 'hour-record', { record: signupOf(1) })).toMatchObject({
    row: { state: 'approved', decidedMinutes: 240 },
    offices: ['organizer'],
    birth: {
      stays: [{ inAt: after(0), outAt: after(240), in: { by: '签*', method: 'roster', device: 'phone-a1' } }],
      decisions: [{ kind: 'confirmed', by: '员901*', as: 'organizer' }],
    },
  });
  expect(await cloud.documents('audit', { action: 'hour-record' })).toMatchObject([
    { by: STAFF.organizer, targetId: volunteerNoOf(1) },
  ]);
});

test('a steward who checks in themselves is looked at, and what the organizer says of it stays in the record', async () => {
  await cloud.clock(new Date(after(250)).toISOString());
  const steward = await cloud.session(`open-${HELPER}`);
  const [came, left] = [
    anUpload('in', { number: HELPER }),
    anUpload('out', { number: HELPER, minutes: 240 }),
  ];
  await upload(steward, [came, left], after(250));
  await laterOn(cloud);
  const record = { record: signupOf(HELPER) };
  const kinds = async () =>
    (await about(organizer, 'hour-record', record)).row.exceptions.map(({ kind }) => kind);
  expect(await kinds()).toEqual(['flagged', 'self-scanned']);
  const said = { decision: 'stands', reason: '和另一位签到员核对过' } as const;
  for (const { id } of [came, left])
    await answerOf(organizer, 'settle-scan', { activityId: 'activity-1', scanId: id, ...said });
  expect(await kinds()).toEqual(['self-scanned']);
  await about(organizer, 'confirm-hours', { records: shown(240, HELPER) });
  const settled = { ...said, by: '员901*' };
  const { birth } = await about(organizer, 'hour-record', record);
  expect(birth.stays).toMatchObject([{ in: { settled }, out: { settled } }]);
  const [{ decision }] = (await storedLedger(cloud)) as [LedgerEntry];
  const told = { settled: said };
  expect(decision).toMatchObject({ service: { origin: 'self-scanned', stays: [{ in: told, out: told }] } });
});

test('what was annulled stays told, with by whom and why, to the desk and to whom it is about', async () => {
  await cloud.clock(new Date(after(250)).toISOString());
  const steward = await cloud.session(`open-${STEWARD}`);
  const wrong = anUpload('in', { number: 4 });
  const undoing = { annuls: wrong.id, reason: '扫错了人', minutes: 2, number: 4 };
  const absent = anUpload('in', { number: 2, device: 'phone-of-the-gate-b2' });
  await upload(steward, [wrong, anUpload('in', undoing), absent], after(250));
  const settling = { activityId: 'activity-1', scanId: absent.id, decision: 'annulled', reason: '没有到场' };
  await answerOf(organizer, 'settle-scan', settling as never);
  await laterOn(cloud);
  const byDesk = {
    ...{ kind: 'in', reason: '没有到场', scan: { by: '签*', arrivedAt: expect.any(Number) } },
    annulment: { by: '员901*', method: 'desk' },
  };
  expect(await about(organizer, 'hour-record', { record: signupOf(2) })).toMatchObject({
    ...{ row: { state: 'absent' }, birth: { stays: [], annulled: [byDesk] } },
  });
  const [theirs] = (await answerOf(await cloud.session('open-2'), 'my-records')).records;
  expect(theirs).toMatchObject({
    ...{ state: 'annulled', serviceMinutes: 0 },
    birth: { annulled: [{ ...byDesk, scan: { ...byDesk.scan, device: 'e-b2' } }] },
  });
  expect(await answerOf(await cloud.session('open-4'), 'my-records')).toMatchObject({
    records: [{ birth: { annulled: [{ reason: '扫错了人', annulment: { by: '签*' } }] } }],
  });
});

test('who is inside again because the check-out was undone reads the check-in that counts, at the desk and at home', async () => {
  await cloud.clock(new Date(after(70)).toISOString());
  const steward = await cloud.session(`open-${STEWARD}`);
  const came = anUpload('in', { number: 4, device: 'phone-of-the-gate-b2' });
  const out = anUpload('out', { number: 4, minutes: 60 });
  await upload(steward, [came, out, anUpload('out', { annuls: out.id, minutes: 61, number: 4 })], after(70));
  const open = [{ inAt: after(0), in: { by: '签*', method: 'roster', device: 'phone-of-the-gate-b2' } }];
  const atDesk = await about(organizer, 'hour-record', { record: signupOf(4) });
  expect(atDesk).toMatchObject({
    row: { state: 'inside' },
    birth: { stays: [], open, annulled: [{ kind: 'out' }] },
  });
  const [own] = (await answerOf(await cloud.session('open-4'), 'my-records')).records;
  expect(own?.birth.open).toMatchObject([{ inAt: after(0), in: { by: '签*', device: 'e-b2' } }]);
});

test('photos of the paper go into the ledger by fingerprint, and whoever is asked to agree sees them', async () => {
  await served(cloud, 1);
  await laterOn(cloud);
  const parent = await cloud.session(STAFF.parent);
  const content = JPEG.toString('base64');
  const { sha256 } = await about(organizer, 'upload-proof', { content });
  expect(await about(organizer, 'upload-proof', { content })).toEqual({ sha256 });
  expect(sha256).toBe(sha256OfBytes(JPEG));
  const photos = [{ sha256, alt: '签到表第 3 行，有本人签名' }];
  const other = { ...ENTRY, record: signupOf(4), photos: [{ sha256: 'a'.repeat(64), alt: '别处的签到表' }] };
  expect(await ask(organizer, 'enter-hours', { activityId: 'activity-1', ...other })).toMatchObject({
    ...{ code: 'INVALID_INPUT', fields: [{ path: 'photos.0.sha256' }] },
  });
  const wordless = { record: signupOf(0), minutes: 60, reason: '中途离开三小时', photos };
  expect(await ask(organizer, 'correct-hours', { activityId: 'activity-1', ...wordless })).toMatchObject({
    ...{ code: 'INVALID_INPUT', fields: [{ path: 'proof' }] },
  });
  expect(await storedLedger(cloud)).toEqual([]);
  const entered = about(organizer, 'enter-hours', { record: signupOf(4), ...ENTRY, photos });
  expect(await onlyOutcome(entered)).toMatchObject({ kind: 'done', state: 'awaiting' });
  const [entry] = await storedLedger(cloud);
  expect(entry).toMatchObject({ decision: { kind: 'entered', photos } });
  expect(entry && hashOf(entry, sha256Hex)).toBe(entry?.hash);
  const forged = JSON.parse(JSON.stringify(entry).replace(sha256, 'b'.repeat(64))) as LedgerEntry;
  expect(hashOf(forged, sha256Hex)).not.toBe(entry?.hash);
  const [row] = (await answerOf(parent, 'hours-to-agree')).rows;
  const { birth } = await about(parent, 'hour-record', { record: signupOf(4) });
  for (const seen of [row?.photos, birth.decisions[0]?.photos]) {
    expect(seen).toMatchObject(photos);
    const file = await fetch(seen?.[0]?.address ?? '');
    expect(sha256OfBytes(Buffer.from(await file.arrayBuffer()))).toBe(sha256);
  }
  // Others may be on the same sheet: their own records name the photo and lead nobody to it (志愿服务条例 第二十条).
  const me = await answerOf(await cloud.session('open-4'), 'my-records');
  expect(me.records).toMatchObject([{ birth: { decisions: [{ photos }] } }]);
  expect(JSON.stringify(me)).not.toContain('address');
  expect(await cloud.documents('proof-photos')).toHaveLength(1);
  expect(await cloud.documents('audit', { action: 'upload-proof' })).toMatchObject([{ by: STAFF.organizer }]);
});

test.each([
  ['no picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64')],
  ['a part of one', JPEG.subarray(0, 100).toString('base64')],
  ['one too large', Buffer.concat([JPEG, Buffer.alloc(70 * 1024), JPEG]).toString('base64')],
  ['no base64', '照片'],
])('%s is told at the photo and stored nowhere', async (_, content) => {
  const reply = await ask(organizer, 'upload-proof', { activityId: 'activity-1', content });
  expect(reply).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: [{ path: 'content' }] });
  const stranger = await ask(await cloud.session('open-0'), 'upload-proof', {
    activityId: 'activity-1',
    content,
  });
  expect(stranger).toMatchObject({ ok: false, code: 'FORBIDDEN' });
  expect(await cloud.documents('proof-photos')).toEqual([]);
});
