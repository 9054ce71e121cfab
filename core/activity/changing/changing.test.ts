import fc from 'fast-check';
import * as v from 'valibot';
import { aDuty, anActivity, inHours, NOW } from '../../../tests/builders/an-activity';
import { REQUESTS } from '../../../tests/builders/requests';
import { asId } from '../../shared/ids';
import { ownChange } from '../../signup/own-change';
import type { Activity } from '../activity';
import { activityAtVersion, versionAt } from './as-it-was';
import { type ChangeDraft, changeActivityRequest } from './calls';
import { changed, differences, textOfChange, versionOf, withChange } from './change';
import { faultsBeforeChanging } from './gate';

const asked = v.parse(changeActivityRequest, REQUESTS['change-activity']);
const NOTHING = { activityId: 'activity-1', changeId: 'c', version: 0, reason: '改期' };
/** Every part of a change there is, or none of it. */
const PARTS = Object.keys(asked).filter((name) => !(name in NOTHING)) as (keyof ChangeDraft)[];

const words = fc.constantFrom('甲', '乙', '丙');
/** Any choice of parts, with words that come and go. */
const anyDraft: fc.Arbitrary<ChangeDraft> = fc
  .tuple(fc.subarray(PARTS), words, fc.boolean(), fc.integer({ min: 1, max: 40 }))
  .map(([parts, text, isFull, quota]) => {
    const { route, photos, ...bare } = asked.place ?? { region: { code: '', name: '' } };
    const all = {
      ...asked,
      ...{ summary: text, easySummary: text, riskNotice: text, guarantees: text },
      ...{ startsAt: inHours(50 + quota), bring: isFull ? [text] : [] },
      place: (isFull ? { ...asked.place, venue: text } : { ...bare, venue: text }) as ChangeDraft['place'],
      duties: (asked.duties ?? []).map((duty) => ({ ...duty, quota })),
    };
    return { ...NOTHING, ...Object.fromEntries(parts.map((part) => [part, all[part]])) } as ChangeDraft;
  });

/** What becomes of an activity by changes, an hour apart; the last of the states is the newest. */
function statesOf(drafts: readonly ChangeDraft[], first: Activity = anActivity()): readonly Activity[] {
  const states = [first];
  for (const [at, draft] of drafts.entries()) {
    const last = states[at] as Activity;
    states.push(
      withChange(last, changed(last, draft), { id: `c${at}`, at: inHours(at), reason: `改 ${at}` }),
    );
  }
  return states;
}

test('whatever is changed how often, every version can be read again as it was', () => {
  fc.assert(
    fc.property(fc.array(anyDraft, { maxLength: 6 }), fc.boolean(), (drafts, isFull) => {
      const first = anActivity(isFull ? { bring: ['雨衣'], route: '门口', easySummary: '走路' } : {});
      const states = statesOf(drafts, first);
      const last = states.at(-1) ?? first;
      expect(versionOf(last)).toBe(drafts.length);
      for (const [version, state] of states.entries()) {
        const was = activityAtVersion(last, version);
        expect(differences(was, state)).toEqual([]);
        expect(was.changes ?? []).toEqual(state.changes ?? []);
        expect(versionAt(last, inHours(version - 1))).toBe(version);
      }
    }),
  );
});

test('what is told to somebody who signed up is exactly what is different for them', () => {
  fc.assert(
    fc.property(fc.array(anyDraft, { minLength: 1, maxLength: 4 }), fc.nat(3), (drafts, version) => {
      const states = statesOf(drafts);
      const last = states.at(-1) as Activity;
      const signedAt = Math.min(version, drafts.length);
      const told = ownChange({ dutyId: asId('guide'), requestedAt: inHours(signedAt - 1) }, last);
      const was = states[signedAt] as Activity;
      const relevant = differences(was, last).filter(
        (field) => !['startsAt', 'endsAt', 'signupClosesAt', 'duties', 'region', 'point'].includes(field),
      );
      const [then, now] = [was.duties[0], last.duties[0]];
      const isMoved = then?.startsAt !== now?.startsAt || then?.endsAt !== now?.endsAt;
      expect(told?.before.startsAt === undefined && told?.before.endsAt === undefined).toBe(!isMoved);
      expect(told !== undefined).toBe(isMoved || then?.task !== now?.task || relevant.length > 0);
      expect(told?.before.venue).toBe(was.venue === last.venue ? undefined : was.venue);
      expect(told?.reasons.length ?? drafts.length - signedAt).toBe(drafts.length - signedAt);
    }),
  );
});

test('a new place does not keep the way to the old one', () => {
  const { route, photos, ...bare } = asked.place as NonNullable<ChangeDraft['place']>;
  const before = anActivity({ route: '老路', point: { lng: 118, lat: 32 }, placeId: asId('p1') });
  const after = changed(before, { ...NOTHING, place: bare } as ChangeDraft);
  expect([after.venue, after.route, after.point, after.placeId]).toEqual([bare.venue, ...Array(3)]);
});

test('everything that is new to read goes to the text check', () => {
  for (const text of [
    '改到室内',
    '玄武湖游客中心',
    '盲道直行',
    '扶手的坡道',
    '自动门',
    '在室内陪伴',
    '水杯',
  ]) {
    expect(textOfChange(asked)).toContain(text);
  }
});

const seats = [{ dutyId: asId<never>('guide'), quota: 5, confirmed: 3, waiting: 0 }];
const pathsOf = (draft: Partial<ChangeDraft>, now = NOW, activity: Activity = anActivity()) =>
  faultsBeforeChanging({
    ...{ activity, seats, now },
    next: changed(activity, { ...NOTHING, ...draft } as ChangeDraft),
  }).map(({ path }) => path);
const dutyWith = (changes: object) => ({ duties: [{ ...aDuty(), skills: [], ...changes }] });
const [open, running, over] = [inHours(49), inHours(51), inHours(55)];
const place = { ...asked.place, venue: '别处' } as NonNullable<ChangeDraft['place']>;

test.each<[string, Partial<ChangeDraft>, ReturnType<typeof inHours>, string[]]>([
  ['everything, days ahead', asked, NOW, []],
  ['the quota to those who are confirmed', dutyWith({ quota: 3 }), NOW, []],
  ['the quota below those who are confirmed', dutyWith({ quota: 2 }), NOW, ['duties.0.quota']],
  ['the duty to another one', dutyWith({ id: 'other' }), NOW, ['duties']],
  ['the age of a duty', dutyWith({ minAge: 18 }), NOW, ['duties.0.minAge']],
  [
    'the start to half an hour from now',
    { startsAt: inHours(0.5), signupClosesAt: inHours(0.2) },
    NOW,
    ['startsAt'],
  ],
  ['the start past its duty', { startsAt: inHours(51) }, NOW, ['duties.0.startsAt']],
  ['the deadline to yesterday', { signupClosesAt: inHours(-24) }, NOW, ['signupClosesAt']],
  ['the end to more than a month on', { endsAt: inHours(50 + 31 * 24 + 1) }, NOW, ['endsAt']],
  ['the time when the gate is open', { endsAt: inHours(58) }, open, ['endsAt']],
  ['the hours of a duty when the gate is open', dutyWith({ breakMinutes: 30 }), open, ['duties.0.startsAt']],
  ['the place when the gate is open', { place }, open, []],
  ['the quota when the gate is open', dutyWith({ quota: 9 }), open, []],
  ['the place once it runs', { place }, running, ['place.venue']],
  ['the quota once it runs', dutyWith({ quota: 9 }), running, ['duties.0.quota']],
  ['words once it runs', { bring: ['雨衣'], summary: '雨中', ...dutyWith({ task: '打伞' }) }, running, []],
  ['words when it is over', { summary: '雨中' }, over, ['activityId']],
])('changing %s', (_, draft, now, paths) => {
  expect(pathsOf(draft, now)).toEqual(paths);
});

test('a new duty has an id that nothing can be mixed up with; an old one keeps the one it has', () => {
  const old = { ...aDuty({ id: asId('b:c') }), skills: [] };
  const activity = anActivity({ duties: [old] });
  const added = (id: string) => pathsOf({ duties: [old, { ...old, id }] }, NOW, activity);
  expect(['d', 'd-2'].map(added)).toEqual([[], []]);
  expect(['d:e', 'd_e', 'd'.repeat(49)].map(added)).toEqual(Array(3).fill(['duties.1.id']));
  expect(v.is(changeActivityRequest, { ...NOTHING, duties: [old] })).toBe(true);
});

test('what was promised for good stays promised', () => {
  expect(pathsOf({ summary: '别的' }, NOW, anActivity({ easySummary: '走路' }))).toEqual(['easySummary']);
  expect(pathsOf({ summary: '别的' }, NOW, anActivity({ status: 'cancelled' }))).toEqual(['activityId']);
  const withSign = anActivity({ invitesDeaf: true, access: [{ feature: 'live-caption', state: 'yes' }] });
  expect(pathsOf({ access: [{ feature: 'elevator', state: 'yes' }] }, NOW, withSign)).toEqual(['access']);
  const often = statesOf(Array.from({ length: 30 }, () => ({ ...NOTHING, summary: '改' }) as ChangeDraft)).at(
    -1,
  );
  expect(pathsOf({ summary: '又改' }, NOW, often)).toEqual(['activityId']);
});

test('no quota that may be asked for leaves anybody without a seat', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(5), (quota, confirmed) => {
      const activity = anActivity();
      const next = changed(activity, { ...NOTHING, ...dutyWith({ quota }) } as ChangeDraft);
      const full = [{ dutyId: asId<never>('guide'), quota: 5, confirmed, waiting: 0 }];
      const isTaken = faultsBeforeChanging({ activity, next, seats: full, now: NOW }).length === 0;
      expect(isTaken).toBe(quota >= confirmed);
    }),
  );
});
