import { anActivity } from '../../tests/builders/an-activity';
import { aDuty, aScan, at } from '../../tests/builders/attendance';
import {
  ASSOCIATION,
  anHourCase,
  decided,
  decisionIn,
  elsewhereBetween,
  no,
  ORGANIZER,
  PARENT,
  SERVED,
  VOLUNTEER,
} from '../../tests/builders/hour-cases';
import { judgeAgree, judgeDecline, judgeDispute, judgePutRight, judgeUphold } from './answer';
import { judgeConfirm, judgeCorrect, judgeEnter } from './decide';
import type { HourCase } from './hour-case';

const PLANNED = { startsAt: at(0), endsAt: at(180) };
const confirmed = (hourCase: HourCase = anHourCase(), explained: { readonly reason?: string } = {}) =>
  decided(
    hourCase,
    decisionIn(
      judgeConfirm(hourCase, { minutes: hourCase.proposal?.service.minutes ?? 0, ...explained }, ORGANIZER),
    ),
  );
const entry = { minutes: 150, reason: '手机没电，没有扫码', proof: '纸质签到表第 3 行' };
const absent = anHourCase({ scans: [] });

test('confirming freezes what the scans say, with who scanned and by which rules', () => {
  expect(decisionIn(judgeConfirm(anHourCase(), { minutes: 180 }, ORGANIZER))).toMatchObject({
    ...{ kind: 'confirmed', turn: 1, as: 'organizer', needs: [], rules: '2026-11', volunteerNo: SERVED },
    service: {
      ...{ minutes: 180, origin: 'scanned', content: '在门口引导', leader: '李老师', day: '2026-11-29' },
      stays: [{ inAt: at(0), outAt: at(180), in: { by: 'steward', device: 'phone-a1', method: 'roster' } }],
    },
  });
});

test.each([
  [
    'study',
    { activity: anActivity({ ...PLANNED, countsAsService: false, duties: [aDuty()] }) },
    { kind: 'not-service' },
  ],
  ['nobody came', { scans: [] }, { kind: 'no-scans' }],
  ['still inside', { scans: [aScan('in', 0)], now: 190 }, { kind: 'still-inside' }],
  ['other minutes than shown', {}, { kind: 'minutes-changed', shownMinutes: 150, scannedMinutes: 180 }],
])('confirming is refused by name: %s', (_, setting, refusal) => {
  expect(judgeConfirm(anHourCase(setting), { minutes: 150 }, ORGANIZER)).toEqual(no(refusal));
});

test('nothing is decided before the activity is over', () => {
  expect(judgeConfirm(anHourCase(), { minutes: 180 }, { ...ORGANIZER, at: at(179) })).toEqual(
    no({ kind: 'not-over' }),
  );
});

test('nobody is at two places at once: the second activity cannot be confirmed', () => {
  const meanwhile = anHourCase({ elsewhere: [elsewhereBetween(170, 240)] });
  expect(judgeConfirm(meanwhile, { minutes: 180 }, ORGANIZER)).toEqual(
    no({ kind: 'overlap', title: '陪伴出行', day: '2026-11-29' }),
  );
  const afterwards = anHourCase({ elsewhere: [elsewhereBetween(180, 240)] });
  expect(judgeConfirm(afterwards, { minutes: 180 }, ORGANIZER)).toMatchObject({ kind: 'decides' });
});

const leftAfter = (minutes: number, leastSharePercent?: number) =>
  anHourCase({
    scans: [aScan('in', 0), aScan('out', minutes)],
    activity: anActivity({
      ...{ ...PLANNED, duties: [aDuty()] },
      ...(leastSharePercent === undefined ? {} : { leastSharePercent }),
    }),
  });

test('minutes under the least share are confirmed with a reason, which the decision keeps, or not at all', () => {
  const early = leftAfter(60);
  expect(judgeConfirm(early, { minutes: 60 }, ORGANIZER)).toEqual(
    no({ kind: 'share-unexplained', percent: 33, leastPercent: 60 }),
  );
  const explained = { minutes: 60, reason: '临时送受助人就医' };
  const decision = decisionIn(judgeConfirm(early, explained, ORGANIZER));
  expect(decision).toMatchObject({ kind: 'confirmed', reason: explained.reason, service: { minutes: 60 } });
  expect(judgeConfirm(decided(early, decision), explained, ORGANIZER)).toEqual({ kind: 'stands' });
});

test.each([
  ['exactly the share of the rules', 108, undefined, true],
  ['a minute less', 107, undefined, false],
  ['the share of an activity that asks for more', 144, 80, true],
  ['a minute less than that', 143, 80, false],
  ['a minute where nothing is asked', 1, 0, true],
])('without a reason: %s', (_, minutes, leastSharePercent, may) => {
  const judged = judgeConfirm(leftAfter(minutes, leastSharePercent), { minutes }, ORGANIZER);
  expect(judged.kind).toBe(may ? 'decides' : 'refused');
});

test('a long day over several activities needs the parent organisation, and whoever agrees is another person', () => {
  const long = confirmed(anHourCase({ elsewhere: [elsewhereBetween(200, 560)] }));
  expect(long.standing).toMatchObject({ state: 'awaiting', needs: ['parent-organisation'] });
  expect(judgeAgree(long, { ...PARENT, by: ORGANIZER.by })).toEqual(no({ kind: 'own-decision' }));
  expect(judgeAgree(long, { ...PARENT, by: SERVED })).toEqual(no({ kind: 'own-hours' }));
  expect(judgeAgree(long, ASSOCIATION)).toEqual(no({ kind: 'office-not-asked' }));
  const agreed = decided(long, decisionIn(judgeAgree(long, PARENT)));
  expect(agreed.standing.state).toBe('approved');
  expect(judgeAgree(agreed, PARENT)).toEqual({ kind: 'stands' });
});

test('people who confirm their own hours need somebody else', () => {
  const own = judgeConfirm(anHourCase(), { minutes: 180 }, { ...ORGANIZER, by: SERVED });
  expect(decisionIn(own)).toMatchObject({ needs: ['parent-organisation'] });
});

test('a retry of the same confirmation changes nothing, somebody else’s is told it is done', () => {
  expect(judgeConfirm(confirmed(), { minutes: 180 }, ORGANIZER)).toEqual({ kind: 'stands' });
  expect(judgeConfirm(confirmed(), { minutes: 180 }, PARENT)).toEqual(
    no({ kind: 'already', state: 'approved' }),
  );
});

test('hours by hand wait for another office and stay marked', () => {
  const entered = decided(absent, decisionIn(judgeEnter(absent, entry, ORGANIZER)));
  expect(entered.standing).toMatchObject({
    ...{ state: 'awaiting', byHand: true, needs: ['parent-organisation'] },
    service: { origin: 'by-hand', minutes: 150, days: [{ day: '2026-11-29', minutes: 150 }], stays: [] },
  });
  expect(judgeEnter(entered, entry, ORGANIZER)).toEqual({ kind: 'stands' });
  const byParent = judgeEnter(absent, entry, PARENT);
  expect(decisionIn(byParent)).toMatchObject({ needs: ['association'] });
});

test.each([
  ['longer than planned', absent, { minutes: 181 }, { kind: 'more-than-planned', mostMinutes: 180 }],
  ['scanned already', anHourCase(), {}, { kind: 'has-scans', scannedMinutes: 180 }],
  ['never signed up', anHourCase({ scans: [], isConfirmed: false }), {}, { kind: 'not-signed-up' }],
  [
    'somewhere else meanwhile',
    anHourCase({ scans: [], elsewhere: [elsewhereBetween(0, 60)] }),
    {},
    { kind: 'overlap', title: '陪伴出行', day: '2026-11-29' },
  ],
  [
    'study',
    anHourCase({
      scans: [],
      activity: anActivity({ ...PLANNED, countsAsService: false, duties: [aDuty()] }),
    }),
    {},
    { kind: 'not-service' },
  ],
])('entering by hand is refused by name: %s', (_, hourCase, changes, refusal) => {
  expect(judgeEnter(hourCase, { ...entry, ...changes }, ORGANIZER)).toEqual(no(refusal));
});

test('a dispute is answered by a correction or by upholding, never by whoever disputed', () => {
  const disputed = decided(confirmed(), decisionIn(judgeDispute(confirmed(), '实际到 13 点', VOLUNTEER)));
  expect(judgeDispute(disputed, '实际到 13 点', VOLUNTEER)).toEqual({ kind: 'stands' });
  expect(judgeUphold(disputed, '签退记录清楚', { ...ORGANIZER, by: SERVED })).toEqual(
    no({ kind: 'own-hours' }),
  );
  const upheld = decided(disputed, decisionIn(judgeUphold(disputed, '签退记录清楚', ORGANIZER)));
  expect(upheld.standing).toMatchObject({ state: 'approved', service: { minutes: 180 } });
  const shorter = judgeCorrect(disputed, { minutes: 120, reason: '中途离开', proof: entry.proof }, ORGANIZER);
  expect(decisionIn(shorter)).toMatchObject({ proof: entry.proof });
  expect(decided(disputed, decisionIn(shorter)).standing).toMatchObject({
    ...{ state: 'awaiting', needs: ['parent-organisation'], byHand: true },
    service: { minutes: 120 },
  });
});

const said = (hourCase: HourCase, reason = '我去了，没有人扫码') =>
  decided(hourCase, decisionIn(judgeDispute(hourCase, reason, VOLUNTEER)));

test('what nobody has confirmed is disputed, and nothing is confirmed past it until it is answered', () => {
  const disputed = said(anHourCase());
  expect(judgeConfirm(disputed, { minutes: 180 }, ORGANIZER)).toEqual(
    no({ kind: 'already', state: 'disputed' }),
  );
  const entered = judgeEnter(disputed, entry, ORGANIZER);
  expect(entered).toEqual(no({ kind: 'has-scans', scannedMinutes: 180 }));
  const asScanned = judgePutRight(disputed, { minutes: 180, reason: '扫码没有错' }, ORGANIZER);
  expect(decided(disputed, decisionIn(asScanned)).standing).toMatchObject({
    ...{ state: 'approved', byHand: false, needs: [] },
    service: { minutes: 180, origin: 'scanned' },
  });
  const upheld = decided(disputed, decisionIn(judgeUphold(disputed, '签退记录清楚', ORGANIZER)));
  expect(judgeConfirm(upheld, { minutes: 180 }, ORGANIZER)).toMatchObject({ kind: 'decides' });
});

const wrong = aScan('in', 0);
const annulled = anHourCase({ scans: [wrong, aScan('in', 3, { annuls: wrong.id, reason: '扫错了人' })] });

test.each([
  ['nobody scanned', absent],
  ['all scans were annulled', annulled],
])(
  'who was there though %s says so once and gets hours by hand, never by one person alone',
  (_, hourCase) => {
    const disputed = said(hourCase);
    expect(judgeDispute(disputed, '我去了，没有人扫码', VOLUNTEER)).toEqual({ kind: 'stands' });
    const answered = (changes: object) => judgePutRight(disputed, { ...entry, ...changes }, ORGANIZER);
    expect(answered({ minutes: 0 })).toEqual(no({ kind: 'same-minutes', minutes: 0 }));
    expect(answered({ minutes: 181 })).toEqual(no({ kind: 'more-than-planned', mostMinutes: 180 }));
    expect(answered({ proof: undefined })).toEqual(no({ kind: 'proof-missing' }));
    expect(judgeCorrect(disputed, entry, ORGANIZER)).toEqual(no({ kind: 'no-scans' }));
    const entered = decided(disputed, decisionIn(answered({})));
    expect(entered.standing).toMatchObject({
      state: 'awaiting',
      byHand: true,
      needs: ['parent-organisation'],
    });
    expect(judgePutRight(entered, entry, ORGANIZER)).toEqual({ kind: 'stands' });
    expect(judgePutRight(entered, entry, PARENT)).toEqual(no({ kind: 'already', state: 'awaiting' }));
    expect(judgeAgree(entered, { ...PARENT, by: ORGANIZER.by })).toEqual(no({ kind: 'own-decision' }));
    const upheld = decided(disputed, decisionIn(judgeUphold(disputed, '当天没有见到本人', ORGANIZER)));
    expect(judgeEnter(upheld, entry, ORGANIZER)).toMatchObject({ kind: 'decides' });
  },
);

test('an answer with minutes needs a dispute, and a dispute somebody who was to be there', () => {
  expect(judgePutRight(absent, entry, ORGANIZER)).toEqual(no({ kind: 'already', state: 'proposed' }));
  const stranger = anHourCase({ scans: [], isConfirmed: false });
  expect(judgeDispute(stranger, '我也去了现场', VOLUNTEER)).toEqual(no({ kind: 'not-signed-up' }));
  const early = { ...VOLUNTEER, at: at(100) };
  expect(judgeDispute(absent, '没有人扫码', early)).toEqual(no({ kind: 'not-over' }));
});

test('a correction to what late scans say stays a scanned record and needs nobody', () => {
  const late = anHourCase({
    scans: [aScan('in', 0), aScan('out', 100)],
    decisions: confirmed().decisions,
  });
  const corrected = judgeCorrect(late, { minutes: 100, reason: '迟到的签退' }, ORGANIZER);
  expect(decided(late, decisionIn(corrected)).standing).toMatchObject({
    ...{ state: 'approved', byHand: false },
    service: { minutes: 100, origin: 'scanned' },
  });
  expect(judgeCorrect(late, { minutes: 180, reason: '没变' }, ORGANIZER)).toEqual(
    no({ kind: 'same-minutes', minutes: 180 }),
  );
});

test('a figure that no scan says is not corrected by a reason alone, whether it is disputed or not', () => {
  const briefly = confirmed(anHourCase({ scans: [aScan('in', 0), aScan('out', 10)] }), {
    reason: '临时有事',
  });
  const whole = { minutes: 180, reason: '一直帮到最后' };
  expect(judgeCorrect(briefly, whole, ORGANIZER)).toEqual(no({ kind: 'proof-missing' }));
  const disputed = decided(briefly, decisionIn(judgeDispute(briefly, '实际到 12 点', VOLUNTEER)));
  expect(judgePutRight(disputed, whole, ORGANIZER)).toEqual(no({ kind: 'proof-missing' }));
  const proven = decided(
    briefly,
    decisionIn(judgeCorrect(briefly, { ...whole, proof: entry.proof }, ORGANIZER)),
  );
  expect(proven.standing).toMatchObject({ state: 'awaiting', byHand: true, needs: ['parent-organisation'] });
  expect(judgeAgree(proven, { ...PARENT, by: ORGANIZER.by })).toEqual(no({ kind: 'own-decision' }));
});

test('what was declined counts nothing and may be corrected', () => {
  const long = confirmed(anHourCase({ elsewhere: [elsewhereBetween(200, 560)] }));
  const declined = decided(long, decisionIn(judgeDecline(long, '与排班不符', PARENT)));
  expect(declined.standing.state).toBe('declined');
  expect(judgeDecline(declined, '与排班不符', PARENT)).toEqual({ kind: 'stands' });
  expect(judgeCorrect(declined, { minutes: 180, reason: '核对过' }, ORGANIZER)).toMatchObject({
    kind: 'decides',
  });
});
