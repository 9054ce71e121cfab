import { asId } from '../shared/ids';
import { may } from './may';
import type { StaffRole } from './roles';

const here = { activityId: asId<never>('a1'), teamId: asId<never>('t1'), orgId: asId<never>('o1') };
const roles = {
  'steward here': { kind: 'steward', activityId: asId('a1') },
  'steward elsewhere': { kind: 'steward', activityId: asId('a2') },
  'organizer here': { kind: 'organizer', teamId: asId('t1') },
  'organizer above': { kind: 'organizer', teamId: asId('o1') },
  'organizer elsewhere': { kind: 'organizer', teamId: asId('t2') },
  editor: { kind: 'editor' },
  secretariat: { kind: 'secretariat' },
  auditor: { kind: 'auditor' },
} as const satisfies Record<string, StaffRole>;

test.each([
  ['steward here', ['gate']],
  ['steward elsewhere', []],
  ['organizer here', ['gate', 'organizer', 'ledger', 'hours', 'hours-anywhere']],
  ['organizer above', ['hours', 'agreeing', 'hours-anywhere']],
  ['organizer elsewhere', ['hours-anywhere']],
  ['editor', ['editor']],
  ['secretariat', ['gate', 'organizer', 'ledger', 'hours', 'agreeing', 'hours-anywhere', 'editor']],
  ['auditor', ['ledger']],
] as const)('%s may %j', (name, rights) => {
  const all = ['gate', 'organizer', 'ledger', 'hours', 'agreeing', 'hours-anywhere', 'editor'] as const;
  expect(all.filter((right) => may([roles[name]], right, here))).toEqual(rights);
});

test('a scope that names nothing is nobody’s', () => {
  expect(may([roles['steward here'], roles['organizer here']], 'gate', {})).toBe(false);
});
