import fc from 'fast-check';
import { NOW } from '../../tests/builders/an-activity';
import { aWish, decided, entriesOf, ORG } from '../../tests/builders/certificates';
import { type aDecision, serviceFacts } from '../../tests/builders/decisions';
import { ORIGINS } from '../hours/decision';
import { standingsOf } from '../hours/standings';
import type { RecordingOrg } from '../ledger/entry';
import { displayHours } from '../record/display-hours';
import { asId, type SignupId } from '../shared/ids';
import { recordChoices } from './certifiable';
import { compose } from './compose';
import { mayReplace } from './replacement';
import { totalMinutesOf } from './totals';

const issue = {
  certNo: asId<never>('ZC202611247K2QXM'),
  volunteerName: '王小明',
  volunteerNo: asId<never>('ZC0000000009'),
  issuedAt: NOW,
};
const composed = (decisions: readonly ReturnType<typeof aDecision>[], wish = aWish()) =>
  compose(standingsOf(entriesOf(decisions)), wish, issue);
const [one, two] = ['activity-1:v0', 'activity-2:v0'] as [string, string];
const both = aWish({ records: [asId<SignupId>(one), asId<SignupId>(two)] });

test('a certificate states each service in the order of days, with the sum of its minutes', () => {
  const earlier = { service: serviceFacts({ day: '2026-11-02', minutes: 65, title: '手语角' }) };
  const result = composed([decided('confirmed', one), decided('confirmed', two, earlier)], both);
  expect(result).toMatchObject({
    kind: 'composed',
    snapshot: {
      title: '志愿服务记录证明',
      totalMinutes: 245,
      recordingOrg: ORG,
      items: [{ title: '手语角', turn: 1 }, { title: '为视障老人读报' }],
    },
  });
});

const camp = {
  service: serviceFacts({
    ...{ title: '夏令营', day: '2026-06-29', minutes: 1440 },
    days: (['2026-06-29', '2026-06-30', '2026-07-01'] as const).map((day) => ({ day, minutes: 480 })),
  }),
};

test('a service of several days says its first and its last day, one of a single day only that', () => {
  const period = { from: '2026-06-01', to: '2026-11-30' } as const;
  const result = composed([decided('confirmed', one, camp), decided('confirmed', two)], { ...both, period });
  const items = result.kind === 'composed' ? result.snapshot.items : [];
  expect(items.map(({ day, lastDay }) => [day, lastDay])).toEqual([
    ['2026-06-29', '2026-07-01'],
    ['2026-11-20', undefined],
  ]);
  expect(items.map((item) => 'lastDay' in item)).toEqual([true, false]);
});

test.each([
  ['2026-06-01', '2026-06-29'],
  ['2026-06-01', '2026-06-30'],
  ['2026-06-30', '2026-07-31'],
] as const)('no day outside %s to %s is certified: a service that goes beyond it is refused', (from, to) => {
  const wish = aWish({ period: { from, to } });
  expect(composed([decided('confirmed', one, camp)], wish)).toEqual({
    kind: 'elsewhere',
    records: wish.records,
  });
});

test('the code of the organisation is written as it was last known, and not at all where nobody knew it', () => {
  const { uscc: _, ...without } = ORG;
  const codeIn = (first: RecordingOrg, second: RecordingOrg) => {
    const entries = [
      ...entriesOf([decided('confirmed', one)], first),
      ...entriesOf([decided('confirmed', two)], second),
    ];
    const result = compose(standingsOf(entries), both, issue);
    return result.kind === 'composed' ? result.snapshot.recordingOrg : result;
  };
  expect(codeIn(without, ORG)).toEqual(ORG);
  expect(codeIn(ORG, without)).toEqual(ORG);
  expect(codeIn(without, without)).toEqual(without);
});

test('hours are shown from the sum of minutes, never from rounded rows', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(600), { minLength: 1, maxLength: 40 }), (minutes) => {
      const total = totalMinutesOf(minutes.map((one) => ({ minutes: one, origin: 'scanned' })));
      expect(displayHours(total)).toBe(Math.floor(minutes.reduce((a, b) => a + b, 0) / 6) / 10);
    }),
  );
});

test('origins stay apart and add up; what was entered by hand once stays so after a correction', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...ORIGINS), fc.integer({ min: 1, max: 500 })), {
        minLength: 1,
        maxLength: 12,
      }),
      (services) => {
        const decisions = services.map(([origin, minutes], at) =>
          decided(origin === 'by-hand' ? 'entered' : 'confirmed', `a${at}:v0`, {
            service: serviceFacts({ origin, minutes }),
          }),
        );
        const wish = aWish({ records: services.map((_, at) => asId<SignupId>(`a${at}:v0`)) });
        const result = composed(decisions, wish);
        const byOrigin = result.kind === 'composed' ? result.snapshot.byOrigin : [];
        for (const origin of ORIGINS) {
          const expected = services
            .filter(([own]) => own === origin)
            .reduce((sum, [, minutes]) => sum + minutes, 0);
          expect(byOrigin.find((part) => part.origin === origin)?.minutes ?? 0).toBe(expected);
        }
      },
    ),
    { numRuns: 50 },
  );
  const corrected = composed([
    decided('entered', one, { service: serviceFacts({ origin: 'by-hand' }) }),
    decided('corrected', one, { turn: 2, service: serviceFacts({ minutes: 90 }) }),
  ]);
  expect(corrected).toMatchObject({
    snapshot: { byOrigin: [{ origin: 'by-hand', minutes: 90 }], items: [{ turn: 2 }] },
  });
});

test.each([
  ['awaiting', [decided('confirmed', one, { needs: ['association'] })]],
  ['disputed', [decided('confirmed', one), decided('disputed', one, { turn: 2, as: 'volunteer' })]],
  [
    'declined',
    [decided('confirmed', one, { needs: ['association'] }), decided('declined', one, { turn: 2 })],
  ],
] as const)('a record that is %s refuses the whole and says which it is', (state, decisions) => {
  const result = composed([...decisions, decided('confirmed', two)], both);
  expect(result).toMatchObject({ kind: 'not-yet', records: [{ record: one, state }] });
});

test.each([
  ['of another organisation', aWish({ orgId: asId('org-2') })],
  ['of another time', aWish({ period: { from: '2026-10-01', to: '2026-10-31' } })],
  ['of somebody else', aWish({ records: [asId('activity-1:v9')] })],
])('a record %s is not certified', (_, wish) => {
  expect(composed([decided('confirmed', one)], wish)).toEqual({ kind: 'elsewhere', records: wish.records });
});

test('a certificate replaces another of the same organisation that drops nothing', () => {
  const standings = standingsOf(entriesOf([decided('confirmed', one), decided('confirmed', two)]));
  const choices = recordChoices(standings);
  const old = compose(standings, both, issue);
  const before = old.kind === 'composed' ? old.snapshot : undefined;
  const may = (records: readonly string[], orgId: string = ORG.id) =>
    before !== undefined &&
    mayReplace(before, { orgId: asId(orgId), records: records.map((id) => asId(id)) }, choices);
  expect(may([one, two])).toBe(true);
  expect(may([one, two, 'activity-3:v0'])).toBe(true);
  expect(may([one])).toBe(false);
  expect(may([one, two], 'org-2')).toBe(false);
});
