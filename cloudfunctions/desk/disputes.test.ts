import { checkChain } from '#core/ledger/check-chain';
import { aCloud, answerOf } from '../../tests/builders/a-cloud';
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
import { sha256 } from '../../tests/builders/ledgers';
import type { Cloud, CloudSession } from '../../tests/support/cloud';

const ENTRY = { minutes: 150, reason: '手机没电，没有扫码', proof: '纸质签到表第 3 行' };

let cloud: Cloud;
let organizer: CloudSession;
let parent: CloudSession;
let volunteer: CloudSession;

beforeAll(async () => {
  cloud = await aCloud(hoursSeeded(5, { rows: { 4: { state: 'withdrawn' } } }));
  [organizer, parent, volunteer] = await Promise.all([
    cloud.session(STAFF.organizer),
    cloud.session(STAFF.parent),
    cloud.session('open-0'),
  ]);
}, 60_000);
/** Two were there; of number 2 the only scan was annulled, number 3 was turned away, number 4 had withdrawn. */
beforeEach(async () => {
  await cloud.reset();
  await served(cloud, 2);
  const wrong = anUpload('in', { number: 2, minutes: 230 });
  const undoing = { ...anUpload('in', { number: 2, minutes: 235 }), annuls: wrong.id, reason: '扫错了人' };
  const refused = { ...anUpload('in', { number: 3, minutes: 230 }), letThrough: false, refused: 'unknown' };
  await upload(await cloud.session(`open-${STEWARD}`), [wrong, undoing, refused], after(240));
  await laterOn(cloud);
}, 60_000);
afterAll(() => cloud.stop());

const confirm = (...numbers: readonly number[]) =>
  about(organizer, 'confirm-hours', { records: shown(240, ...numbers) });
const dispute = async (number: number, reason: string) =>
  about(await cloud.session(`open-${number}`), 'dispute-hours', { reason });
const answer = (number: number, said: object) =>
  onlyOutcome(about(organizer, 'answer-dispute', { record: signupOf(number), ...said }));
const kindsIn = async () => (await storedLedger(cloud)).map(({ decision }) => decision.kind);

test('what nobody has confirmed is disputed once, and is neither confirmed with the others nor gone from what is due', async () => {
  expect(await dispute(0, '实际只到十一点')).toMatchObject({ kind: 'done', state: 'disputed' });
  await dispute(0, '实际只到十一点');
  expect(await kindsIn()).toEqual(['disputed']);
  expect(await about(organizer, 'hour-sheet')).toMatchObject({
    counts: { exceptions: 1, clean: 1 },
    rows: [{ record: signupOf(0), state: 'disputed', scannedMinutes: 240 }, {}, {}, {}],
  });
  expect((await confirm(0, 1)).outcomes).toMatchObject([
    { kind: 'refused', refusal: { kind: 'already', state: 'disputed' } },
    { kind: 'done', state: 'approved' },
  ]);
  expect(await answerOf(organizer, 'hours-overdue')).toMatchObject({ rows: [{ open: 1 }] });
});

test('upheld before anybody has confirmed it, a record is confirmed like any other', async () => {
  await dispute(0, '实际只到十一点');
  expect(await answer(0, { reason: '签退记录清楚' })).toMatchObject({ state: 'proposed', minutes: 240 });
  expect(await answerOf(volunteer, 'my-records')).toMatchObject({
    ...{ openDisputes: 0, records: [{ state: 'proposed', mayDispute: true }] },
  });
  expect((await confirm(0, 1)).outcomes).toMatchObject([{ state: 'approved' }, { state: 'approved' }]);
  expect((await answerOf(organizer, 'hours-overdue')).rows).toEqual([]);
});

test('who was there and has no record says so on their own lists, if they were to be there', async () => {
  const [undone, away] = await Promise.all([cloud.session('open-2'), cloud.session('open-3')]);
  const hoursOf = async (me: CloudSession) =>
    (await answerOf(me, 'my-sign-ups')).past.map(({ hours }) => hours);
  expect(await answerOf(away, 'my-records')).toMatchObject({
    ...{ records: [], missing: [{ record: signupOf(3), activityId: 'activity-1' }] },
  });
  expect([await hoursOf(undone), await hoursOf(away)]).toEqual([['recorded'], ['missing']]);
  await dispute(3, '我去了，手机拦住了');
  expect(await answerOf(away, 'my-records')).toMatchObject({ records: [{ state: 'disputed' }], missing: [] });
  expect(await hoursOf(away)).toEqual(['disputed']);
  expect(await dispute(4, '我后来还是去了')).toMatchObject({ refusal: { kind: 'not-signed-up' } });
});

test('who has no record is answered by hours by hand, which need a second person, or by a reason', async () => {
  await dispute(2, '扫码撤销错了，我在');
  await dispute(3, '我去了，手机拦住了');
  expect((await about(organizer, 'hour-sheet')).rows.slice(0, 2)).toMatchObject([
    { record: signupOf(2), exceptions: [{ kind: 'disputed', isMissing: true }] },
    { record: signupOf(3), exceptions: [{ kind: 'disputed', isMissing: true }] },
  ]);
  const tooLong = await answer(2, { ...ENTRY, minutes: 241 });
  expect(tooLong).toMatchObject({ refusal: { kind: 'more-than-planned' } });
  for (const _ of ['once', 'again']) {
    expect(await answer(2, ENTRY)).toMatchObject({ state: 'awaiting', needs: ['parent-organisation'] });
  }
  expect(await answer(3, { reason: '当天没有见到本人' })).toMatchObject({ state: 'proposed', minutes: 0 });
  await about(parent, 'agree-hours', { records: [signupOf(2)] });
  expect(await kindsIn()).toEqual(['disputed', 'disputed', 'entered', 'upheld', 'agreed']);
  expect(checkChain({ entries: await storedLedger(cloud) }, sha256)).toEqual([]);
  const entered = { kind: 'entered', answers: true };
  expect(await answerOf(await cloud.session('open-2'), 'my-records')).toMatchObject({
    ...{ approvedMinutes: 150, records: [{ state: 'approved', birth: { decisions: [{}, entered, {}] } }] },
  });
  const upheld = { reason: '当天没有见到本人', answers: true };
  expect(await answerOf(await cloud.session('open-3'), 'my-records')).toMatchObject({
    records: [{ state: 'absent', birth: { decisions: [{}, upheld] } }],
  });
});

test('a volunteer disputes, the organizer corrects, both rows are seen, and the sheet says what is open', async () => {
  await confirm(0, 1);
  expect(await cloud.documents('hour-sheets')).toMatchObject([{ open: 0, isOpen: false }]);
  const disputed = await about(volunteer, 'dispute-hours', { reason: '实际只到十一点' });
  expect(disputed).toMatchObject({ kind: 'done', state: 'disputed' });
  expect(await about(organizer, 'hour-sheet')).toMatchObject({
    counts: { exceptions: 1 },
    rows: [{ record: signupOf(0), exceptions: [{ kind: 'disputed', reason: '实际只到十一点' }] }, {}, {}, {}],
  });
  expect(await cloud.documents('hour-sheets')).toMatchObject([{ open: 1, isOpen: true }]);
  const unproven = { minutes: 60, reason: '按签到表更正' };
  expect(await answer(0, unproven)).toMatchObject({ kind: 'refused', refusal: { kind: 'proof-missing' } });
  expect(await answer(0, { ...unproven, proof: ENTRY.proof })).toMatchObject({
    ...{ state: 'awaiting', minutes: 60, needs: ['parent-organisation'] },
  });
  await about(parent, 'agree-hours', { records: [signupOf(0)] });
  expect(await answerOf(volunteer, 'my-records')).toMatchObject({
    ...{ approvedMinutes: 60, openDisputes: 0 },
    records: [
      {
        ...{ state: 'approved', byHand: true, serviceMinutes: 60, scannedMinutes: 240 },
        birth: {
          decisions: [
            { kind: 'confirmed', minutes: 240, by: '员901*' },
            { kind: 'disputed', by: '王*' },
            { kind: 'corrected', minutes: 60, reason: '按签到表更正', proof: ENTRY.proof },
            { kind: 'agreed', as: 'parent-organisation' },
          ],
        },
      },
    ],
  });
});

test('upholding answers a dispute without a change, and a decline leaves nothing to count', async () => {
  await confirm(0);
  await about(volunteer, 'dispute-hours', { reason: '应该多一小时' });
  const upheld = { reason: '签退记录清楚' };
  expect(await answer(0, upheld)).toMatchObject({ state: 'approved' });
  expect(await answer(0, { ...upheld, minutes: 60 })).toMatchObject({
    refusal: { kind: 'already', state: 'approved' },
  });
  await about(organizer, 'enter-hours', { record: signupOf(3), ...ENTRY });
  const declined = about(parent, 'decline-hours', { record: signupOf(3), reason: '没有签到表原件' });
  expect(await onlyOutcome(declined)).toMatchObject({ state: 'declined' });
  expect(await answerOf(await cloud.session('open-3'), 'my-records')).toMatchObject({ totalMinutes: 0 });
});

test('a call that comes again after somebody else decided changes nothing: the own one stands, another one is told', async () => {
  await confirm(0);
  const asking = { reason: '实际到下午一点才离开', turn: 2 };
  expect(await about(volunteer, 'dispute-hours', asking)).toMatchObject({ state: 'disputed' });
  const right = { record: signupOf(0), minutes: 200, reason: '核对过签到表', proof: ENTRY.proof, turn: 3 };
  expect(await onlyOutcome(about(organizer, 'answer-dispute', right))).toMatchObject({ state: 'awaiting' });
  expect(await about(volunteer, 'dispute-hours', asking)).toMatchObject({ kind: 'done', state: 'awaiting' });
  const colleague = await cloud.session(STAFF.colleague);
  const { turn: _, ...late } = { ...right, minutes: 120 };
  expect(await onlyOutcome(about(colleague, 'correct-hours', { ...late, turn: 2 }))).toMatchObject({
    refusal: { kind: 'decided-meanwhile', state: 'awaiting', minutes: 200 },
  });
  const agreeing = { records: [signupOf(0)], turn: 3 };
  expect(await onlyOutcome(about(parent, 'agree-hours', agreeing))).toMatchObject({
    refusal: { kind: 'decided-meanwhile' },
  });
  expect(await kindsIn()).toEqual(['confirmed', 'disputed', 'corrected']);
  expect(await onlyOutcome(about(colleague, 'correct-hours', { ...late, turn: 4 }))).toMatchObject({
    kind: 'done',
  });
  expect(await onlyOutcome(about(organizer, 'answer-dispute', right))).toMatchObject({ kind: 'done' });
  expect(await kindsIn()).toHaveLength(4);
});
