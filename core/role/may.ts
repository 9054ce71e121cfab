import type { TeamId } from '../shared/ids';
import type { Right, ScopedRight, StaffRole } from './roles';
import type { Scope } from './visitor';

type StaffRight = ScopedRight | 'hours-anywhere' | 'editor';

const KINDS: { readonly [TRight in StaffRight]: readonly StaffRole['kind'][] } = {
  gate: ['steward', 'organizer', 'secretariat'],
  organizer: ['organizer', 'secretariat'],
  ledger: ['organizer', 'secretariat', 'auditor'],
  hours: ['organizer', 'secretariat'],
  agreeing: ['organizer', 'secretariat'],
  'hours-anywhere': ['organizer', 'secretariat'],
  editor: ['editor', 'secretariat'],
};

/** Whether a right is one that only a role gives. */
export const isStaffRight = (right: Right): right is StaffRight => Object.hasOwn(KINDS, right);

/** The roles that could give a right somewhere, wherever it is asked for. */
export const rolesThatMight = (roles: readonly StaffRole[], right: StaffRight): readonly StaffRole[] =>
  roles.filter(({ kind }) => KINDS[right].includes(kind));

/** Whose organizer has a right: the team's, or that of the organisation that keeps the records (谁记录谁证明). */
function leads(leading: TeamId, right: StaffRight, { teamId, orgId }: Scope): boolean {
  const [ofTeam, ofOrg] = [teamId === leading, orgId === leading];
  switch (right) {
    case 'hours':
      return ofTeam || ofOrg;
    case 'agreeing':
      return ofOrg;
    case 'hours-anywhere':
      return true;
    default:
      return ofTeam;
  }
}

function covers(role: StaffRole, right: StaffRight, scope: Scope): boolean {
  switch (role.kind) {
    case 'steward':
      return scope.activityId !== undefined && role.activityId === scope.activityId;
    case 'organizer':
      return leads(role.teamId, right, scope);
    case 'editor':
    case 'secretariat':
    case 'auditor':
      return true;
  }
}

/** Whether somebody's roles give a right here. `scope.teamId` is the team of the activity, when one is asked for. */
export const may = (roles: readonly StaffRole[], right: StaffRight, scope: Scope): boolean =>
  rolesThatMight(roles, right).some((role) => covers(role, right, scope));
