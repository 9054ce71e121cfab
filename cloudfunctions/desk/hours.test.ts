import { aCloud, answerOf, ask } from '../../tests/builders/a-cloud';
import { after, anUpload, STEWARD, signupOf, upload } from '../../tests/builders/gate';
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
import type { Cloud, CloudSession } from '../../tests/support/cloud';

const PEOPLE = 5;
const ENTRY = { minutes: 150, reason: '手机没电，没有扫码', proof: '纸质签到表第 3 行' };

jest.setTimeout(30_000);

let cloud: Cloud;
let organizer: CloudSession;
let parent: CloudSession;
let association: CloudSession;

beforeAll(async () => {
  cloud = await aCloud(hoursSeeded(PEOPLE));
  organizer = await cloud.session(STAFF.organizer);
  parent = await cloud.session(STAFF.parent);
  association = await cloud.session(STAFF.association);
}, 60_000);
beforeEach(async () => {
  await cloud.reset();
  await cloud.clock(new Date(after(0)).toISOString());
  await served(cloud, 3);
  const steward = await cloud.session(`open-${STEWARD}`);
  await upload(steward, [anUpload('in', { number: 3 })], after(240));
  await laterOn(cloud);
}, 60_000);
afterAll(() => cloud.stop());

const confirm = (session: CloudSession, minutes: number, ...numbers: readonly number[]) =>
  about(session, 'confirm-hours', { records: shown(minutes, ...numbers) });

test('the sheet shows what needs a look first, then the clean ones, at last who never came', async () => {
  const sheet = await about(organizer, 'hour-sheet');
  expect(sheet).toMatchObject({
    ...{ dueDay: '2026-12-10', isOverdue: false, unknownYears: [], recordingOrg: '南京市助残志愿者协会' },
    counts: { exceptions: 1, clean: 3, absent: 1, approved: 0 },
  });
  expect(
    sheet.rows.map(({ record, state, exceptions }) => [record, state, exceptions.map(({ kind }) => kind)]),
  ).toEqual([
    [signupOf(3), 'proposed', ['clock-closed']],
    [signupOf(0), 'proposed', []],
    [signupOf(1), 'proposed', []],
    [signupOf(2), 'proposed', []],
    [signupOf(4), 'absent', []],
  ]);
  expect(await cloud.documents('audit', { action: 'hour-sheet' })).toMatchObject([{ by: STAFF.organizer }]);
});

test('everybody is confirmed and answered alone; other minutes than shown are refused with both figures', async () => {
  const records = [...shown(240, 0, 1), ...shown(99, 2), { record: 'activity-1:nobody', minutes: 1 }];
  const { outcomes } = await about(organizer, 'confirm-hours', { records });
  expect([...outcomes].sort((one, other) => (one.record < other.record ? -1 : 1))).toEqual([
    { record: 'activity-1:nobody', kind: 'unknown' },
    { record: signupOf(0), kind: 'done', state: 'approved', minutes: 240, needs: [] },
    { record: signupOf(1), kind: 'done', state: 'approved', minutes: 240, needs: [] },
    {
      ...{ record: signupOf(2), kind: 'refused' },
      refusal: { kind: 'minutes-changed', shownMinutes: 99, scannedMinutes: 240 },
    },
  ]);
  const retried = await confirm(organizer, 240, 0, 1);
  expect(retried.outcomes).toMatchObject([{ kind: 'done' }, { kind: 'done' }]);
  expect(await storedLedger(cloud)).toHaveLength(2);
  expect(
    await about(await cloud.session(STAFF.colleague), 'confirm-hours', { records: shown(240, 0) }),
  ).toMatchObject({
    outcomes: [{ kind: 'refused', refusal: { kind: 'already', state: 'approved' } }],
  });
});

test('nothing is confirmed while the activity runs', async () => {
  await cloud.reset();
  await served(cloud, 1, 100);
  expect(await onlyOutcome(confirm(organizer, 100, 0))).toMatchObject({ refusal: { kind: 'not-over' } });
});

test('hours by hand wait for another office and never take effect by the hand that wrote them', async () => {
  const entered = await onlyOutcome(about(organizer, 'enter-hours', { record: signupOf(4), ...ENTRY }));
  expect(entered).toMatchObject({ kind: 'done', state: 'awaiting', needs: ['parent-organisation'] });
  const tooLong = { record: signupOf(4), ...ENTRY, minutes: 241 };
  expect(await onlyOutcome(about(organizer, 'enter-hours', tooLong))).toMatchObject({
    refusal: { kind: 'already', state: 'awaiting' },
  });
  expect(
    await ask(organizer, 'agree-hours', { activityId: 'activity-1', records: [signupOf(4)] }),
  ).toMatchObject({
    ...{ ok: false, code: 'FORBIDDEN' },
  });
  const waiting = await answerOf(parent, 'hours-to-agree');
  expect(waiting.rows).toMatchObject([
    {
      ...{ office: 'parent-organisation', confirmedBy: '员901*', reason: ENTRY.reason, proof: ENTRY.proof },
      row: { record: signupOf(4), byHand: true, decidedMinutes: 150 },
    },
  ]);
  expect(await answerOf(association, 'hours-to-agree')).toEqual({ rows: [], hasMore: false });
  const agreed = await onlyOutcome(about(parent, 'agree-hours', { records: [signupOf(4)] }));
  expect(agreed).toMatchObject({ state: 'approved', minutes: 150 });
  expect((await answerOf(parent, 'hours-to-agree')).rows).toEqual([]);
  const me = await answerOf(await cloud.session('open-4'), 'my-records');
  expect(me).toMatchObject({
    approvedMinutes: 150,
    records: [
      { byHand: true, origin: 'by-hand', birth: { decisions: [{ kind: 'entered' }, { kind: 'agreed' }] } },
    ],
  });
});

test.each([
  ['of somebody scanned', 0, ENTRY, { kind: 'has-scans', scannedMinutes: 240 }],
  ['longer than planned', 4, { ...ENTRY, minutes: 241 }, { kind: 'more-than-planned', mostMinutes: 240 }],
])('hours by hand are refused by name: %s', async (_, number, entry, refusal) => {
  expect(
    await onlyOutcome(about(organizer, 'enter-hours', { record: signupOf(number), ...entry })),
  ).toMatchObject({
    ...{ kind: 'refused', refusal },
  });
});

test('a reason or a proof that is missing is told at its field and nothing is written', async () => {
  const request = { activityId: 'activity-1', record: signupOf(4), minutes: 60, reason: ' ', proof: '' };
  const reply = await ask(organizer, 'enter-hours', request);
  expect(reply).toMatchObject({ ok: false, code: 'INVALID_INPUT' });
  expect(reply.ok ? [] : reply.fields?.map(({ path }) => path)).toEqual(['reason', 'proof']);
  expect(await storedLedger(cloud)).toEqual([]);
});

test('scans that arrive after the decision ask for a correction, which needs nobody else', async () => {
  await confirm(organizer, 240, 3);
  const steward = await cloud.session(`open-${STEWARD}`);
  await upload(steward, [anUpload('out', { number: 3, minutes: 120 })], after(310));
  const sheet = await about(organizer, 'hour-sheet');
  expect(sheet.rows[0]).toMatchObject({
    ...{ record: signupOf(3), state: 'approved' },
    exceptions: [{ kind: 'changed-since', decidedMinutes: 240, scannedMinutes: 120 }],
  });
  const correction = { record: signupOf(3), minutes: 120, reason: '补传的签退记录' };
  expect(await onlyOutcome(about(organizer, 'correct-hours', correction))).toMatchObject({
    ...{ state: 'approved', minutes: 120, needs: [] },
  });
});

test('ten scanned minutes do not become the whole plan by a reason alone', async () => {
  const steward = await cloud.session(`open-${STEWARD}`);
  await upload(steward, [anUpload('out', { number: 3, minutes: 10 })], after(310));
  const explained = shown(10, 3).map((one) => ({ ...one, reason: '到了就走了' }));
  await about(organizer, 'confirm-hours', { records: explained });
  const whole = { record: signupOf(3), minutes: 240, reason: '一直帮到最后' };
  expect(await onlyOutcome(about(organizer, 'correct-hours', whole))).toMatchObject({
    ...{ kind: 'refused', refusal: { kind: 'proof-missing' } },
  });
  const blank = await ask(organizer, 'correct-hours', { activityId: 'activity-1', ...whole, proof: ' ' });
  expect(blank.ok ? [] : blank.fields?.map(({ path }) => path)).toEqual(['proof']);
  expect(await storedLedger(cloud)).toHaveLength(1);
  const proven = { ...whole, proof: ENTRY.proof };
  expect(await onlyOutcome(about(organizer, 'correct-hours', proven))).toMatchObject({
    ...{ state: 'awaiting', needs: ['parent-organisation'] },
  });
  expect(await answerOf(parent, 'hours-to-agree')).toMatchObject({ rows: [{ proof: ENTRY.proof }] });
});

test('what is open past the tenth working day is overdue, longest first, and stays marked late', async () => {
  const due = Date.parse('2026-12-11T00:00:00+08:00');
  await laterOn(cloud, (due - 60_000) as never);
  expect(await answerOf(organizer, 'hours-overdue')).toMatchObject({
    ...{ overdue: 0, rows: [{ open: 4, daysLate: 0, dueDay: '2026-12-10' }] },
  });
  await laterOn(cloud, (due + 60_000) as never);
  expect(await answerOf(association, 'hours-overdue')).toMatchObject({
    ...{ overdue: 1, rows: [{ open: 4, daysLate: 1, isOverdue: true }] },
  });
  await confirm(organizer, 240, 0, 1, 2, 3);
  expect((await answerOf(organizer, 'hours-overdue')).rows).toEqual([]);
  expect(await cloud.documents('hour-sheets')).toMatchObject([{ wasLate: true, isOpen: false }]);
});

test('who came before the activity was called off has hours to be confirmed, and on its sheet nobody else is open', async () => {
  await cloud.reset();
  await cloud.clock(new Date(after(60)).toISOString());
  const steward = await cloud.session(`open-${STEWARD}`);
  await upload(steward, [anUpload('in', { number: 0 })], after(60));
  await answerOf(organizer, 'cancel-activity', { activityId: 'activity-1', reason: '突然停电' });
  expect(await answerOf(steward, 'my-gates')).toMatchObject([{ stage: 'cancelled', came: 1 }]);
  await cloud.clock(new Date(after(70)).toISOString());
  await upload(steward, [anUpload('out', { number: 0, minutes: 70 })], after(70));
  await laterOn(cloud);
  expect(await answerOf(organizer, 'hours-overdue')).toMatchObject({ rows: [{ open: 1 }] });
  const records = shown(70, 0).map((one) => ({ ...one, reason: '活动中途取消' }));
  const { outcomes } = await about(organizer, 'confirm-hours', { records });
  expect(outcomes).toMatchObject([{ kind: 'done', minutes: 70 }]);
  expect((await answerOf(organizer, 'hours-overdue')).rows).toEqual([]);
});
