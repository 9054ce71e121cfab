import type { Right, ScopedRight, StaffRole } from './roles';
import type { Scope } from './visitor';

type StaffRight = ScopedRight | 'editor' | 'secretariat';

const KINDS: { readonly [TRight in StaffRight]: readonly StaffRole['kind'][] } = {
  gate: ['steward', 'organizer', 'secretariat'],
  organizer: ['organizer', 'secretariat'],
  ledger: ['organizer', 'secretariat', 'auditor'],
  editor: ['editor', 'secretariat'],
  secretariat: ['secretariat'],
};

/** Whether a right is one that only a role gives. */
export const isStaffRight = (right: Right): right is StaffRight => Object.hasOwn(KINDS, right);

/** The roles that could give a right somewhere, wherever it is asked for. */
export const rolesThatMight = (roles: readonly StaffRole[], right: StaffRight): readonly StaffRole[] =>
  roles.filter(({ kind }) => KINDS[right].includes(kind));

function covers(role: StaffRole, { activityId, teamId }: Scope): boolean {
  switch (role.kind) {
    case 'steward':
      return activityId !== undefined && role.activityId === activityId;
    case 'organizer':
      return teamId !== undefined && role.teamId === teamId;
    case 'editor':
    case 'secretariat':
    case 'auditor':
      return true;
  }
}

/** Whether somebody's roles give a right here. `scope.teamId` is the team of the activity, when one is asked for. */
export const may = (roles: readonly StaffRole[], right: StaffRight, scope: Scope): boolean =>
  rolesThatMight(roles, right).some((role) => covers(role, scope));
