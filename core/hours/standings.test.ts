import { aDecision } from '../../tests/builders/decisions';
import { entryAfter, type LedgerEntry } from '../ledger/entry';
import { asId, type SignupId, type TeamId } from '../shared/ids';
import type { Decision } from './decision';
import { standingsOf } from './standings';

const ORG = { id: asId<TeamId>('org-1'), name: '南京市助残志愿者协会' };
const chained = (decisions: readonly Decision[]): readonly LedgerEntry[] => {
  const entries: LedgerEntry[] = [];
  for (const decision of decisions) {
    entries.push(entryAfter(entries.at(-1), { org: ORG, decision }, (text) => text));
  }
  return entries;
};
const of = (record: string) => ({ record: asId<SignupId>(record) });

test('each record stands where its own decisions put it, whatever lies between them', () => {
  const entries = chained([
    aDecision('confirmed', of('a:v1')),
    aDecision('confirmed', of('a:v2')),
    aDecision('disputed', { ...of('a:v1'), turn: 2 }),
  ]);
  const standings = standingsOf([...entries].reverse());
  expect(standings.get(asId('a:v1'))).toMatchObject({ state: 'disputed', turns: 2, org: ORG });
  expect(standings.get(asId('a:v2'))).toMatchObject({ state: 'approved', activityId: 'activity-1' });
  expect(standings.size).toBe(2);
});

test('no entries, no standings', () => {
  expect(standingsOf([]).size).toBe(0);
});
