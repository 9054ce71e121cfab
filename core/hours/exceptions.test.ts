import { anActivity } from '../../tests/builders/an-activity';
import { aDuty, aScan, at } from '../../tests/builders/attendance';
import { aDecision, serviceFacts } from '../../tests/builders/decisions';
import { anHourCase, elsewhereBetween, SERVED } from '../../tests/builders/hour-cases';
import { asId } from '../shared/ids';
import { EXCEPTIONS, exceptionsOf } from './exceptions';

const kinds = (setting: Parameters<typeof anHourCase>[0]) =>
  exceptionsOf(anHourCase(setting)).map(({ kind }) => kind);

test.each([
  ['an ordinary morning', {}, []],
  ['nobody scanned out', { scans: [aScan('in', 0)] }, ['clock-closed']],
  ['nobody scanned out yet', { scans: [aScan('in', 0)], now: 100 }, ['no-check-out']],
  [
    'with the venue’s code',
    { scans: [aScan('in', 0, { method: 'venue-code' }), aScan('out', 180)] },
    ['self-scanned'],
  ],
  [
    'let in against the rules',
    { scans: [aScan('in', 0, { forced: 'not-signed-up' }), aScan('out', 180)] },
    ['flagged'],
  ],
  [
    'with a scanner in their own hand',
    { scans: [aScan('in', 0, { by: SERVED, volunteerNo: SERVED }), aScan('out', 180)] },
    ['flagged', 'self-scanned'],
  ],
  [
    'let in at two gates, whichever of them uploaded first',
    {
      scans: [
        aScan('in', 0, { arrivedAt: at(400) }),
        aScan('in', 20, { arrivedAt: at(21) }),
        aScan('out', 180),
      ],
    },
    ['flagged'],
  ],
  ['six more hours that day', { elsewhere: [elsewhereBetween(200, 560)] }, ['long-day']],
  ['at two places', { elsewhere: [elsewhereBetween(60, 120)] }, ['overlap']],
  ['nobody ever came', { scans: [] }, []],
  ['left after an hour', { scans: [aScan('in', 0), aScan('out', 60)] }, ['under-share']],
  ['was there for exactly the share', { scans: [aScan('in', 0), aScan('out', 108)] }, []],
] as const)('%s: %j', (_, setting, expected) => {
  expect(kinds(setting)).toEqual(expected);
});

const ofThreeHours = (leastSharePercent: number, minutes: number) => {
  const planned = { startsAt: at(0), endsAt: at(180), duties: [aDuty()] };
  const activity = anActivity({ ...planned, leastSharePercent });
  return exceptionsOf(anHourCase({ activity, scans: [aScan('in', 0), aScan('out', minutes)] }));
};

test('an activity asks for a share of its own, or for none; the general rule names its source', () => {
  expect(ofThreeHours(80, 143)).toEqual([{ kind: 'under-share', percent: 79, leastPercent: 80 }]);
  expect(ofThreeHours(80, 144)).toEqual([]);
  expect(ofThreeHours(0, 1)).toEqual([]);
  expect(exceptionsOf(anHourCase({ scans: [aScan('in', 0), aScan('out', 107)] }))).toEqual([
    {
      ...{ kind: 'under-share', percent: 59, leastPercent: 60 },
      source: { kind: 'practice', title: '云南青年志愿者的时长规定' },
    },
  ]);
});

test('reasons come in the order of looking', () => {
  const found = kinds({
    scans: [aScan('in', 0, { forced: 'too-early', method: 'venue-code' })],
    elsewhere: [elsewhereBetween(60, 600)],
  });
  expect(found).toEqual(['flagged', 'clock-closed', 'self-scanned', 'long-day', 'overlap']);
  expect([...found].sort((one, other) => EXCEPTIONS.indexOf(one) - EXCEPTIONS.indexOf(other))).toEqual(found);
});

test('late scans that say otherwise than the decision ask for a correction', () => {
  const decisions = [aDecision('confirmed')];
  expect(exceptionsOf(anHourCase({ decisions }))).toEqual([]);
  expect(exceptionsOf(anHourCase({ decisions, scans: [aScan('in', 0), aScan('out', 90)] }))).toEqual([
    { kind: 'changed-since', decidedMinutes: 180, scannedMinutes: 90 },
  ]);
});

test.each([
  ['all of it', [0, 1]],
  ['the way in', [0]],
] as const)(
  'what was confirmed by scans asks for a correction once the organizer annuls %s',
  (_, annulled) => {
    const scans = [aScan('in', 0), aScan('out', 180)];
    const undoings = annulled.map((which) =>
      aScan('in', 0, { annuls: scans[which]?.id ?? asId(''), method: 'desk', arrivedAt: at(650) }),
    );
    expect(
      exceptionsOf(anHourCase({ decisions: [aDecision('confirmed')], scans: [...scans, ...undoings] })),
    ).toEqual([{ kind: 'changed-since', decidedMinutes: 180, scannedMinutes: 0 }]);
  },
);

test('minutes corrected by hand are asked about again only when scans arrive after it', () => {
  const service = serviceFacts({ minutes: 120, origin: 'by-hand' });
  const decisions = [aDecision('confirmed'), aDecision('corrected', { turn: 2, service, at: at(700) })];
  const scans = (arrived: number) => [
    aScan('in', 0, { arrivedAt: at(1) }),
    aScan('out', 180, { arrivedAt: at(arrived) }),
  ];
  expect(kinds({ decisions, scans: scans(181) })).toEqual([]);
  expect(kinds({ decisions, scans: scans(701) })).toEqual(['changed-since']);
});

test('an open dispute about what nobody has decided comes before the other reasons, and tells where no record is', () => {
  const decisions = [aDecision('disputed', { reason: '没有人扫码' })];
  expect(kinds({ decisions, elsewhere: [elsewhereBetween(60, 120)] })).toEqual(['disputed', 'overlap']);
  expect(exceptionsOf(anHourCase({ decisions, scans: [] }))).toEqual([
    { kind: 'disputed', reason: '没有人扫码', isMissing: true },
  ]);
});

test('an open dispute about what was decided comes first and alone', () => {
  const decisions = [aDecision('confirmed'), aDecision('disputed', { turn: 2 })];
  expect(kinds({ decisions, scans: [aScan('in', 0), aScan('out', 90)] })).toEqual(['disputed']);
});
